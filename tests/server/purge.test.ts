import { Pool } from 'undici';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { API } from '../../src/contract/routes.ts';
import { Api } from '../api/api.ts';
import { someMessage, someUserId } from '../api/samples.ts';
import { LocalServer } from './server-process.ts';

const ROWS = 300_000;
const ENOUGH_REQUESTS = 300;

let server: LocalServer;
beforeEach(async () => {
  server = await LocalServer.start();
});
afterEach(() => server.stop());

/** Messages that expired long ago, as a server finds them that was away for a while. */
function fill(count: number, length: number): Promise<unknown> {
  return server.withDatabase((database) =>
    database
      .prepare(
        `INSERT INTO messages (id, ttl, encrypted_message, iv, salt, created_at, creator_uid)
         WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < ?)
         SELECT 'old-' || i, 1000000000 + i, hex(zeroblob(?)), 'AAAA', 'AAAA', 900000000, 'someone' FROM n`,
      )
      .run(count, length / 2),
  );
}

function rows(): Promise<number> {
  return server.withDatabase((database) =>
    Number(database.prepare('SELECT COUNT(*) AS n FROM messages').get()?.['n']),
  );
}

/** Sends requests until the purge is done; returns how many succeeded. */
async function requestMeanwhile(): Promise<number> {
  const pool = new Pool(server.url, { connections: 4 });
  let [answered, done] = [0, false];
  const asking = async () => {
    while (!done) {
      const body = JSON.stringify({ uid: someUserId() });
      const headers = { 'Content-Type': 'application/json' };
      const answer = await pool.request({ path: API.listOwned, method: 'POST', body, headers });
      await answer.body.dump();
      expect(answer.statusCode).toBe(200);
      if (!done) answered++;
    }
  };
  const all = Promise.all(Array.from({ length: 4 }, asking));
  for (let line: unknown; line === undefined; line = server.process.lines().find(isPurge)) {
    await new Promise((again) => setTimeout(again, 20));
  }
  done = true;
  await all;
  await pool.close();
  return answered;
}

function isPurge({ event, messages }: Record<string, unknown>): boolean {
  return event === 'purge' && Number(messages) > 0;
}

describe('the purge at startup', () => {
  it('requests are served during a purge of 300 000 messages', async () => {
    const message = someMessage({ ttl: 0 });
    const kept = await new Api(server.url).grant('create', message);
    await server.process.kill('SIGTERM');
    await fill(ROWS, 400);
    await server.restart({ LOG_LEVEL: 'info' });
    const answered = await requestMeanwhile();
    expect(answered).toBeGreaterThan(ENOUGH_REQUESTS);
    expect(server.process.lines().find(isPurge)).toMatchObject({ messages: ROWS });
    expect(await rows()).toBe(1);
    await new Api(server.url).grant('view', { view: kept.view, uid: someUserId() });
  }, 300_000);

  it('requests are served during a purge of messages of the maximum size', async () => {
    await server.process.kill('SIGTERM');
    await fill(60, 2_097_152);
    await server.restart();
    const answered = await requestMeanwhile();
    expect(answered).toBeGreaterThan(60);
    expect(await rows()).toBe(0);
  }, 180_000);

  it('a purge interrupted by a stop continues at the next start', async () => {
    await server.process.kill('SIGTERM');
    await fill(ROWS / 3, 400);
    await server.restart();
    const start = performance.now();
    expect((await server.process.kill('SIGTERM')).code).toBe(0);
    expect(performance.now() - start).toBeLessThan(10_000);
    const left = await rows();
    expect(left).toBeGreaterThan(0);
    await server.restart();
    await requestMeanwhile();
    expect(await rows()).toBe(0);
  }, 180_000);
});
