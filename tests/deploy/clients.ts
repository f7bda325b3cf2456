import { once } from 'node:events';
import { connect } from 'node:net';
import { API } from '../../src/contract/routes.ts';
import { type NginxProxy, type ProxyResponse, TUNNEL } from './nginx-proxy.ts';

let clients = 0;
/** An address that no other test has used. */
export function someAddress(): string {
  clients += 1;
  return `198.51.${Math.floor(clients / 250)}.${(clients % 250) + 1}`;
}

/** What the tunnel says of a client. */
export function viaTunnel(client: string): Record<string, string> {
  return { 'CF-Connecting-IP': client };
}

/** A request of a client behind the tunnel, by default from an unused address. */
export function post(
  proxy: NginxProxy,
  act: keyof typeof API,
  fields: object,
  headers = viaTunnel(someAddress()),
): Promise<ProxyResponse> {
  return proxy.request(API[act], { from: TUNNEL, method: 'POST', body: JSON.stringify(fields), headers });
}

/** Statuses of so many requests that leave in one packet, on one connection: nginx sees them in the same moment. */
export async function sendAtOnce(
  proxy: NginxProxy,
  times: number,
  path: string,
  from: string,
  client: () => string,
): Promise<number[]> {
  const { hostname, port } = new URL(proxy.url);
  const socket = connect({ host: hostname, port: Number(port), localAddress: from });
  await once(socket, 'connect');
  const requests = Array.from({ length: times }, (_, index) => {
    const connection = index < times - 1 ? 'keep-alive' : 'close';
    return `GET ${path} HTTP/1.1\r\nHost: x\r\nCF-Connecting-IP: ${client()}\r\nConnection: ${connection}\r\n\r\n`;
  });
  socket.write(requests.join(''));
  const answers = (await socket.setEncoding('latin1').toArray()).join('');
  return [...answers.matchAll(/HTTP\/1\.1 ([0-9]{3}) /g)].map(([, status]) => Number(status));
}

/** Tries until a limit was met: on a machine that has stood still meanwhile, nothing was too many. */
export async function untilLimited(
  proxy: NginxProxy,
  path: string,
  from: string,
  client: () => string,
  times = 200,
): Promise<number[]> {
  for (let round = 0; round < 20; round++) {
    const one = client();
    const statuses = await sendAtOnce(proxy, times, path, from, () => one);
    if (statuses.includes(429)) return statuses;
  }
  throw new Error('No limit was ever met.');
}
