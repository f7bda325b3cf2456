import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Api, readAnswer } from '../api/api.ts';
import { someCiphertext, someMessage, someUserId } from '../api/samples.ts';
import { readMetrics } from '../server/prometheus.ts';
import type { LocalServer } from '../server/server-process.ts';
import { PostgresServer } from './postgres-server.ts';
import { startOn } from './server-on-postgres.ts';

const WORKERS = 16;
const MESSAGES_PER_PHASE = 60;

/** An acknowledged message, with the user id and the ciphertext that it must have. */
interface Kept {
  readonly view: string;
  readonly uid: string;
  readonly ciphertext: string;
}

let postgres: PostgresServer;
let server: LocalServer;
beforeAll(async () => {
  postgres = await PostgresServer.start();
  server = await startOn(await postgres.createDatabase(), { METRICS_PORT: '0' });
});
afterAll(async () => {
  await server.stop();
  await postgres.stop();
});

/** Creates and claims without end, and keeps account of what was acknowledged. */
class Load {
  readonly acknowledged: Kept[] = [];
  readonly statuses = new Set<number>();
  readonly #api = new Api(server.url);
  readonly #workers: Promise<unknown>;
  #isOn = true;

  constructor() {
    this.#workers = Promise.all(Array.from({ length: WORKERS }, (_, index) => this.#work(index)));
  }

  async #work(index: number): Promise<void> {
    while (this.#isOn) {
      const message = someMessage(index % 2 === 0 ? {} : { idempotency_key: someUserId() });
      const created = await this.#ask('create', message);
      if (created === null) continue;
      const view = String(created['view']);
      const claim = { view, uid: someUserId(), ...someCiphertext() };
      const claimed = index % 3 === 0 ? await this.#ask('claim', claim) : null;
      // A claim that was answered with 503 may have succeeded or not.
      if (claimed !== null) this.#record(view, claim.uid, claim.encrypted_message);
      else if (index % 3 > 0) this.#record(view, someUserId(), message.encrypted_message);
    }
  }

  async #ask(act: 'create' | 'claim', fields: object) {
    const { status, body } = await this.#api.request(act, { ...fields });
    this.statuses.add(status);
    return status === 200 ? body : null;
  }

  #record(view: string, uid: string, ciphertext: string): void {
    this.acknowledged.push({ view, uid, ciphertext });
  }

  /** Resolves when so much more was acknowledged. */
  async more(): Promise<void> {
    const target = this.acknowledged.length + MESSAGES_PER_PHASE;
    while (this.acknowledged.length < target) await new Promise((again) => setTimeout(again, 10));
  }

  async stop(): Promise<void> {
    this.#isOn = false;
    await this.#workers;
  }
}

async function purgeLag(): Promise<number | undefined> {
  const { port } = await server.process.line('metrics');
  const answer = await fetch(`http://127.0.0.1:${port}/metrics`);
  const samples = readMetrics(await answer.text());
  return samples.find(({ name }) => name === 'inigma_purge_lag_seconds')?.value;
}

describe('a PostgreSQL server that is restarted under load', () => {
  it('a restart of PostgreSQL loses nothing that was acknowledged, and requests get 503 meanwhile', async () => {
    const load = new Load();
    for (const signal of ['SIGINT', 'SIGQUIT', 'SIGINT', 'SIGINT', 'SIGQUIT', 'SIGINT'] as const) {
      await load.more();
      await postgres.end(signal);
      const away = new Api(server.url);
      await away.refuse('listOwned', { uid: someUserId() }, 503);
      expect((await readAnswer(await away.fetch('/ready'))).status).toBe(503);
      expect((await readAnswer(await away.fetch('/health'))).status).toBe(200);
      expect(await purgeLag()).toBeNaN();
      await postgres.begin();
    }
    await load.more();
    await load.stop();
    expect(await purgeLag()).toBe(0);
    expect([...load.statuses].toSorted()).toEqual([200, 503]);
    const api = new Api(server.url);
    for (const { view, uid, ciphertext } of load.acknowledged) {
      expect((await api.grant('view', { view, uid })).encrypted_message).toBe(ciphertext);
    }
    expect((await readAnswer(await api.fetch('/ready'))).status).toBe(200);
    expect([server.process.child.exitCode, server.process.stderr]).toEqual([null, '']);
  }, 120_000);

  it('the log has the cause of a restart, without address or password', () => {
    const errors = server.process.lines().filter(({ event }) => event === 'error');
    expect(errors.length).toBeGreaterThan(0);
    expect(new Set(errors.map(({ error }) => error))).toEqual(new Set(['StoreError: The store failed.']));
    expect(server.process.stdout).not.toMatch(/swordfish|postgres:/);
  });
});

describe('a PostgreSQL server that stops responding', () => {
  /** Its sessions are processes of their own, which it makes; so it comes first. One may have ended since it was listed. */
  function signalAll(signal: 'SIGSTOP' | 'SIGCONT'): void {
    process.kill(postgres.pid, signal);
    const children = readFileSync(`/proc/${postgres.pid}/task/${postgres.pid}/children`, 'utf8');
    for (const pid of children.trim().split(' ').map(Number)) {
      try {
        process.kill(pid, signal);
      } catch (error) {
        if (!(error instanceof Error && 'code' in error && error.code === 'ESRCH')) throw error;
      }
    }
  }

  it('every connection to a silent PostgreSQL is given up, and requests succeed when it responds again', async () => {
    const api = new Api(server.url);
    const { view } = await api.grant('create', someMessage({}));
    signalAll('SIGSTOP');
    const asked = Array.from({ length: 25 }, () => api.refuse('view', { view, uid: someUserId() }, 503));
    const created = api.refuse('create', someMessage({ idempotency_key: someUserId() }), 503);
    await Promise.all([...asked, created]).finally(() => signalAll('SIGCONT'));
    await api.grant('view', { view, uid: someUserId() });
    await api.grant('create', someMessage({ idempotency_key: someUserId() }));
  }, 60_000);
});
