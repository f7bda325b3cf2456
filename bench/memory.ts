import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { BenchServer } from './bench-server.ts';
import type { BenchOptions } from './limit.ts';
import { PROOF, RequestScripts } from './request-scripts.ts';
import { digestsOf, fillWithReadable } from './rows.ts';
import { drive, type Measurement } from './wrk.ts';

const READABLE = 1_000;

/** What a server holds before and under one kind of load, in bytes of resident memory. */
export interface MemoryMeasurement {
  readonly name: string;
  readonly idle: number;
  readonly measurements: readonly Measurement[];
}

/** How Node.js is started: as it ships, and without our flags. */
const VARIANTS: readonly (readonly [name: string, flags: readonly string[] | undefined])[] = [
  ['as it ships', undefined],
  ['V8 defaults', []],
];

/** A new process for each request and variant, so that none holds memory of another. */
export async function measureMemory(folder: string, options: BenchOptions): Promise<MemoryMeasurement[]> {
  mkdirSync(folder, { recursive: true });
  const measurements: MemoryMeasurement[] = [];
  for (const act of ['create, 1 KiB', 'create, 100 KiB', 'view, 1 KiB'])
    for (const [name, flags] of VARIANTS)
      measurements.push(
        await measure(`${act}: ${name}`, join(folder, `${measurements.length}.db`), flags, options),
      );
  return measurements;
}

async function measure(
  name: string,
  file: string,
  flags: readonly string[] | undefined,
  { rounds, seconds }: BenchOptions,
): Promise<MemoryMeasurement> {
  const server = await BenchServer.product(file, flags);
  const scripts = new RequestScripts(join(file, '..'));
  const idle = server.memory();
  const script = name.startsWith('view')
    ? scripts.view(fillWithReadable(file, READABLE, digestsOf(PROOF)), 'memory')
    : scripts.create(name.includes('100') ? 100 : 1);
  const measurements: Measurement[] = [];
  for (let round = 0; round < rounds; round += 1) measurements.push(await drive(server, script, { seconds }));
  await server.stop();
  return { name, idle, measurements };
}
