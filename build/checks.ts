import { countsOfCheck, type TestCounts } from './test-counts.ts';
import { runTool } from './tool.ts';

/** What the code is held to before a test runs: a name, the tool that looks, and its arguments. */
const CHECKS: readonly (readonly [name: string, tool: string, ...args: string[]])[] = [
  ['format and lint', 'biome', 'check', '--error-on-warnings', '.'],
  ['types', 'tsc', '--build'],
  ['dead code', 'knip'],
  ['structure', 'vitest', 'run', 'tests/architecture.test.ts', 'tests/docs.test.ts'],
];

/** Runs all checks; one that fails does not keep the next from telling what it found. */
export async function runChecks(): Promise<TestCounts[]> {
  const counts: TestCounts[] = [];
  for (const [name, tool, ...args] of CHECKS) {
    const code = await runTool(tool, args);
    console.log(`${code === 0 ? '✓' : '✗'} ${name}`);
    counts.push(countsOfCheck(code));
  }
  return counts;
}
