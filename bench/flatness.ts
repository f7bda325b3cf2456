import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { TOTAL } from './bare-statements.ts';
import type { Comparison, Course } from './limit.ts';
import { fillMailboxes, fillWithMessages, fillWithReadable, medianOf } from './rows.ts';
import { Subject } from './subject.ts';
import { CLAIM_TOKEN, Traffic } from './traffic.ts';
import { drive, type Shot, type Shown } from './wrk.ts';

/** More than can be claimed in a round on any machine we know. */
const CLAIMABLE_PER_SECOND = 20_000;

export interface Flatness {
  readonly comparisons: readonly Comparison[];
  /** Milliseconds that the total of a list takes by itself, by owner. */
  readonly totals: Readonly<Record<string, number>>;
}

/** The same acts on a file with next to nothing in it and on one with many rows, round by round. */
export async function measureFlatness(folder: string, rows: number, course: Course): Promise<Flatness> {
  mkdirSync(folder, { recursive: true });
  const few = await prepare(join(folder, 'few.db'), 'few rows', 0);
  const many = await prepare(
    join(folder, 'many.db'),
    `${rows.toLocaleString('en').replaceAll(',', ' ')} rows`,
    rows,
  );
  const traffic = new Traffic(folder);
  const comparisons: Comparison[] = [];
  for (const act of ['create, 1 KiB', 'view, 1 KiB', 'claim', 'list, 10 of 10', 'list, 100 of 10 000']) {
    comparisons.push({ act, shown: await alternate([few, many], traffic, act, course) });
  }
  for (const { subject } of [few, many]) await subject.stop();
  const now = Math.floor(Date.now() / 1_000);
  const total = (owner: string) => medianOf(many.subject.file, TOTAL, [owner, null, now]);
  return { comparisons, totals: { '10': total('owner-of-10'), '10 000': total('owner-of-10000') } };
}

interface Prepared {
  readonly name: string;
  readonly subject: Subject;
}

async function prepare(file: string, name: string, rows: number): Promise<Prepared> {
  await (await Subject.product(file)).stop();
  fillMailboxes(file);
  if (rows > 0) fillWithMessages(file, rows, 'alive');
  return { name, subject: await Subject.product(file) };
}

async function alternate(
  all: readonly Prepared[],
  traffic: Traffic,
  act: string,
  { rounds, seconds }: Course,
) {
  const shown = new Map<string, Shown[]>(all.map(({ name }) => [name, []]));
  for (let round = 0; round <= rounds; round += 1) {
    for (const { name, subject } of all) {
      const seen = await drive(subject, shotFor(traffic, act, subject, seconds), { seconds });
      if (round > 0) shown.get(name)?.push(seen);
    }
  }
  return shown;
}

function shotFor(traffic: Traffic, act: string, subject: Subject, seconds: number): Shot {
  const fresh = (count: number) => fillWithReadable(subject.file, count, CLAIM_TOKEN);
  switch (act) {
    case 'create, 1 KiB':
      return traffic.create(1);
    case 'view, 1 KiB':
      return traffic.view(fresh(1_000), 'flatness');
    case 'claim':
      return traffic.claim(fresh(CLAIMABLE_PER_SECOND * seconds), 'flatness');
    case 'list, 10 of 10':
      return traffic.list('owner-of-10');
    default:
      return traffic.list('owner-of-10000');
  }
}
