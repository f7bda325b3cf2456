import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { faultsOfSettings } from '../../build/worker-settings.ts';
import { Api } from '../api/api.ts';
import { someCiphertext, someMessage } from '../api/given.ts';
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
  it('are told to its pages: how long a message may be where a row of D1 sets the end', async () => {
    const { api } = await start();
    expect(await (await api.fetch('/')).text()).toContain('"maxMessageLength":1900000');
  });

  it('lower that, and say where links begin, what is too long-lived and when the store is full', async () => {
    const settings = { MAX_MESSAGE_BYTES: '2048', DOMAIN: 'inigma.example', MAX_TTL_DAYS: '7' };
    const { api } = await start(settings);
    expect((await api.grant('create', someMessage({ ttl: 7 }))).url).toBe('https://inigma.example/');
    await api.fault('create', someMessage({ ttl: 8 }), ['ttl']);
    await api.fault('create', { ...someMessage({}), ...someCiphertext(1_600) }, ['encrypted_message']);
  });

  it('keep room for what D1 may hold', async () => {
    const { api } = await start({ MAX_STORE_BYTES: '1000' });
    const { headers } = await api.refuse('create', someMessage({}), 503);
    expect(headers.get('Retry-After')).toBe('3600');
  });

  it('let links begin where they were made, unless they say otherwise', async () => {
    const { worker, api } = await start();
    expect((await api.grant('create', someMessage({}))).url).toBe(`${worker.url}/`);
  });

  it('that are wrong keep it from serving, and are named all together in the log', async () => {
    const { worker } = await start({ MAX_MESSAGE_BYTES: '1900001', LOG_LEVEL: 'loud' });
    expect((await fetch(`${worker.url}/health`)).status).toBe(500);
    await expect
      .poll(() => worker.said())
      .toMatch(/Invalid settings: MAX_MESSAGE_BYTES must [^;]+; LOG_LEVEL must/);
    expect(worker.said()).not.toContain('loud');
  });

  it('ask for counting where nothing is bound that counts: then it does not serve either', async () => {
    const started = await WorkerServer.startCountedByNobody({ RATE_LIMITS: 'on' });
    worker = started;
    expect((await fetch(`${started.url}/health`)).status).toBe(500);
    await expect.poll(() => started.said()).toContain('RATE_LIMITS must be off unless');
  });

  it('that are wrong keep it from being deployed', () => {
    const folder = mkdtempSync(join(tmpdir(), 'inigma-settings-'));
    const config = join(folder, 'wrangler.json');
    const production = { vars: { DOMAIN: 'https://inigma.example', MAX_TTL_DAYS: 366 } };
    writeFileSync(config, JSON.stringify({ name: 'x', vars: { MAX_TTL_DAYS: 7 }, env: { production } }));
    expect(faultsOfSettings(config, 'development')).toBeNull();
    expect(faultsOfSettings(config, 'production')).toMatch(
      /^Invalid settings: DOMAIN must [^;]+; MAX_TTL_DAYS must/,
    );
    rmSync(folder, { recursive: true });
  });
});
