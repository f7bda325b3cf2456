import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { parse } from 'yaml';
import { Metrics } from '../../../src/runtimes/node/metrics.ts';
import type { OpenServer } from '../../../src/runtimes/node/server.ts';
import { Api } from '../../api/api.ts';
import { someCiphertext, someMessage, someToken, someUserId } from '../../api/samples.ts';
import { readMetrics } from '../../server/prometheus.ts';
import { LocalServer } from '../../server/server-process.ts';
import { ROOT, textOf } from '../compose.ts';
import { queries } from './dashboard.ts';
import { selectorsOf } from './expressions.ts';
import { PrometheusServer } from './prometheus-server.ts';

const RULES = 'deploy/helm/inigma/files/alert-rules.yaml';
/** Longer than two scrapes. */
const RATE_INTERVAL = '20s';
const POLL_OPTIONS = { timeout: 20_000, interval: 100 };

let server: LocalServer;
let limited: OpenServer;
let prometheus: PrometheusServer;
let text: string;

beforeAll(async () => {
  server = await LocalServer.start({ METRICS_PORT: '0', RATE_LIMITS: 'list:2' });
  const { port } = await server.process.line('metrics');
  limited = await withMemoryLimit();
  const targets = [`127.0.0.1:${port}`, `127.0.0.1:${limited.port}`];
  prometheus = await PrometheusServer.start(targets, join(ROOT, RULES));
  await vi.waitFor(async () => expect(await value('sum(up)')).toBe(2), POLL_OPTIONS);
  await useEverything(new Api(server.url));
  text = await (await fetch(`http://127.0.0.1:${port}/metrics`)).text();
});
afterAll(async () => {
  await prometheus.stop();
  await limited.stop();
  await server.stop();
});

/** The metrics of a process with a memory limit, which not every machine gives its processes. */
async function withMemoryLimit(): Promise<OpenServer> {
  const metrics = new Metrics();
  metrics.registerGauges({ purgeLag: async () => 0, freeBytes: () => null, memoryBytes: 536_870_912 });
  return metrics.expose({ host: '127.0.0.1', port: 0 }, () => undefined);
}

/** Makes every metric move: also requests that are refused, and errors of the store. */
async function useEverything(api: Api): Promise<void> {
  const message = someMessage({});
  const [owner, token] = [someUserId(), someToken()];
  const { view } = await api.grant('create', message);
  await api.grant('claim', { view, uid: owner, ...someCiphertext() }, token);
  await api.grant('listOwned', { uid: owner }, token);
  await server.withDatabase((database) => database.exec('ALTER TABLE messages RENAME TO elsewhere'));
  await api.refuse('listOwned', { uid: owner }, 503);
  await api.refuse('listOwned', { uid: owner }, 429);
  await server.withDatabase((database) => database.exec('ALTER TABLE elsewhere RENAME TO messages'));
}

async function value(expression: string): Promise<number> {
  return Number((await prometheus.query(expression))[0]?.value[1]);
}

async function isAnswered(expression: string): Promise<boolean> {
  return (await prometheus.query(expression)).length > 0;
}

describe('what a real Prometheus scrapes from a real server', () => {
  it('the server exposes what the documentation lists, and nothing else of its own', () => {
    const documented = [...textOf('docs/metrics.md').matchAll(/^\| `(inigma_\w+)` \|/gm)].map(
      ([, name]) => name,
    );
    const exposed = readMetrics(text).map(({ name }) => name.replace(/_(?:bucket|sum|count)$/, ''));
    const own = [...exposed, 'inigma_memory_limit_bytes'].filter((name) => name.startsWith('inigma_'));
    expect([...new Set(own)].toSorted()).toEqual(documented.toSorted());
  });

  it.each([...new Set(queries(RATE_INTERVAL))])('the dashboard gets data from %s', async (query) => {
    await expect.poll(() => isAnswered(query), POLL_OPTIONS).toBe(true);
  });

  it('the selectors of the alert rules find series', async () => {
    const { groups } = parse(textOf(RULES)) as { groups: { rules: { expr: string }[] }[] };
    const selectors = groups.flatMap(({ rules }) => rules.flatMap(({ expr }) => selectorsOf(expr)));
    expect(selectors.length).toBeGreaterThan(15);
    for (const selector of new Set(selectors))
      await expect.poll(() => isAnswered(selector), { ...POLL_OPTIONS, message: selector }).toBe(true);
  });

  it('Prometheus evaluates every alert rule without an error, and warns of a server that is gone', async () => {
    const states = async () => (await prometheus.rules()).map(({ health, lastError }) => lastError ?? health);
    await expect.poll(async () => new Set(await states()), POLL_OPTIONS).toEqual(new Set(['ok']));
    await limited.stop();
    const down = async () => (await prometheus.rules()).find(({ name }) => name === 'InigmaDown');
    await expect.poll(async () => (await down())?.state, POLL_OPTIONS).toBe('pending');
    expect((await down())?.alerts[0]?.annotations['summary']).toBe(
      `Inigma at 127.0.0.1:${limited.port} does not answer.`,
    );
  });
});
