import { once } from 'node:events';
import { type IncomingMessage, request } from 'node:http';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Api } from '../api/api.ts';
import { someAnswer, someAsk, someCiphertext, someMessage, someToken, someUserId } from '../api/samples.ts';
import { readMetrics, type Sample } from './prometheus.ts';
import { LocalServer } from './server-process.ts';

const WRITES = [
  'create',
  'claim',
  'remove',
  'purgeMessages',
  'purgeIdempotencyKeys',
  'purgeRead',
  'purgeEndings',
  'purgeReceipts',
  'purgeRequests',
];

let server: LocalServer;
let metricsUrl: string;
let api: Api;
beforeEach(async () => {
  server = await LocalServer.start({ METRICS_PORT: '0', LOG_LEVEL: 'debug' });
  await connect();
});
afterEach(() => server.stop());

async function connect(): Promise<void> {
  const { port } = await server.process.line('metrics');
  await server.process.line('purge');
  metricsUrl = `http://127.0.0.1:${port}`;
  api = new Api(server.url);
}

async function read(): Promise<{ text: string; samples: Sample[] }> {
  const answer = await fetch(`${metricsUrl}/metrics`);
  expect([answer.status, answer.headers.get('Content-Type')]).toEqual([
    200,
    'text/plain; version=0.0.4; charset=utf-8',
  ]);
  const text = await answer.text();
  return { text, samples: readMetrics(text) };
}

/** The one number of this name and these labels. */
function numberOf(samples: readonly Sample[], name: string, labels: Record<string, string | number> = {}) {
  const wanted = Object.entries(labels);
  const found = samples.filter(
    (sample) =>
      sample.name === name && wanted.every(([label, value]) => sample.labels[label] === String(value)),
  );
  expect(found, `${name} ${JSON.stringify(labels)}`).toHaveLength(1);
  return found[0]?.value;
}

/** Three messages, of which one is claimed, and one deleted after a wrong try; answers every id that was said. */
async function useMessages(): Promise<string[]> {
  const [first, second, third] = [someMessage({}), someMessage({}), someMessage({})];
  const [owner, token] = [someUserId(), someToken()];
  const { view } = await api.grant('create', first);
  const { view: deleted } = await api.grant('create', second);
  await api.grant('create', third);
  await api.grant('claim', { view, uid: owner, ...someCiphertext() }, token);
  await api.refuse('claim', { view, uid: someUserId(), ...someCiphertext() }, 409);
  await api.refuse('remove', { view: deleted, uid: owner }, 404);
  await api.grant('remove', { view: deleted, uid: second.creator_uid });
  await api.grant('listOwned', { uid: owner }, token);
  await api.refuse('create', {}, 422);
  for (const path of ['/', `/view?view=${view}`, `/${view}`, `/api/${owner}`, `/${view}/x`]) {
    await (await api.fetch(path)).text();
  }
  const uids = [first, second, third].map(({ creator_uid }) => creator_uid);
  return [view, deleted, owner, token, ...uids];
}

describe('metrics', () => {
  it('metrics count requests by route, method and status, and their duration', async () => {
    await useMessages();
    const { samples } = await read();
    const requests = (route: string, status: number, method = 'POST') =>
      numberOf(samples, 'inigma_http_requests_total', { route, status, method });
    expect(requests('/api/create', 200)).toBe(3);
    expect(requests('/api/create', 422)).toBe(1);
    expect([requests('/api/update', 200), requests('/api/update', 409)]).toEqual([1, 1]);
    expect([requests('/', 200, 'GET'), requests('/view', 200, 'GET'), requests('/*', 404, 'GET')]).toEqual([
      1, 1, 3,
    ]);
    const seconds = 'inigma_http_request_duration_seconds';
    const create = { route: '/api/create', method: 'POST' };
    expect(numberOf(samples, `${seconds}_count`, create)).toBe(4);
    expect(numberOf(samples, `${seconds}_sum`, create)).toBeGreaterThan(0);
    expect(numberOf(samples, `${seconds}_bucket`, { ...create, le: '+Inf' })).toBe(4);
  });

  it('metrics count outcomes of messages, time in the store, and writes per commit', async () => {
    await useMessages();
    const { samples } = await read();
    const messages = (what: string) => numberOf(samples, `inigma_messages_${what}_total`);
    expect(['created', 'claimed', 'deleted', 'expired'].map(messages)).toEqual([3, 1, 1, 0]);
    const acts = (act: string) => numberOf(samples, 'inigma_store_duration_seconds_count', { act });
    expect(WRITES.map(acts)).toEqual([3, 2, 2, 1, 1, 1, 1, 1, 1]);
    expect(acts('listOwned')).toBe(1);
    expect(numberOf(samples, 'inigma_sqlite_group_size_sum')).toBe(13);
    expect(numberOf(samples, 'inigma_sqlite_group_size_count')).toBeLessThanOrEqual(13);
    expect(numberOf(samples, 'process_resident_memory_bytes')).toBeGreaterThan(1e6);
  });

  it('metrics count requests for secrets, and the answers that were taken', async () => {
    const { fields, ask_token } = someAsk({});
    const token = someToken();
    const { ask } = await api.grant('ask', fields, token);
    await api.grant('ask', fields, token);
    await api.grant('answer', someAnswer({ ask, ask_token }));
    await api.refuse('answer', someAnswer({ ask, ask_token }), 409);
    const { samples } = await read();
    const requests = (what: string) => numberOf(samples, `inigma_secret_requests_${what}_total`);
    expect(['asked', 'answered'].map(requests)).toEqual([1, 1]);
    const acts = (act: string) => numberOf(samples, 'inigma_store_duration_seconds_count', { act });
    expect(['ask', 'answer', 'findRequest'].map(acts)).toEqual([2, 1, 2]);
  });

  it('metrics count what a purge erases, and give its lag', async () => {
    const { view } = await api.grant('create', someMessage({}));
    const lag = async () => numberOf((await read()).samples, 'inigma_purge_lag_seconds') ?? Number.NaN;
    expect(await lag()).toBe(0);
    await server.withDatabase((database) => database.exec('UPDATE messages SET ttl = created_at - 1000'));
    expect(await lag()).toBeGreaterThanOrEqual(1000);
    await server.process.kill('SIGTERM');
    await server.restart();
    await connect();
    await api.refuse('view', { view, uid: someUserId() }, 404);
    expect(numberOf((await read()).samples, 'inigma_messages_expired_total')).toBe(1);
    expect(await lag()).toBe(0);
  });

  it('metrics count errors of the store, and are available meanwhile', async () => {
    await server.withDatabase((database) => database.exec('ALTER TABLE messages RENAME TO elsewhere'));
    await api.refuse('listOwned', { uid: someUserId() }, 503);
    const { samples } = await read();
    expect(numberOf(samples, 'inigma_store_errors_total', { act: 'listOwned' })).toBe(1);
    expect(numberOf(samples, 'inigma_purge_lag_seconds')).toBeNaN();
    expect(numberOf(samples, 'inigma_http_requests_total', { route: '/api/list-secrets', status: 503 })).toBe(
      1,
    );
  });

  it('metrics hold no id, user id or token, and no label values but a few words', async () => {
    const ids = await useMessages();
    const { port } = new URL(server.url);
    const unknownMethod = request({ port, host: '127.0.0.1', method: 'LINK', path: `/${ids[0]}` }).end();
    const [answer] = (await once(unknownMethod, 'response')) as [IncomingMessage];
    answer.resume();
    await once(answer, 'end');
    const { text, samples } = await read();
    for (const id of ids) expect(text).not.toContain(id);
    const ours = samples.filter(({ name }) => name.startsWith('inigma_'));
    const values = (label: string) => new Set(ours.map(({ labels }) => labels[label]).filter(Boolean));
    expect(values('method')).toEqual(new Set(['POST', 'GET', 'other']));
    for (const route of values('route')) expect(route).toMatch(/^\/(?:\*|view|api\/[a-z-]+|api\/\*)?$/);
    const labels = new Set(ours.flatMap((sample) => Object.keys(sample.labels)));
    expect(labels).toEqual(new Set(['method', 'route', 'status', 'act', 'le']));
  });

  it('metrics are served at one path of their own port only', async () => {
    expect((await fetch(`${metricsUrl}/`)).status).toBe(404);
    expect((await fetch(`${metricsUrl}/api/create`, { method: 'POST' })).status).toBe(404);
    expect((await fetch(`${metricsUrl}/metrics`, { method: 'POST' })).status).toBe(405);
    const open = await api.fetch('/metrics');
    expect([open.status, (await open.text()).includes('inigma_http')]).toEqual([404, false]);
  });
});

describe('without METRICS_PORT', () => {
  it('without METRICS_PORT nothing is measured and no port listens', async () => {
    const unmeasured = await LocalServer.start();
    await new Api(unmeasured.url).grant('create', someMessage({}));
    expect(unmeasured.process.lines().some(({ event }) => event === 'metrics')).toBe(false);
    await unmeasured.stop();
  });
});

describe('a port for metrics that is taken', () => {
  it('a METRICS_PORT in use is a startup error, in one sentence', async () => {
    const { port } = new URL(metricsUrl);
    const refused = LocalServer.start({ METRICS_PORT: port });
    await expect(refused).rejects.toThrow(
      /Cannot listen on 127\.0\.0\.1 port \d+: address already in use \(EADDRINUSE\)/,
    );
  });
});
