import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { runChecks } from './checks.ts';
import { provideBrowsers } from './chromium.ts';
import { whyNoEngine } from './containers/engine.ts';
import { provideEngines } from './engines.ts';
import {
  failedTestsOfPlaywright,
  failedTestsOfVitest,
  nameOfFailed,
  type PlaywrightResults,
  type VitestResults,
} from './failed-tests.ts';
import { GroupTimes } from './group-times.ts';
import { filesBelow } from './inputs.ts';
import { buildWhenNeeded } from './product.ts';
import {
  countsOfPlaywright,
  countsOfVitest,
  ONE_FAILED,
  type PlaywrightReport,
  summarize,
  type TestCounts,
  type VitestReport,
} from './test-counts.ts';
import { provideTestPrograms } from './test-programs.ts';
import { ROOT, runTool } from './tool.ts';

const REPORTS = join(ROOT, 'test-results');
/** The projects of vitest.config.ts that run together. */
const PROJECTS = ['all', 'postgres'];
const CONTAINERS = 'containers';
const CONTAINER_TESTS = 'tests/containers';
/** The same scenarios in Chromium, Firefox and WebKit. */
const ENGINES = 'engines';
const ENGINE_TESTS = 'tests/engines';
const BROWSER_TESTS = 'tests/browser';
/** Page and terminal together. */
const CROSS_TESTS = 'tests/cross';
/** Where playwright.config.ts has its report written. */
const PLAYWRIGHT_REPORT = join(REPORTS, 'playwright.json');
const TEST_FILE = /\.(test|spec)\.ts$/;

/** `npm test`: builds, checks and tests everything; `npm test -- PATTERN` only the test files with PATTERN in their path. */
async function test(patterns: readonly string[]): Promise<TestCounts[]> {
  await rm(REPORTS, { recursive: true, force: true });
  const isBuilt = await times.measure('build', builds);
  const checks = patterns.length === 0 ? await times.measure('checks', runChecks) : [];
  if (!isBuilt) return [...checks, ONE_FAILED];
  await providePrograms(patterns);
  const [fast, containers] = await Promise.all([
    times.measure('tests', () => runVitest(PROJECTS, patterns)),
    times.measure('containers', () => runContainers(patterns)),
  ]);
  // Not beside the others, which make networks: where an interface appears, Chromium fails what it asks for (ERR_NETWORK_CHANGED).
  const [browser, engines] = await Promise.all([
    times.measure('browser', () => runPlaywright(patterns)),
    times.measure('engines', () => runEngines(patterns)),
  ]);
  return [...checks, fast, ...containers, ...browser, ...engines];
}

async function builds(): Promise<boolean> {
  try {
    await buildWhenNeeded(ROOT);
    return true;
  } catch (error) {
    console.error('The build failed:', error);
    return false;
  }
}

async function runVitest(projects: readonly string[], patterns: readonly string[]): Promise<TestCounts> {
  const file = join(REPORTS, `${projects.join('-')}.json`);
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`];
  const chosen = projects.map((project) => `--project=${project}`);
  const narrowed = patterns.length > 0 ? ['--passWithNoTests', ...patterns] : [];
  const exitCode = await runTool('vitest', ['run', ...chosen, ...reporters, ...narrowed]);
  const report = await readReport<VitestReport & VitestResults>(file);
  failedTests.push(...failedTestsOfVitest(report));
  return countsOfVitest(report, exitCode);
}

/** None where this machine has no engine. */
async function runContainers(patterns: readonly string[]): Promise<TestCounts[]> {
  const files = await testsBelow(CONTAINER_TESTS, patterns);
  if (files.length === 0) return [];
  const reason = whyNoEngine();
  if (reason === null) return [await runVitest([CONTAINERS], patterns)];
  console.log(reason);
  return [];
}

/** Before anything else runs: two installations at once would block each other. What cannot be had fails its tests. */
async function providePrograms(patterns: readonly string[]): Promise<void> {
  if (patterns.length === 0 || patterns.some((part) => /deploy|package|postgres|vectors|terminal/.test(part)))
    await provideTestPrograms();
  if ((await testsBelow(ENGINE_TESTS, patterns)).length > 0) await provideEngines();
  const inChromium = [BROWSER_TESTS, CROSS_TESTS].map((folder) => testsBelow(folder, patterns));
  if ((await Promise.all(inChromium)).flat().length > 0) await provideBrowsers().catch(() => null);
}

/** None where a pattern leaves none. */
async function runEngines(patterns: readonly string[]): Promise<TestCounts[]> {
  const files = [...(await testsBelow(ENGINE_TESTS, patterns)), ...(await testsBelow(CROSS_TESTS, patterns))];
  return files.length === 0 ? [] : [await runVitest([ENGINES], patterns)];
}

/** None where a pattern leaves no browser test: then no browser is looked for either. */
async function runPlaywright(patterns: readonly string[]): Promise<TestCounts[]> {
  const files = await testsBelow(BROWSER_TESTS, patterns);
  if (patterns.length > 0 && files.length === 0) return [];
  try {
    const exitCode = await runTool('playwright', ['test', ...files], { ...(await provideBrowsers()) });
    const report = await readReport<PlaywrightReport & PlaywrightResults>(PLAYWRIGHT_REPORT);
    failedTests.push(...failedTestsOfPlaywright(report));
    return [countsOfPlaywright(report, exitCode)];
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    return [ONE_FAILED];
  }
}

async function testsBelow(folder: string, patterns: readonly string[]): Promise<string[]> {
  const files = (await filesBelow(ROOT, folder)).filter((path) => TEST_FILE.test(path));
  return patterns.length === 0 ? files : files.filter((path) => patterns.some((part) => path.includes(part)));
}

async function readReport<Report>(file: string): Promise<Report | null> {
  try {
    return JSON.parse(await readFile(file, 'utf8'));
  } catch {
    return null;
  }
}

const times = new GroupTimes(() => performance.now());
/** What failed, for the end of the log: there it is found without reading on. */
const failedTests: string[] = [];
const { line, exitCode } = summarize(await test(process.argv.slice(2)));
for (const text of failedTests) console.log(text);
console.log(times.line());
console.log([line, ...failedTests.map(nameOfFailed)].join(' ✗ '));
process.exitCode = exitCode;
