import { mkdtempSync, rmSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildWhenNeeded } from '../build/product.ts';
import { ROOT } from '../build/tool.ts';
import { numberFrom } from '../tests/faults/number-argument.ts';
import { measureSizes } from './bytes.ts';
import { compareWithTheLimit } from './limit.ts';
import { measureMemory } from './memory.ts';
import { measureMinute } from './minute.ts';
import { measureOverload } from './overload.ts';
import { compareOnPostgres, compareRowCountsOnPostgres } from './postgres/comparison.ts';
import { measurePurgeOnPostgres } from './postgres/postgres-purge.ts';
import { measurePurge } from './purge.ts';
import {
  tableOfComparisons,
  tableOfMemory,
  tableOfMinute,
  tableOfRowCounts,
  tablesOfSizes,
} from './result-tables.ts';
import { compareRowCounts } from './row-count.ts';
import { measureTerminal } from './terminal.ts';

/**
 * `npm run bench`: measures the server against the limit of the machine, on SQLite and PostgreSQL, with many rows, with all kinds
 * of requests at once, and during a purge and overload; and the program for terminals. A name of `parts` runs that part;
 * `ROWS=10000000` sets the number of rows (a million), `SECONDS=` and `ROUNDS=` the rounds. The figures are for docs/performance.md
 * and docs/scale.md.
 */
async function bench(args: readonly string[]): Promise<void> {
  const rows = numberFrom(args, 'ROWS', 1_000_000);
  const options = { seconds: numberFrom(args, 'SECONDS', 5), rounds: numberFrom(args, 'ROUNDS', 5) };
  await buildWhenNeeded(ROOT);
  const folder = mkdtempSync(join(tmpdir(), 'inigma-bench-'));
  try {
    const [{ model = 'unknown processor' } = {}, ...others] = cpus();
    console.log(
      `${model}, ${others.length + 1} cores; Node.js ${process.version}; ${options.rounds} rounds of ${options.seconds} s\n`,
    );
    const parts: Readonly<Record<string, () => Promise<string>>> = {
      limit: async () => tableOfComparisons(await compareWithTheLimit(join(folder, 'limit'), options)),
      postgres: async () => tableOfComparisons(await compareOnPostgres(join(folder, 'postgres'), options)),
      rows: async () => tableOfRowCounts(await compareRowCounts(join(folder, 'rows'), rows, options)),
      'postgres-rows': async () =>
        tableOfComparisons(
          await compareRowCountsOnPostgres(join(folder, 'postgres-rows'), rows, options),
          'few by many',
        ),
      minute: async () => tableOfMinute(await measureMinute(join(folder, 'minute'), options.seconds * 12)),
      sizes: async () => tablesOfSizes(await measureSizes(join(folder, 'sizes'), 20_000)),
      purge: () => measurePurge(join(folder, 'purge'), rows),
      'postgres-purge': () => measurePurgeOnPostgres(join(folder, 'postgres-purge'), rows),
      overload: () => measureOverload(join(folder, 'overload'), options.seconds * 4),
      memory: async () => tableOfMemory(await measureMemory(join(folder, 'memory'), options)),
      terminal: () => measureTerminal(join(folder, 'terminal'), options.rounds * 2),
    };
    const named = Object.keys(parts).filter((name) => args.includes(name));
    for (const name of named.length > 0 ? named : Object.keys(parts)) console.log(await parts[name]?.());
  } finally {
    rmSync(folder, { recursive: true });
  }
}

await bench(process.argv);
