import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { Pool } from 'undici';
import { API } from '../src/contract/routes.ts';
import { BenchServer } from './bench-server.ts';
import { messageOf, OWNER_TOKEN, PROOF } from './request-scripts.ts';
import { digestsOf, fillWithMessages, fillWithReadable } from './rows.ts';

const MILLISECONDS_BETWEEN_REQUESTS = 5;
const IDLE_MILLISECONDS = 10_000;

/** How long requests take while a server erases this many expired messages at startup. */
export async function measurePurge(folder: string, rows: number): Promise<string> {
  mkdirSync(folder, { recursive: true });
  const file = join(folder, 'purge.db');
  await (await BenchServer.product(file)).stop();
  const ids = fillWithReadable(file, 100, digestsOf(PROOF));
  fillWithMessages(file, rows, 'expired');
  const server = await BenchServer.product(file);
  const start = performance.now();
  let erased = 0;
  const busy = await sendUntil(server, ids, () => {
    erased += newlyErased(server);
    return erased >= rows;
  });
  const took = performance.now() - start;
  const idle = await sendUntil(server, ids, (since) => since > IDLE_MILLISECONDS);
  await server.stop();
  return [
    `${rows.toLocaleString('en')} expired messages were erased in ${(took / 1_000).toFixed(1)} s.`,
    `Meanwhile ${summarize(busy)}; without a purge ${summarize(idle)}.\n`,
  ].join(' ');
}

export function newlyErased(server: BenchServer): number {
  const purges = server.newLines().filter(({ event }) => event === 'purge');
  return purges.reduce((sum, { messages }) => sum + Number(messages ?? 0), 0);
}

/** Alternates views and creates, one every few milliseconds, without waiting for responses; returns the sorted milliseconds of each. */
async function sendUntil(server: BenchServer, ids: readonly string[], isOver: (since: number) => boolean) {
  const pool = new Pool(server.url, { connections: 32 });
  const times: number[] = [];
  const pending: Promise<void>[] = [];
  const start = performance.now();
  for (let count = 0; count % 50 > 0 || !isOver(performance.now() - start); count += 1) {
    pending.push(timed(pool, ids, count, times));
    await pause(MILLISECONDS_BETWEEN_REQUESTS);
  }
  await Promise.all(pending);
  await pool.close();
  return times.toSorted((one, other) => one - other);
}

async function timed(pool: Pool, ids: readonly string[], count: number, times: number[]): Promise<void> {
  const view = { view: ids[count % ids.length], uid: 'reader', ...PROOF };
  const [path, body] =
    count % 2 === 0
      ? [API.view, view]
      : [API.create, messageOf(1, { idempotency_key: `${process.pid}-${count}-${Date.now()}` })];
  const headers = { 'Content-Type': 'application/json', Authorization: `Bearer ${OWNER_TOKEN}` };
  const start = performance.now();
  const answer = await pool.request({ path, method: 'POST', headers, body: JSON.stringify(body) });
  await answer.body.dump();
  if (answer.statusCode !== 200) throw new Error(`${path} was answered ${answer.statusCode}.`);
  times.push(performance.now() - start);
}

function summarize(times: readonly number[]): string {
  const at = (share: number) => (times[Math.floor((times.length - 1) * share)] ?? Number.NaN).toFixed(1);
  return `the longest of ${times.length} requests took ${at(1)} ms (half ${at(0.5)} ms, 99 % ${at(0.99)} ms)`;
}
