import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { SERVER_FLAGS } from '../build/server-flags.js';
import { ROOT } from '../build/tool.ts';
import { BenchServer } from './bench-server.ts';
import { measureDisk } from './disk.ts';
import type { Pauses } from './pauses.ts';
import { PROOF, RequestScripts } from './request-scripts.ts';
import { digestsOf, fillMailboxes, fillWithReadable, recordReader, SENDER_OF_1000 } from './rows.ts';
import { drive, type Measurement, type RequestScript } from './wrk.ts';

/** Connections for each kind of request, 32 in all. */
const CONNECTIONS = { create: 6, view: 8, claim: 4, list: 5, pending: 5, page: 4 } as const;
/** More than one server claims in a minute on 4 connections. */
const CLAIMABLE = 200_000;
const READABLE = 1_000;

const WARM_UP_SECONDS = 5;

type Act = keyof typeof CONNECTIONS;

export interface MinuteResult {
  readonly measurements: Readonly<Record<Act, Measurement>>;
  readonly pauses: Pauses;
  /** Bytes that the server held at the end. */
  readonly memory: number;
  /** Milliseconds that the disk takes by itself for what a checkpoint writes, sorted. */
  readonly disk: readonly number[];
}

/** All kinds of requests at once, as fast as they are answered: how long each takes at most, and what kept the server. */
export async function measureMinute(folder: string, seconds: number): Promise<MinuteResult> {
  mkdirSync(folder, { recursive: true });
  const file = join(folder, 'minute.db');
  const pausesFile = join(folder, 'pauses.json');
  await (await BenchServer.product(file)).stop();
  const scripts = scriptsFor(file, new RequestScripts(folder));
  const flags = [...SERVER_FLAGS, '--import', join(ROOT, 'bench/pauses.ts')];
  const server = await BenchServer.product(file, flags, { PAUSES_FILE: pausesFile });
  await server.takeCore();
  await driveAll(server, scripts, WARM_UP_SECONDS, 0);
  server.signal('SIGUSR2');
  const measurements = await driveAll(server, scripts, seconds, CLAIMABLE / 4);
  const memory = server.memory();
  await server.stop();
  const disk = measureDisk(join(folder, 'disk'));
  return { measurements, memory, disk, pauses: JSON.parse(readFileSync(pausesFile, 'utf8')) };
}

function scriptsFor(file: string, scripts: RequestScripts): Readonly<Record<Act, RequestScript>> {
  const stored = digestsOf(PROOF);
  fillMailboxes(file);
  const readable = fillWithReadable(file, READABLE, stored);
  recordReader(file, stored);
  return {
    create: scripts.create(1),
    view: scripts.view(readable, 'minute'),
    claim: scripts.claim(fillWithReadable(file, CLAIMABLE, stored), 'minute'),
    list: scripts.list('owner-of-1000', 10),
    pending: scripts.listPending(SENDER_OF_1000, 10),
    page: scripts.page(),
  };
}

async function driveAll(
  server: BenchServer,
  scripts: Readonly<Record<Act, RequestScript>>,
  seconds: number,
  skip: number,
): Promise<Record<Act, Measurement>> {
  const acts = Object.keys(CONNECTIONS) as Act[];
  const all = acts.map(async (act) => {
    const options = { seconds, connections: CONNECTIONS[act], skip: act === 'claim' ? skip : 0 };
    return [act, await drive(server, scripts[act], options)] as const;
  });
  return Object.fromEntries(await Promise.all(all)) as Record<Act, Measurement>;
}
