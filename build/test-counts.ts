/** The result of a run of tests or checks. A skipped or todo test counts as failed. */
export interface TestCounts {
  readonly passed: number;
  readonly failed: number;
}

/** As much of Vitest's JSON report (Jest's format) as is counted here. */
export interface VitestReport {
  readonly testResults: readonly {
    readonly status: string;
    readonly assertionResults: readonly { readonly status: string }[];
  }[];
}

/** As much of Playwright's JSON report as is counted here. */
export interface PlaywrightReport {
  readonly stats: Readonly<Record<'expected' | 'unexpected' | 'flaky' | 'skipped', number>>;
}

export const ONE_FAILED: TestCounts = { passed: 0, failed: 1 };

export function countsOfCheck(exitCode: number): TestCounts {
  return exitCode === 0 ? { passed: 1, failed: 0 } : ONE_FAILED;
}

/** A run without a report (null) has crashed, whatever its exit code. */
export function countsOfVitest(report: VitestReport | null, exitCode: number): TestCounts {
  if (report === null) return ONE_FAILED;
  const files = report.testResults.map(({ status, assertionResults }) => {
    const passed = assertionResults.filter((test) => test.status === 'passed').length;
    return atLeastOneFailed({ passed, failed: assertionResults.length - passed }, status === 'passed');
  });
  return atLeastOneFailed(sum(files), exitCode === 0);
}

/** A run without a report (null) has crashed, whatever its exit code. */
export function countsOfPlaywright(report: PlaywrightReport | null, exitCode: number): TestCounts {
  if (report === null) return ONE_FAILED;
  const { expected, unexpected, flaky, skipped } = report.stats;
  return atLeastOneFailed({ passed: expected, failed: unexpected + flaky + skipped }, exitCode === 0);
}

export function sum(counts: readonly TestCounts[]): TestCounts {
  return counts.reduce((all, one) => ({ passed: all.passed + one.passed, failed: all.failed + one.failed }), {
    passed: 0,
    failed: 0,
  });
}

/** The last line of a run, and its exit code. A run of nothing counts as failed. */
export function summarize(counts: readonly TestCounts[]): { line: string; exitCode: number } {
  const total = sum(counts);
  const { passed, failed } = total.passed + total.failed === 0 ? ONE_FAILED : total;
  return { line: `${passed} passed, ${failed} failed`, exitCode: failed === 0 ? 0 : 1 };
}

/** An error outside of every test (a hook, an import, an unhandled error) counts as one failure. */
function atLeastOneFailed(counts: TestCounts, isSuccess: boolean): TestCounts {
  return isSuccess || counts.failed > 0 ? counts : { ...counts, failed: 1 };
}
