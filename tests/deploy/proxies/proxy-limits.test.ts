import { parse as parseSchema } from 'valibot';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { DEFAULT_LIMITS } from '../../../src/domain/limits.ts';
import { longestBody } from '../../../src/http/limits/body-limits.ts';
import { MESSAGE_BOUNDS } from '../../../src/runtimes/node/config.ts';
import { DEFAULT_TIMEOUTS } from '../../../src/runtimes/node/server.ts';
import { textOf } from '../compose.ts';
import { PROXY_FILES, proxyFile } from './proxy-files.ts';
import { InstallConfiguration, RoutingConfiguration } from './traefik-schema.ts';

const SECOND = 1_000;
const MEBIBYTE = 1_048_576;
const { headers, body, keepAlive } = DEFAULT_TIMEOUTS;

/** The numbers that a setting has, wherever it stands. */
function numbers(proxy: keyof typeof PROXY_FILES, setting: RegExp): number[] {
  const found = [...proxyFile(proxy).matchAll(setting)].map(([, number]) => Number(number));
  if (found.length === 0) throw new Error(`${PROXY_FILES[proxy]} has no ${setting.source}.`);
  return found;
}

const traefik = parseSchema(InstallConfiguration, parse(textOf('deploy/proxies/traefik.yaml')));
const { http } = parseSchema(RoutingConfiguration, parse(textOf('deploy/proxies/traefik-inigma.yaml')));
const [traefikToInigma] = Object.values(http.serversTransports).map(
  (transport) => transport.forwardingTimeouts,
);

function seconds(duration = ''): number {
  return Number.parseInt(duration, 10) * (duration.endsWith('m') ? 60 : 1);
}

describe('the limits of the proxies, beside those of Inigma', () => {
  it.each([
    ['nginx', numbers('nginx', /client_header_timeout (\d+)s;/g)],
    ['Caddy', numbers('Caddy', /read_header (\d+)s/g)],
    ['Apache httpd', numbers('Apache httpd', /RequestReadTimeout .*header=(\d+) /g)],
    ['HAProxy', numbers('HAProxy', /timeout http-request (\d+)s/g)],
  ])('%s waits as long for headers as Inigma', (_, found) => {
    expect(found.map((time) => time * SECOND)).toEqual(found.map(() => headers));
  });

  it.each([
    [
      'nginx',
      numbers('nginx', /(?:client_body_timeout|send_timeout|proxy_send_timeout|proxy_read_timeout) (\d+)s;/g),
    ],
    ['Caddy', numbers('Caddy', /(?:response_header_timeout|idle) (\d+)s/g)],
    ['Apache httpd', numbers('Apache httpd', /(?:^ {2}Timeout |body=| timeout=)(\d+)/gm)],
    ['HAProxy', numbers('HAProxy', /timeout (?:client|server) (\d+)s/g)],
    ['Traefik', [seconds(traefikToInigma?.responseHeaderTimeout)]],
  ])('%s waits longer for the next byte than Inigma', (_, found) => {
    for (const time of found) expect(time * SECOND).toBeGreaterThan(body.idle);
  });

  it.each([
    ['nginx', numbers('nginx', /^ {2}keepalive_timeout (\d+)s;/gm)],
    ['Caddy', numbers('Caddy', /keepalive (\d+)s/g)],
    ['Apache httpd', numbers('Apache httpd', /ttl=(\d+)/g)],
    ['Traefik', [seconds(traefikToInigma?.idleConnTimeout)]],
  ])('%s closes a connection to Inigma before Inigma does', (_, found) => {
    for (const time of found) expect(time * SECOND).toBeLessThan(keepAlive);
  });

  it('Apache and Traefik, which limit a whole body, let every body pass that Inigma lets pass', () => {
    const [grace = 0] = numbers('Apache httpd', /body=(\d+),/g);
    const [rate = 0] = numbers('Apache httpd', /MinRate=(\d+)/g);
    expect(grace * SECOND).toBeGreaterThan(body.grace);
    expect(rate).toBeLessThan(body.bytesPerSecond);
    const { maxMessageLength } = DEFAULT_LIMITS;
    const longest = body.grace / SECOND + longestBody(maxMessageLength) / body.bytesPerSecond;
    const { readTimeout } = traefik.entryPoints.https.transport.respondingTimeouts;
    expect(seconds(readTimeout)).toBeGreaterThan(longest);
  });

  it('nginx lets the longest body pass that Inigma can be set to, and Apache the longest of the default', () => {
    const [most = 0] = numbers('nginx', /client_max_body_size (\d+)m;/g);
    expect(most * MEBIBYTE).toBeGreaterThan(longestBody(MESSAGE_BOUNDS.maxLength));
    expect(textOf('deploy/helm/inigma/files/nginx.conf')).toContain(`client_max_body_size ${most}m;`);
    expect(numbers('Apache httpd', /INIGMA_MAX_BODY_BYTES (\d+)$/gm)).toEqual([
      longestBody(DEFAULT_LIMITS.maxMessageLength),
    ]);
  });

  it('nginx and HAProxy pass on the headers that the containers’ nginx does, but for the name of who has signed in', () => {
    const passed = (text: string) =>
      [...text.matchAll(/^ {2}proxy_set_header ([\w-]+) /gm)].map(([, name]) => name);
    const shipped = passed(textOf('deploy/helm/inigma/files/nginx.conf')).filter(
      (name) => name !== 'X-Forwarded-User',
    );
    expect(passed(proxyFile('nginx'))).toEqual(shipped);
    const [, allowed = ''] = /del-header '\^\(\?!\(([^)]*)\)/.exec(proxyFile('HAProxy')) ?? [];
    // HAProxy sets the address after these, and the framing of a body and of a connection is headers there.
    const own = ['content-length', 'expect', 'transfer-encoding'];
    const others = shipped.map((name) => String(name).toLowerCase());
    const all = [...others.filter((name) => name !== 'connection' && name !== 'x-forwarded-for'), ...own];
    expect(allowed.split('|').toSorted()).toEqual(all.toSorted());
  });
});
