import { globSync } from 'node:fs';
import { provideChromium } from './chromium.ts';
import { findProgram, isExecutable, provideProgram } from './program.ts';

/** Firefox is Debian's `firefox-esr`, and `firefox` elsewhere. */
const FIREFOX_NAMES = ['firefox-esr', 'firefox'];
/** Where Debian and others keep what is not meant for a PATH. */
const MINI_BROWSERS = '/usr/{lib,lib64,libexec}/{*/,}webkit{2gtk-4.1,gtk-6.0}/MiniBrowser';

/** The path of a Firefox for the tests; `FIREFOX_PATH` names another than the machine's. Throws a sentence where there is none. */
export async function provideFirefox(): Promise<string> {
  const configured = process.env['FIREFOX_PATH'];
  if (configured !== undefined && configured !== '') return configured;
  return findProgram(FIREFOX_NAMES, process.env) ?? (await provideProgram('firefox-esr'));
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
