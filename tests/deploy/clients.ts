import { once } from 'node:events';
import { connect } from 'node:net';
import { API } from '../../src/contract/routes.ts';
import { type Answer, type Front, TUNNEL } from './front.ts';

let clients = 0;
/** An address that no other test has used. */
export function someClient(): string {
  clients += 1;
  return `198.51.${Math.floor(clients / 250)}.${(clients % 250) + 1}`;
}

/** What the tunnel says of a client. */
export function through(client: string): Record<string, string> {
  return { 'CF-Connecting-IP': client };
}

/** An act of a client behind the tunnel: of one that nobody else is, unless told. */
export function post(
  front: Front,
  act: keyof typeof API,
  fields: object,
  headers = through(someClient()),
): Promise<Answer> {
  return front.ask(API[act], { from: TUNNEL, method: 'POST', body: JSON.stringify(fields), headers });
}

/** Statuses of so many requests that leave in one packet, on one connection: nginx sees them in the same moment. */
export async function atOnce(
  front: Front,
  times: number,
  path: string,
  from: string,
  client: () => string,
): Promise<number[]> {
  const { hostname, port } = new URL(front.url);
  const socket = connect({ host: hostname, port: Number(port), localAddress: from });
  await once(socket, 'connect');
  const requests = Array.from({ length: times }, (_, place) => {
    const connection = place < times - 1 ? 'keep-alive' : 'close';
    return `GET ${path} HTTP/1.1\r\nHost: x\r\nCF-Connecting-IP: ${client()}\r\nConnection: ${connection}\r\n\r\n`;
  });
  socket.write(requests.join(''));
  const answers = (await socket.setEncoding('latin1').toArray()).join('');
  return [...answers.matchAll(/HTTP\/1\.1 ([0-9]{3}) /g)].map(([, status]) => Number(status));
}

/** Tries until a limit was met: on a machine that has stood still meanwhile, nothing was too many. */
export async function limited(
  front: Front,
  path: string,
  from: string,
  client: () => string,
  times = 200,
): Promise<number[]> {
  for (let round = 0; round < 20; round++) {
    const one = client();
    const statuses = await atOnce(front, times, path, from, () => one);
    if (statuses.includes(429)) return statuses;
  }
  throw new Error('No limit was ever met.');
}
