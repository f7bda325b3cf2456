import { describe, expect, test } from 'vitest';
import { failedTestsOfPlaywright, failedTestsOfVitest, nameOfFailed } from './failed-tests.ts';

const passed = { status: 'passed', fullName: 'adds' };

describe('the failed tests of a Vitest run', () => {
  test('a failed test is named with its file and its message', () => {
    const failed = {
      status: 'failed',
      fullName: 'sum subtracts',
      ['failureMessages']: ['expected 1 to be 2\n    at sum'],
    };
    const file = { name: 'sum.test.ts', status: 'failed', message: '', assertionResults: [passed, failed] };
    expect(failedTestsOfVitest({ testResults: [file] })).toEqual([
      '✗ sum.test.ts sum subtracts\n    expected 1 to be 2\n        at sum',
    ]);
  });

  test('a skipped test is named with its status', () => {
    const skipped = { status: 'skipped', fullName: 'divides' };
    const file = { name: 'sum.test.ts', status: 'passed', message: '', assertionResults: [passed, skipped] };
    expect(failedTestsOfVitest({ testResults: [file] })).toEqual(['✗ sum.test.ts divides\n    skipped']);
  });

  test('a file that could not run is named with its message', () => {
    const file = { name: 'sum.test.ts', status: 'failed', message: 'no such module', assertionResults: [] };
    expect(failedTestsOfVitest({ testResults: [file] })).toEqual(['✗ sum.test.ts\n    no such module']);
  });

  test('a message is cut after twelve lines', () => {
    const message = Array.from({ length: 40 }, (_, line) => `line ${line}`).join('\n');
    const file = { name: 'a', status: 'failed', message, assertionResults: [] };
    expect(failedTestsOfVitest({ testResults: [file] })[0]?.split('\n')).toHaveLength(13);
  });

  test('a run without a report names nothing', () => {
    expect(failedTestsOfVitest(null)).toEqual([]);
  });
});

describe('the failed tests of a Playwright run', () => {
  const spec = (title: string, ok: boolean, message?: string) => ({
    title,
    ok,
    tests: [{ results: [message === undefined ? {} : { error: { message } }] }],
  });

  test('a failed test is named with the suites that it stands in', () => {
    const inner = {
      title: 'lists',
      specs: [spec('are shown', false, 'not visible'), spec('are read', true)],
    };
    const report = { errors: [], suites: [{ title: 'lists.spec.ts', suites: [inner], specs: [] }] };
    expect(failedTestsOfPlaywright(report)).toEqual(['✗ lists.spec.ts › lists › are shown\n    not visible']);
  });

  test('an error outside of every test is told', () => {
    expect(failedTestsOfPlaywright({ errors: [{ message: 'port in use' }], suites: [] })).toEqual([
      '✗ Playwright\n    port in use',
    ]);
  });

  test('a run without a report names nothing', () => {
    expect(failedTestsOfPlaywright(null)).toEqual([]);
  });
});

test('the name of a failed test is its first line without folders', () => {
  expect(nameOfFailed('✗ /home/me/tests/sum.test.ts sum subtracts\n    expected 1 to be 2')).toBe(
    'sum.test.ts sum subtracts',
  );
  expect(nameOfFailed('✗ compose.spec.ts › sends\n    timeout')).toBe('compose.spec.ts › sends');
});
