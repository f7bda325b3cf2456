import { describe, expect, test } from 'vitest';
import { sum, tallyOfCheck, tallyOfPlaywright, tallyOfVitest, verdict } from './verdict.ts';

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

describe('a run of Vitest', () => {
  test('counts passed and failed tests over all files', () => {
    const report = vitest(['passed', 'passed', 'passed'], ['failed', 'passed', 'failed']);
    expect(tallyOfVitest(report, 1)).toEqual({ passed: 3, failed: 1 });
  });

  test.each(['skipped', 'pending', 'todo'])('counts a test that is %s as failed', (status) => {
    expect(tallyOfVitest(vitest(['passed', 'passed', status]), 0)).toEqual({ passed: 1, failed: 1 });
  });

  test('counts a file that could not be loaded as one failure', () => {
    expect(tallyOfVitest(vitest(['failed'], ['passed', 'passed']), 1)).toEqual({ passed: 1, failed: 1 });
  });

  test('counts a failed hook as one failure where every test passed', () => {
    expect(tallyOfVitest(vitest(['failed', 'passed']), 1)).toEqual({ passed: 1, failed: 1 });
  });

  test('counts an error outside of every file, which only the exit code tells', () => {
    expect(tallyOfVitest(vitest(['passed', 'passed']), 1)).toEqual({ passed: 1, failed: 1 });
  });

  test('without a report is a failure, whatever its exit code', () => {
    expect(tallyOfVitest(null, 0)).toEqual({ passed: 0, failed: 1 });
  });
});

describe('a run of Playwright', () => {
  test('counts what came as expected, and everything else as failed', () => {
    const report = playwright({ expected: 5, unexpected: 1, flaky: 2, skipped: 3 });
    expect(tallyOfPlaywright(report, 1)).toEqual({ passed: 5, failed: 6 });
  });

  test('counts an error outside of every test', () => {
    expect(tallyOfPlaywright(playwright({ expected: 5 }), 1)).toEqual({ passed: 5, failed: 1 });
  });

  test('without a report is a failure, whatever its exit code', () => {
    expect(tallyOfPlaywright(null, 0)).toEqual({ passed: 0, failed: 1 });
  });
});

describe('the verdict', () => {
  test('sums all tallies in one line', () => {
    const tallies = [tallyOfCheck(0), tallyOfCheck(0), { passed: 40, failed: 0 }];
    expect(verdict(tallies)).toEqual({ line: '42 passed, 0 failed', exitCode: 0 });
  });

  test('is bad where one thing failed', () => {
    expect(verdict([tallyOfCheck(0), tallyOfCheck(2)])).toEqual({ line: '1 passed, 1 failed', exitCode: 1 });
  });

  test('is bad where nothing ran', () => {
    expect(verdict([sum([])])).toEqual({ line: '0 passed, 1 failed', exitCode: 1 });
  });
});
