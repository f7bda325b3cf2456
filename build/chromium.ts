import { delimiter, join } from 'node:path';
import { chromium } from '@playwright/test';
import {
  type Environment,
  findProgram,
  installFromDebian,
  isExecutable,
  mayInstall,
  provideProgram,
} from './program.ts';
import { runTool } from './tool.ts';

/** What Chrome and Chromium are called on a PATH. */
const NAMES = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome', 'chrome'];
/** Where macOS keeps them. */
const APPLICATIONS = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
];

/** A Chromium for the browser tests: that of CHROMIUM_PATH, the machine's, Playwright's own, or a newly installed one. */
export async function provideChromium(): Promise<string> {
  return findChromium(process.env) ?? (await installChromium());
}

/** Chromium without windows, which renders a page for two thirds of the processor time (Debian's package has this name, too). */
const HEADLESS_SHELL = 'chromium-headless-shell';

/** What the browser tests are told by their environment. */
interface BrowserPaths {
  readonly CHROMIUM_PATH: string;
  /** For all tests that ask nothing of a profile; CHROMIUM_PATH where there is none. */
  readonly HEADLESS_SHELL_PATH?: string;
}

/** Whoever sets CHROMIUM_PATH has all tests run on that. */
export async function provideBrowsers(): Promise<BrowserPaths> {
  const paths = { CHROMIUM_PATH: await provideChromium() };
  const isChosen = (process.env['CHROMIUM_PATH'] ?? '') !== '';
  const shell = isChosen ? null : await provideHeadlessShell();
  return shell === null ? paths : { ...paths, HEADLESS_SHELL_PATH: shell };
}

/** Null where Debian cannot bring it. */
function provideHeadlessShell(): Promise<string | null> {
  if (!mayInstall()) return Promise.resolve(findProgram([HEADLESS_SHELL], process.env));
  return provideProgram(HEADLESS_SHELL).catch(() => null);
}

/** The path of an installed Chromium, or null. Throws where `CHROMIUM_PATH` names none. */
export function findChromium(
  environment: Environment,
  playwrights = chromium.executablePath(),
): string | null {
  const configured = environment['CHROMIUM_PATH'];
  if (configured !== undefined && configured !== '') {
    if (isExecutable(configured)) return configured;
    throw new Error(`CHROMIUM_PATH is ${configured}, which is not an executable file.`);
  }
  const folders = (environment['PATH'] ?? '').split(delimiter);
  const onPath = NAMES.flatMap((name) => folders.map((folder) => join(folder, name)));
  return [...onPath, ...APPLICATIONS, playwrights].find(isExecutable) ?? null;
}

async function installChromium(): Promise<string> {
  console.log('Chrome or Chromium not found; installing Chromium …');
  if (mayInstall()) await installFromDebian('chromium');
  else await runTool('playwright', ['install', 'chromium']);
  const found = findChromium(process.env);
  if (found !== null) return found;
  throw new Error(
    'Cannot run the browser tests: install Chrome or Chromium, or set CHROMIUM_PATH to its path.',
  );
}
