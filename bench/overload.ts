import { once } from 'node:events';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import { Client } from 'undici';
import { API } from '../src/contract/routes.ts';
import { someCiphertext, someUserId } from '../tests/api/samples.ts';
import { BenchServer } from './bench-server.ts';
import type { Overload } from './overload-clients.ts';
import { type Column, type Run, table } from './table.ts';

const MEGABYTE = 1_000_000;
const MILLISECONDS_BETWEEN = 20;
const OVERLOADS: readonly (Overload | 'no load')[] = ['no load', 'withholding', 'not reading', 'sending'];

/** How long `/health` takes, and what the server holds, while many clients ask for more than they may have. */
export async function measureOverload(folder: string, seconds: number): Promise<string> {
  mkdirSync(folder, { recursive: true });
  const columns: Column[] = [];
  for (const overload of OVERLOADS)
    columns.push({ name: overload, runs: [await measure(overload, folder, seconds)] });
  return table(columns);
}

async function measure(overload: Overload | 'no load', folder: string, seconds: number): Promise<Run> {
  const server = await BenchServer.shipped(join(folder, `${overload.replace(' ', '-')}.db`));
  const worker =
    overload === 'no load' ? null : await startClients(overload, server.url, await longMessage(server.url));
  const times = await timeHealth(server.url, seconds * 1_000);
  await worker?.terminate();
  const memory = server.mostMemory() / MEGABYTE;
  await server.stop();
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
  const body = JSON.stringify({ ...someCiphertext((2_097_152 / 4) * 3), creator_uid: someUserId() });
  const headers = { 'Content-Type': 'application/json' };
  const answer = await fetch(url + API.create, { method: 'POST', headers, body });
  return ((await answer.json()) as { view: string }).view;
}

async function startClients(overload: Overload, url: string, view: string): Promise<Worker> {
  const worker = new Worker(new URL('./overload-clients.ts', import.meta.url), {
    workerData: { overload, url, view },
  });
  await once(worker, 'message');
  return worker;
}

/** Milliseconds that each took, sorted. */
async function timeHealth(url: string, milliseconds: number): Promise<number[]> {
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
