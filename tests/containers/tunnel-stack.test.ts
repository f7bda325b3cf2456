import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Api } from '../api/api.ts';
import { NODE } from '../api/runtime-traits.ts';
import { someMessage, someUserId } from '../api/samples.ts';
import { wholeFlow } from '../api/whole-flow.ts';
import { someAddress } from '../deploy/clients.ts';
import { expectConfinement } from './confinement.ts';
import { type ContainerEvents, watchEvents } from './container-events.ts';
import type { Container } from './stack.ts';
import { from, TunnelStack } from './tunnel-stack.ts';

const stack = new TunnelStack('tunnel', 2);

let tunnel: Container;
let events: ContainerEvents;
beforeAll(async () => {
  await stack.down();
  events = watchEvents(stack);
  await stack.up();
  await stack.healthy('cloudflared');
  tunnel = await stack.container('cloudflared');
});
afterAll(async () => {
  events.stop();
  await stack.down();
});

describe('the stack behind a tunnel', () => {
  wholeFlow({
    api: () => stack.api(),
    traits: NODE,
    expire: () => Promise.reject(new Error('This suite expires no message.')),
  });

  it('the tunnel starts once nginx is healthy, which it is when Inigma is', async () => {
    await expect.poll(() => events.seen).toContain('cloudflared health_status: healthy');
    const before = events.seen.slice(0, events.seen.indexOf('cloudflared start'));
    expect(before).toContain('nginx health_status: healthy');
  });

  it('the tunnel is confined like the others, and gets its token by environment only', () => {
    expectConfinement(tunnel, '65532:65532');
    expect([tunnel.HostConfig.Memory, tunnel.HostConfig.PidsLimit]).toEqual([128 * 1_048_576, 64]);
    expect(tunnel.Config.Env).toContain('TUNNEL_TOKEN=the-token');
  });

  it('the tunnel stack publishes no port', async () => {
    for (const service of ['app', 'nginx', 'cloudflared'])
      expect((await stack.container(service)).HostConfig.PortBindings).toEqual({});
  });

  it('links of the tunnel stack begin with its public host name', async () => {
    expect((await stack.api().grant('create', someMessage({}))).url).toBe('https://inigma.example/');
  });
});

describe('network access from a container', () => {
  const [inside, outside] = [`${stack.name}_inside`, `${stack.name}_outside`];
  const connect = (host: string) =>
    `require("net").connect(8080, "${host}").on("connect", () => process.exit(0)).on("error", () => process.exit(9)).setTimeout(2000, () => process.exit(9))`;
  const reaches = async (service: string, host: string) => {
    const node = ['exec', '-T', service, '/nodejs/bin/node', '--eval', connect(host)];
    const wget = [
      'exec',
      '-T',
      service,
      'wget',
      '-q',
      '-T',
      '2',
      '-O',
      '/dev/null',
      `http://${host}:8080/health`,
    ];
    return (await stack.attempt(...(service === 'nginx' ? wget : node))).code === 0;
  };

  it('Inigma’s and nginx’s containers have no way out', async () => {
    expect(Object.keys(tunnel.NetworkSettings.Networks).toSorted()).toEqual([inside, outside]);
    const beyond = tunnel.NetworkSettings.Networks[outside]?.IPAddress ?? '';
    expect(await reaches('cloudflared', beyond)).toBe(true);
    for (const service of ['app', 'nginx']) {
      const { Networks } = (await stack.container(service)).NetworkSettings;
      expect(Object.keys(Networks)).toEqual([inside]);
      expect([service, await reaches(service, beyond)]).toEqual([service, false]);
    }
  });

  it('the tunnel’s container reaches nginx', async () => {
    expect(tunnel.NetworkSettings.Networks[inside]?.IPAddress).toBe('10.203.102.4');
    expect(await reaches('cloudflared', 'nginx')).toBe(true);
  });
});

describe('a client behind the tunnel', () => {
  it('a client is identified by the address that the tunnel gives, and has a rate limit of its own', async () => {
    const client = from(someAddress());
    const create = (headers: Record<string, string>) =>
      new Api(stack.url).fetch('/api/create', {
        method: 'POST',
        headers: { 'Content-Type': 'application/json', ...headers },
        body: JSON.stringify(someMessage({ creator_uid: someUserId() })),
      });
    const statuses: number[] = [];
    while (!statuses.includes(429)) statuses.push((await create(client)).status);
    expect((await create(from(someAddress()))).status).toBe(200);
  });
});
