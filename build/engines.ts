import { globSync } from 'node:fs';
import { provideChromium } from './chromium.ts';
import { type Environment, findProgram, isExecutable, provideProgram } from './program.ts';

/** Firefox is Debian's `firefox-esr`, and `firefox` elsewhere. */
const FIREFOX_NAMES = ['firefox-esr', 'firefox'];
/** Where Debian and others keep what is not meant for a PATH. */
const MINI_BROWSERS = '/usr/{lib,lib64,libexec}/{*/,}webkit{2gtk-4.1,gtk-6.0}/MiniBrowser';

/** A Firefox for the tests: that of FIREFOX_PATH, the machine's, or a newly installed one. Throws a sentence where there is none. */
export async function provideFirefox(): Promise<string> {
  return findFirefox(process.env) ?? (await provideProgram('firefox-esr'));
}

/** The path of an installed Firefox, or null. Throws where `FIREFOX_PATH` names none. */
export function findFirefox(environment: Environment): string | null {
  const configured = environment['FIREFOX_PATH'];
  if (configured === undefined || configured === '') return findProgram(FIREFOX_NAMES, environment);
  if (isExecutable(configured)) return configured;
  throw new Error(`FIREFOX_PATH is ${configured}, which is not an executable file.`);
}

/** The driver of WebKitGTK, and the browser that comes with it. */
export interface WebKitPrograms {
  readonly driver: string;
  readonly miniBrowser: string;
}

/** Finds or installs them. Throws a sentence where they cannot be had. */
export async function provideWebKit(): Promise<WebKitPrograms> {
  const driver = await provideProgram('WebKitWebDriver', 'webkit2gtk-driver');
  const miniBrowser = globSync(MINI_BROWSERS).find(isExecutable);
  if (miniBrowser === undefined) throw new Error(`There is no MiniBrowser beside ${driver}.`);
  return { driver, miniBrowser };
}

/**
 * Finds or installs what the tests in three engines run, one after the other. Where one cannot be had, its tests fail and say
 * so.
 */
export async function provideEngines(): Promise<void> {
  for (const provide of [
    provideChromium,
    provideFirefox,
    provideWebKit,
    () => provideProgram('Xvfb', 'xvfb'),
  ]) {
    try {
      await provide();
    } catch (error) {
      console.error(error instanceof Error ? error.message : error);
    }
  }
}
