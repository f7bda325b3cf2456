/** Jest’s name for what a test threw. */
const MESSAGES = 'failureMessages';

/** As much of Vitest's JSON report (Jest's format) as names what failed. */
export interface VitestResults {
  readonly testResults: readonly {
    readonly name: string;
    readonly status: string;
    readonly message: string;
    readonly assertionResults: readonly {
      readonly status: string;
      readonly fullName: string;
      readonly [MESSAGES]?: readonly string[] | null;
    }[];
  }[];
}

/** As much of Playwright's JSON report as names what failed. */
export interface PlaywrightResults {
  readonly suites: readonly PlaywrightSuite[];
  readonly errors: readonly { readonly message?: string }[];
}

interface PlaywrightSuite {
  readonly title: string;
  readonly suites?: readonly PlaywrightSuite[];
  readonly specs: readonly {
    readonly title: string;
    readonly ok: boolean;
    readonly tests: readonly {
      readonly results: readonly { readonly error?: { readonly message?: string } }[];
    }[];
  }[];
}

const LINES_OF_MESSAGE = 12;

/** A text for each test of Vitest that did not pass, and for each file that could not run: where, what, why. */
export function failedTestsOfVitest(report: VitestResults | null): string[] {
  return (report?.testResults ?? []).flatMap(({ name, status, message, assertionResults }) => {
    const failed = assertionResults.filter((test) => test.status !== 'passed');
    const texts = failed.map((test) =>
      described(`${name} ${test.fullName}`, test[MESSAGES]?.join('\n') ?? test.status),
    );
    return texts.length === 0 && status !== 'passed' ? [described(name, message)] : texts;
  });
}

/** A text for each test of Playwright that did not pass, and for each error outside of all tests. */
export function failedTestsOfPlaywright(report: PlaywrightResults | null): string[] {
  const outside = (report?.errors ?? []).map(({ message }) => described('Playwright', message ?? ''));
  return [...outside, ...(report?.suites ?? []).flatMap((suite) => failedTestsOfSuite(suite, []))];
}

function failedTestsOfSuite(suite: PlaywrightSuite, parents: readonly string[]): string[] {
  const path = [...parents, suite.title];
  const own = suite.specs
    .filter((spec) => !spec.ok)
    .map((spec) => {
      const results = spec.tests.flatMap((test) => test.results);
      return described(
        [...path, spec.title].join(' › '),
        results.map(({ error }) => error?.message ?? '').join('\n'),
      );
    });
  return [...own, ...(suite.suites ?? []).flatMap((inner) => failedTestsOfSuite(inner, path))];
}

/** Its name alone, to stand in the last line of a log: `text` is one of those that the functions above give. */
export function nameOfFailed(text: string): string {
  const [first = ''] = text.split('\n');
  return first.replace(/^✗ (?:\S*\/)?/, '');
}

function described(name: string, message: string): string {
  const lines = message.split('\n').filter((line) => line.trim() !== '');
  return [`✗ ${name}`, ...lines.slice(0, LINES_OF_MESSAGE).map((line) => `    ${line}`)].join('\n');
}
