import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { API } from '../../src/contract/routes.ts';
import { Api } from '../api/api.ts';
import { someCiphertext, someMessage, someUserId } from '../api/samples.ts';
import { NginxProxy } from '../deploy/nginx-proxy.ts';
import { PROXY_KINDS, type ProxyKind } from '../deploy/proxies/proxy-kinds.ts';
import { ProxyProcess } from '../deploy/proxies/proxy-process.ts';
import { requestHttp2 } from '../deploy/proxies/tls-clients.ts';
import { makeCertificateAuthority } from '../postgres/certificate-authority.ts';
import { FRAMINGS, RawClient, statusIn } from '../server/raw-client.ts';
import { LocalServer } from '../server/server-process.ts';

// Longer than any total that a server or nginx gives by default: 60 s is the most common one.
const SECONDS = 70;
const A_SECOND = 1_000;
/** Half as fast again as the least rate of a body. */
const BYTES_A_SECOND = 3_000;
const INSTALLING = 300_000;
const LONG = 67_108_864;

describe.concurrent('slow connections', { timeout: 180_000 }, () => {
  let server: LocalServer;
  let proxy: NginxProxy;
  /** With bytes in flight of its own, which the longest messages fill at the other one. */
  let behindProxies: LocalServer;
  const proxies = new Map<ProxyKind, ProxyProcess>();
  beforeAll(async () => {
    server = await LocalServer.start({ MAX_MESSAGE_BYTES: `${LONG}` });
    proxy = await NginxProxy.start(new URL(server.url).host);
    behindProxies = await LocalServer.start();
    const { host } = new URL(behindProxies.url);
    const authority = await makeCertificateAuthority('localhost');
    for (const kind of PROXY_KINDS) proxies.set(kind, await ProxyProcess.start(kind, host, authority));
  }, INSTALLING);
  afterAll(async () => {
    for (const own of proxies.values()) await own.stop();
    await behindProxies.stop();
    await proxy.stop();
    await server.stop();
  });

  const targets = [
    ['straight to the server', () => server.url],
    ['through the nginx that ships', () => proxy.url],
  ] as const;

  /** The status of what is sent so slowly. */
  async function sendSlowly(url: string, path: string, fields: object): Promise<number> {
    const body = JSON.stringify(fields);
    const client = (await RawClient.of(url)).startPost(path, `Content-Length: ${body.length}`);
    for (let offset = 0; offset < body.length; offset += BYTES_A_SECOND) {
      client.send(body.slice(offset, offset + BYTES_A_SECOND));
      await pause(A_SECOND);
    }
    const answer = await client.receive();
    client.disconnect();
    return statusIn(answer);
  }

  const slowly = () => someCiphertext((SECONDS * BYTES_A_SECOND * 3) / 4);

  it('a create and a claim arrive over a slow connection', async () => {
    const all = targets.map(async ([name, url]) => {
      const { view } = await new Api(server.url).grant('create', someMessage(slowly()));
      const statuses = await Promise.all([
        sendSlowly(url(), API.create, someMessage(slowly())),
        sendSlowly(url(), API.claim, { view, uid: someUserId(), ...slowly() }),
      ]);
      expect([name, ...statuses]).toEqual([name, 200, 200]);
    });
    await Promise.all(all);
  });

  // Vitest runs five tests at a time, so all proxies are in one.
  it('a create arrives over a slow connection of HTTP/2 through every other proxy, and 408 comes for one that falls silent', async () => {
    const all = [...proxies].map(async ([{ name, passesEarlyRefusals }, own]) => {
      const body = JSON.stringify(someMessage(slowly()));
      const headers = { 'content-length': `${body.length}` };
      const [slow, silent] = await Promise.all([
        requestHttp2(own, API.create, { headers, body: inParts(body) }),
        requestHttp2(own, API.create, { headers, body: silence() }),
      ]);
      expect([name, slow.status, silent.status]).toEqual([name, 200, 408]);
      if (passesEarlyRefusals) expect(silent.text).toContain('"The body came too slowly"');
    });
    await Promise.all(all);
  });

  async function* inParts(body: string) {
    for (let offset = 0; offset < body.length; offset += BYTES_A_SECOND) {
      yield body.slice(offset, offset + BYTES_A_SECOND);
      await pause(A_SECOND);
    }
  }

  async function* silence() {
    yield '{';
    await new Promise(() => undefined);
  }

  it('a connection that falls silent gets 408 with the reason', async () => {
    const all = targets.flatMap(([, url]) => Object.values(FRAMINGS).map((framing) => ({ url, framing })));
    const answers = all.map(async ({ url, framing: { header, chunk } }) => {
      const client = (await RawClient.of(url())).startPost(API.create, header(1_000)).send(chunk(1));
      const answer = await client.receive();
      client.disconnect();
      return answer;
    });
    for (const answer of await Promise.all(answers))
      expect(answer).toMatch(/^HTTP\/1\.1 408 [\s\S]*"The body came too slowly"/);
  });

  it.each(targets)('a response is read to its end over a slow connection (%s)', async (_, url) => {
    const message = { ...someCiphertext((LONG / 4) * 3), creator_uid: someUserId() };
    const { view } = await new Api(server.url).grant('create', message);
    const client = (await RawClient.of(url())).post(API.view, { view, uid: someUserId() });
    let length = 0;
    for (let last = ' '; last !== '' && !last.endsWith('}'); length += last.length) {
      last = await client.receive();
      await pause((A_SECOND * SECONDS * last.length) / LONG);
    }
    client.disconnect();
    expect(length).toBeGreaterThan(LONG);
  });
});
