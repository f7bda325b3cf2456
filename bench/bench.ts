import { mkdtempSync, rmSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildWhenNeeded } from '../build/product.ts';
import { ROOT } from '../build/tool.ts';
import { numberFrom } from '../tests/faults/words.ts';
import { measureCrowds } from './crowds.ts';
import { measureFlatness } from './flatness.ts';
import { compareWithTheLimit } from './limit.ts';
import { measureMemory } from './memory.ts';
import { measurePurge } from './purge.ts';
import { tableOfComparisons, tableOfFlatness, tableOfMemory } from './tables.ts';

/**
 * `npm run bench`: what the server does beside what the machine allows, what many rows cost, and whom a purge or a crowd keeps waiting.
 * `limit`, `rows`, `purge`, `crowds` or `memory` for a part; `ROWS=10000000` for more rows than a million, `SECONDS=` and `ROUNDS=` for other rounds. The figures are for docs/performance.md.
 */
async function bench(words: readonly string[]): Promise<void> {
  const rows = numberFrom(words, 'ROWS', 1_000_000);
  const course = { seconds: numberFrom(words, 'SECONDS', 5), rounds: numberFrom(words, 'ROUNDS', 5) };
  await buildWhenNeeded(ROOT);
  const folder = mkdtempSync(join(tmpdir(), 'inigma-bench-'));
  try {
    const [{ model = 'unknown processor' } = {}, ...others] = cpus();
    console.log(
      `${model}, ${others.length + 1} cores; Node.js ${process.version}; ${course.rounds} rounds of ${course.seconds} s\n`,
    );
    const parts: Readonly<Record<string, () => Promise<string>>> = {
      limit: async () => tableOfComparisons(await compareWithTheLimit(join(folder, 'limit'), course)),
      rows: async () => tableOfFlatness(await measureFlatness(join(folder, 'rows'), rows, course)),
      purge: () => measurePurge(join(folder, 'purge'), rows),
      crowds: () => measureCrowds(join(folder, 'crowds'), course.seconds * 4),
      memory: async () => tableOfMemory(await measureMemory(join(folder, 'memory'), course)),
    };
    const named = Object.keys(parts).filter((name) => words.includes(name));
    for (const name of named.length > 0 ? named : Object.keys(parts)) console.log(await parts[name]?.());
  } finally {
    rmSync(folder, { recursive: true });
  }
}

await bench(process.argv);
