import { once } from 'node:events';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import { Client } from 'undici';
import { API } from '../src/contract/routes.ts';
import { someCiphertext, someone } from '../tests/api/given.ts';
import type { Crowd } from './crowd.ts';
import { type Column, type Run, table } from './figures.ts';
import { Subject } from './subject.ts';

const MEGABYTE = 1_000_000;
const MILLISECONDS_BETWEEN = 20;
const CROWDS: readonly (Crowd | 'no load')[] = ['no load', 'withholding', 'not reading', 'sending'];

/** How long `/health` takes, and what the server holds, while a crowd asks for more than it may have. */
export async function measureCrowds(folder: string, seconds: number): Promise<string> {
  mkdirSync(folder, { recursive: true });
  const columns: Column[] = [];
  for (const crowd of CROWDS) columns.push({ name: crowd, runs: [await meet(crowd, folder, seconds)] });
  return table(columns);
}

async function meet(crowd: Crowd | 'no load', folder: string, seconds: number): Promise<Run> {
  const subject = await Subject.shipped(join(folder, `${crowd.replace(' ', '-')}.db`));
  const worker =
    crowd === 'no load' ? null : await gather(crowd, subject.url, await longMessage(subject.url));
  const times = await askForHealth(subject.url, seconds * 1_000);
  await worker?.terminate();
  const memory = subject.mostMemory() / MEGABYTE;
  await subject.stop();
  const at = (share: number) => (times[Math.floor((times.length - 1) * share)] ?? Number.NaN) * 1_000;
  return {
    '/health, p50, µs': at(0.5),
    '/health, p99, µs': at(0.99),
    '/health, longest, µs': at(1),
    'peak memory, MB': memory,
  };
}

/** The id of a message of the largest size. */
async function longMessage(url: string): Promise<string> {
  const body = JSON.stringify({ ...someCiphertext((2_097_152 / 4) * 3), creator_uid: someone() });
  const headers = { 'Content-Type': 'application/json' };
  const answer = await fetch(url + API.create, { method: 'POST', headers, body });
  return ((await answer.json()) as { view: string }).view;
}

async function gather(crowd: Crowd, url: string, view: string): Promise<Worker> {
  const worker = new Worker(new URL('./crowd.ts', import.meta.url), { workerData: { crowd, url, view } });
  await once(worker, 'message');
  return worker;
}

/** Milliseconds that each took, sorted. */
async function askForHealth(url: string, milliseconds: number): Promise<number[]> {
  const client = new Client(url);
  const times: number[] = [];
  for (const end = performance.now() + milliseconds; performance.now() < end; ) {
    const start = performance.now();
    await (await client.request({ path: '/health', method: 'GET' })).body.dump();
    times.push(performance.now() - start);
    await pause(MILLISECONDS_BETWEEN);
  }
  await client.close();
  return times.toSorted((one, other) => one - other);
}
