import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Course } from './limit.ts';
import { fillWithReadable } from './rows.ts';
import { Subject } from './subject.ts';
import { CLAIM_TOKEN, Traffic } from './traffic.ts';
import { drive, type Shown } from './wrk.ts';

const READABLE = 1_000;

/** What a server holds before and under one kind of load, in bytes of resident memory. */
export interface MemoryMeasurement {
  readonly name: string;
  readonly idle: number;
  readonly shown: readonly Shown[];
}

/** How Node.js is started: as it ships, and as it would be without our flags. */
const WAYS: readonly (readonly [name: string, flags: readonly string[] | undefined])[] = [
  ['as it ships', undefined],
  ['V8 defaults', []],
];

/** A new process for each act and way, so that none holds what another has left. */
export async function measureMemory(folder: string, course: Course): Promise<MemoryMeasurement[]> {
  mkdirSync(folder, { recursive: true });
  const measurements: MemoryMeasurement[] = [];
  for (const act of ['create, 1 KiB', 'create, 100 KiB', 'view, 1 KiB'])
    for (const [name, flags] of WAYS)
      measurements.push(
        await measure(`${act}: ${name}`, join(folder, `${measurements.length}.db`), flags, course),
      );
  return measurements;
}

async function measure(
  name: string,
  file: string,
  flags: readonly string[] | undefined,
  { rounds, seconds }: Course,
): Promise<MemoryMeasurement> {
  const subject = await Subject.product(file, flags);
  const traffic = new Traffic(join(file, '..'));
  const idle = subject.memory();
  const shot = name.startsWith('view')
    ? traffic.view(fillWithReadable(file, READABLE, CLAIM_TOKEN), 'memory')
    : traffic.create(name.includes('100') ? 100 : 1);
  const shown: Shown[] = [];
  for (let round = 0; round < rounds; round += 1) shown.push(await drive(subject, shot, { seconds }));
  await subject.stop();
  return { name, idle, shown };
}
