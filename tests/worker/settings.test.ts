import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { settingsError } from '../../build/worker-settings.ts';
import { Api } from '../api/api.ts';
import { someCiphertext, someMessage } from '../api/samples.ts';
import { WorkerServer } from './worker-server.ts';

let worker: WorkerServer | null = null;
afterEach(async () => {
  await worker?.stop();
  worker = null;
});

async function start(settings: Record<string, string> = {}): Promise<{ worker: WorkerServer; api: Api }> {
  const started = await WorkerServer.start(settings);
  worker = started;
  return { worker: started, api: new Api(started.url) };
}

describe('the settings of a Worker', () => {
  it('the Worker’s pages get the message limit that a row of D1 allows', async () => {
    const { api } = await start();
    expect(await (await api.fetch('/')).text()).toContain('"max_message_length":1900000');
  });

  it('settings lower the Worker’s limits, and set the base of links, the longest lifetime and the store size', async () => {
    const settings = { MAX_MESSAGE_BYTES: '2KiB', DOMAIN: 'inigma.example', MAX_TTL_DAYS: '7' };
    const { api } = await start(settings);
    expect((await api.grant('create', someMessage({ ttl: 7 }))).url).toBe('https://inigma.example/');
    await api.refuseFields('create', someMessage({ ttl: 8 }), ['ttl']);
    await api.refuseFields('create', { ...someMessage({}), ...someCiphertext(1_600) }, ['encrypted_message']);
  });

  it('MAX_STORE_BYTES refuses new messages in a full D1', async () => {
    const { api } = await start({ MAX_STORE_BYTES: '1000' });
    const { headers } = await api.refuse('create', someMessage({}), 503);
    expect(headers.get('Retry-After')).toBe('3600');
  });

  it('the Worker’s links begin with the request’s origin, unless configured', async () => {
    const { worker, api } = await start();
    expect((await api.grant('create', someMessage({}))).url).toBe(`${worker.url}/`);
  });

  it.each([
    [{}, 'max-age=31536000'],
    [{ HSTS: 'include-subdomains' }, 'max-age=31536000; includeSubDomains'],
    [{ HSTS: 'off' }, null],
  ])('the Worker says of HTTPS what HSTS asks for (%j)', async (settings, expected) => {
    const { api } = await start({ DOMAIN: 'inigma.example', ...settings });
    for (const path of ['/', '/health', '/nothing'])
      expect((await api.fetch(path)).headers.get('Strict-Transport-Security')).toBe(expected);
  });

  it('invalid settings keep the Worker from serving, and are logged all together', async () => {
    const { worker } = await start({ MAX_MESSAGE_BYTES: '1900001', LOG_LEVEL: 'loud' });
    expect((await fetch(`${worker.url}/health`)).status).toBe(500);
    await expect
      .poll(() => worker.output())
      .toMatch(/Invalid settings: MAX_MESSAGE_BYTES must [^;]+; LOG_LEVEL must/);
    expect(worker.output()).not.toContain('loud');
  });

  it('the Worker does not serve when rate limits are on and nothing is bound that counts', async () => {
    const started = await WorkerServer.startWithoutCounting({ RATE_LIMITS: 'on' });
    worker = started;
    expect((await fetch(`${started.url}/health`)).status).toBe(500);
    await expect.poll(() => started.output()).toContain('RATE_LIMITS must be off unless');
  });

  it('the Worker counts to the numbers that RATE_LIMITS sets', async () => {
    const { api } = await start({ RATE_LIMITS: 'create:20, view:10' });
    const statuses = async (act: 'create' | 'view', times: number) => {
      const asked = [];
      for (let time = 0; time < times; time++) asked.push((await api.request(act, {})).status);
      return asked;
    };
    expect(await statuses('create', 21)).toEqual([...Array<number>(20).fill(422), 429]);
    expect(await statuses('view', 11)).toEqual([...Array<number>(10).fill(422), 429]);
  });

  it('the Worker does not serve when a binding for RATE_LIMITS is missing', async () => {
    const { worker } = await start({ RATE_LIMITS: 'create:21' });
    expect((await fetch(`${worker.url}/health`)).status).toBe(500);
    await expect
      .poll(() => worker.output())
      .toContain('RATE_LIMITS needs the rate limit bindings LIMIT_21, LIMIT_336.');
  });

  describe('a deployment', () => {
    const limits = (...numbers: number[]) =>
      numbers.map((limit) => ({
        name: `LIMIT_${limit}`,
        namespace_id: `${limit}`,
        simple: { limit, period: 60 },
      }));
    const DEFAULTS = limits(10, 20, 30, 50, 100, 160, 320, 480, 800, 1600);
    const COUNTS = [{ binding: 'COUNTS', id: 'x' }];

    function errorOf(config: object): string | null {
      const folder = mkdtempSync(join(tmpdir(), 'inigma-settings-'));
      const file = join(folder, 'wrangler.json');
      writeFileSync(file, JSON.stringify({ name: 'x', ...config }));
      const error = settingsError(file, 'development');
      rmSync(folder, { recursive: true });
      return error;
    }

    it('a deployment needs a binding for each limit, or KV, or no limits', () => {
      expect(errorOf({ ratelimits: DEFAULTS })).toBeNull();
      expect(errorOf({ kv_namespaces: COUNTS, vars: { RATE_LIMITS: 'create:21' } })).toBeNull();
      expect(errorOf({ vars: { RATE_LIMITS: 'off' } })).toBeNull();
      expect(errorOf({})).toBe(
        'Invalid settings: RATE_LIMITS must be off unless rate limits or COUNTS are bound.',
      );
    });

    it('a deployment stops where the bindings do not count to what RATE_LIMITS says', () => {
      const vars = { RATE_LIMITS: 'create:21' };
      expect(errorOf({ vars, ratelimits: DEFAULTS })).toBe(
        'Invalid settings: RATE_LIMITS needs the rate limit bindings LIMIT_21, LIMIT_336.',
      );
      expect(errorOf({ vars, ratelimits: [...DEFAULTS, ...limits(21, 336)] })).toBeNull();
      const [ten, ...rest] = DEFAULTS;
      for (const simple of [
        { limit: 11, period: 60 },
        { limit: 10, period: 10 },
      ])
        expect(errorOf({ ratelimits: [{ ...ten, simple }, ...rest] })).toBe(
          'Invalid settings: LIMIT_10 must have the limit of its name, and a period of 60.',
        );
    });
  });

  it('invalid settings stop a deployment', () => {
    const folder = mkdtempSync(join(tmpdir(), 'inigma-settings-'));
    const config = join(folder, 'wrangler.json');
    const production = { vars: { DOMAIN: 'https://inigma.example', MAX_TTL_DAYS: 366 } };
    const kv_namespaces = [{ binding: 'COUNTS', id: 'x' }];
    const top = { name: 'x', vars: { MAX_TTL_DAYS: 7 }, kv_namespaces };
    writeFileSync(config, JSON.stringify({ ...top, env: { production } }));
    expect(settingsError(config, 'development')).toBeNull();
    expect(settingsError(config, 'production')).toMatch(
      /^Invalid settings: DOMAIN must [^;]+; MAX_TTL_DAYS must/,
    );
    rmSync(folder, { recursive: true });
  });
});
