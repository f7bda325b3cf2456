import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { Pool } from 'undici';
import { API } from '../src/contract/routes.ts';
import { fillWithMessages, fillWithReadable } from './rows.ts';
import { Subject } from './subject.ts';
import { CLAIM_TOKEN, messageOf } from './traffic.ts';

const MILLISECONDS_BETWEEN_REQUESTS = 5;
const CALM_MILLISECONDS = 10_000;

/** A server that finds this many expired messages when it starts: whom does it keep waiting while it erases them, and how long? */
export async function measurePurge(folder: string, rows: number): Promise<string> {
  mkdirSync(folder, { recursive: true });
  const file = join(folder, 'purge.db');
  await (await Subject.product(file)).stop();
  const ids = fillWithReadable(file, 100, CLAIM_TOKEN);
  fillWithMessages(file, rows, 'expired');
  const subject = await Subject.product(file);
  const start = performance.now();
  let erased = 0;
  const busy = await askUntil(subject, ids, () => {
    erased += newlyErased(subject);
    return erased >= rows;
  });
  const took = performance.now() - start;
  const calm = await askUntil(subject, ids, (since) => since > CALM_MILLISECONDS);
  await subject.stop();
  return [
    `${rows.toLocaleString('en')} expired messages were erased in ${(took / 1_000).toFixed(1)} s.`,
    `Meanwhile ${inWords(busy)}; without a purge ${inWords(calm)}.\n`,
  ].join(' ');
}

function newlyErased(subject: Subject): number {
  const purges = subject.newLines().filter(({ event }) => event === 'purge');
  return purges.reduce((sum, { messages }) => sum + Number(messages ?? 0), 0);
}

/** Views and creates by turns, one every few milliseconds, whether or not the last was answered; answers with what each took. */
async function askUntil(subject: Subject, ids: readonly string[], isOver: (since: number) => boolean) {
  const pool = new Pool(subject.url, { connections: 32 });
  const times: number[] = [];
  const asked: Promise<void>[] = [];
  const start = performance.now();
  for (let count = 0; count % 50 > 0 || !isOver(performance.now() - start); count += 1) {
    asked.push(timed(pool, ids, count, times));
    await pause(MILLISECONDS_BETWEEN_REQUESTS);
  }
  await Promise.all(asked);
  await pool.close();
  return times.toSorted((one, other) => one - other);
}

async function timed(pool: Pool, ids: readonly string[], count: number, times: number[]): Promise<void> {
  const view = { view: ids[count % ids.length], uid: 'reader', claim_token: CLAIM_TOKEN };
  const [path, body] =
    count % 2 === 0
      ? [API.view, view]
      : [API.create, messageOf(1, { idempotency_key: `${process.pid}-${count}-${Date.now()}` })];
  const headers = { 'Content-Type': 'application/json' };
  const start = performance.now();
  const answer = await pool.request({ path, method: 'POST', headers, body: JSON.stringify(body) });
  await answer.body.dump();
  times.push(performance.now() - start);
}

function inWords(times: readonly number[]): string {
  const at = (share: number) => (times[Math.floor((times.length - 1) * share)] ?? Number.NaN).toFixed(1);
  return `the longest of ${times.length} requests took ${at(1)} ms (half ${at(0.5)} ms, 99 % ${at(0.99)} ms)`;
}
