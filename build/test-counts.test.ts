import { describe, expect, test } from 'vitest';
import { countsOfCheck, countsOfPlaywright, countsOfVitest, sum, summarize } from './test-counts.ts';

/** A report of Vitest: for each file how it ended, and how each of its tests did. */
function vitest(...files: [status: string, ...tests: string[]][]) {
  const testResults = files.map(([status, ...tests]) => ({
    status,
    assertionResults: tests.map((one) => ({ status: one })),
  }));
  return { testResults };
}

function playwright(stats: Partial<Record<'expected' | 'unexpected' | 'flaky' | 'skipped', number>>) {
  return { stats: { expected: 0, unexpected: 0, flaky: 0, skipped: 0, ...stats } };
}

describe('the counts of a Vitest run', () => {
  test('passed and failed Vitest tests are summed over all files', () => {
    const report = vitest(['passed', 'passed', 'passed'], ['failed', 'passed', 'failed']);
    expect(countsOfVitest(report, 1)).toEqual({ passed: 3, failed: 1 });
  });

  test.each(['skipped', 'pending', 'todo'])('a Vitest test that is %s counts as failed', (status) => {
    expect(countsOfVitest(vitest(['passed', 'passed', status]), 0)).toEqual({ passed: 1, failed: 1 });
  });

  test('a Vitest file that could not be loaded counts as one failure', () => {
    expect(countsOfVitest(vitest(['failed'], ['passed', 'passed']), 1)).toEqual({ passed: 1, failed: 1 });
  });

  test('a failed Vitest hook counts as one failure where every test passed', () => {
    expect(countsOfVitest(vitest(['failed', 'passed']), 1)).toEqual({ passed: 1, failed: 1 });
  });

  test('an error outside of every Vitest file, which only the exit code shows, counts as one failure', () => {
    expect(countsOfVitest(vitest(['passed', 'passed']), 1)).toEqual({ passed: 1, failed: 1 });
  });

  test('a Vitest run without a report counts as a failure, whatever its exit code', () => {
    expect(countsOfVitest(null, 0)).toEqual({ passed: 0, failed: 1 });
  });
});

describe('the counts of a Playwright run', () => {
  test('expected Playwright results count as passed, all others as failed', () => {
    const report = playwright({ expected: 5, unexpected: 1, flaky: 2, skipped: 3 });
    expect(countsOfPlaywright(report, 1)).toEqual({ passed: 5, failed: 6 });
  });

  test('an error outside of every Playwright test counts as one failure', () => {
    expect(countsOfPlaywright(playwright({ expected: 5 }), 1)).toEqual({ passed: 5, failed: 1 });
  });

  test('a Playwright run without a report counts as a failure, whatever its exit code', () => {
    expect(countsOfPlaywright(null, 0)).toEqual({ passed: 0, failed: 1 });
  });
});

describe('the result of a run', () => {
  test('the summary adds up all counts in one line', () => {
    const counts = [countsOfCheck(0), countsOfCheck(0), { passed: 40, failed: 0 }];
    expect(summarize(counts)).toEqual({ line: '42 passed, 0 failed', exitCode: 0 });
  });

  test('the exit code is 1 where one check failed', () => {
    expect(summarize([countsOfCheck(0), countsOfCheck(2)])).toEqual({
      line: '1 passed, 1 failed',
      exitCode: 1,
    });
  });

  test('the exit code is 1 where nothing ran', () => {
    expect(summarize([sum([])])).toEqual({ line: '0 passed, 1 failed', exitCode: 1 });
  });
});
