import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { clock } from '../src/http/clock.ts';
import { BenchServer } from './bench-server.ts';
import type { BenchOptions, Comparison } from './limit.ts';
import { recordStatements } from './recorded-statements.ts';
import { PROOF, RequestScripts } from './request-scripts.ts';
import {
  digestsOf,
  fillMailboxes,
  fillWithMessages,
  fillWithReadable,
  medianOf,
  UNUSED_PER_SECOND,
} from './rows.ts';
import { drive, type Measurement, type RequestScript } from './wrk.ts';

export interface RowCountResult {
  readonly comparisons: readonly Comparison[];
  /** Milliseconds that the total of a list takes by itself, by owner. */
  readonly totalTimes: Readonly<Record<string, number>>;
}

/** The same requests on a file with few rows and on one with many, in turns. */
export async function compareRowCounts(
  folder: string,
  rows: number,
  options: BenchOptions,
): Promise<RowCountResult> {
  mkdirSync(folder, { recursive: true });
  const few = await prepare(join(folder, 'few.db'), 'few rows', 0);
  const many = await prepare(
    join(folder, 'many.db'),
    `${rows.toLocaleString('en').replaceAll(',', ' ')} rows`,
    rows,
  );
  const scripts = new RequestScripts(folder);
  const comparisons: Comparison[] = [];
  for (const act of ['create, 1 KiB', 'view, 1 KiB', 'claim', 'list, 10 of 10', 'list, 100 of 10 000']) {
    comparisons.push({ act, measurements: await alternate([few, many], scripts, act, options) });
  }
  for (const { server } of [few, many]) await server.stop();
  const total = await totalTimes(folder, many.server.file);
  return { comparisons, totalTimes: { '10': total('owner-of-10'), '10 000': total('owner-of-10000') } };
}

/** Of each owner, the milliseconds that the server's own statement for the total of a list takes. */
async function totalTimes(folder: string, file: string): Promise<(owner: string) => number> {
  const { text = '', values = [] } = (await recordStatements(folder, clock())).list[1] ?? {};
  return (owner) =>
    medianOf(
      file,
      text,
      values.map((value) => (value === '{uid}' ? owner : value)),
    );
}

interface Prepared {
  readonly name: string;
  readonly server: BenchServer;
}

async function prepare(file: string, name: string, rows: number): Promise<Prepared> {
  await (await BenchServer.product(file)).stop();
  fillMailboxes(file);
  if (rows > 0) fillWithMessages(file, rows, 'alive');
  return { name, server: await BenchServer.product(file) };
}

async function alternate(
  all: readonly Prepared[],
  scripts: RequestScripts,
  act: string,
  { rounds, seconds }: BenchOptions,
) {
  const measurements = new Map<string, Measurement[]>(all.map(({ name }) => [name, []]));
  for (let round = 0; round <= rounds; round += 1) {
    for (const { name, server } of all) {
      const measurement = await drive(server, scriptFor(scripts, act, server, seconds), { seconds });
      if (round > 0) measurements.get(name)?.push(measurement);
    }
  }
  return measurements;
}

function scriptFor(
  scripts: RequestScripts,
  act: string,
  server: BenchServer,
  seconds: number,
): RequestScript {
  const fresh = (count: number) => fillWithReadable(server.file, count, digestsOf(PROOF));
  switch (act) {
    case 'create, 1 KiB':
      return scripts.create(1);
    case 'view, 1 KiB':
      return scripts.view(fresh(1_000), 'row-count');
    case 'claim':
      return scripts.claim(fresh(UNUSED_PER_SECOND * seconds), 'row-count');
    case 'list, 10 of 10':
      return scripts.list('owner-of-10', 10);
    default:
      return scripts.list('owner-of-10000', 100);
  }
}
