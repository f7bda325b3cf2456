import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { provideWebKit } from '../../build/engines.ts';
import { freePort } from '../free-port.ts';

const START_MILLISECONDS = 20_000;
/** The locale that every Debian has, whatever is installed. */
const ANY_LOCALE = '/usr/lib/locale/C.utf8';

/** A WebKitWebDriver, which drives one MiniBrowser at a time, with a home of its own. */
export class WebKitProcess {
  readonly url: string;
  readonly downloads: string;
  readonly #home: string;
  readonly #driver: ChildProcess;

  private constructor(driver: ChildProcess, port: number, home: string) {
    this.#driver = driver;
    this.url = `http://127.0.0.1:${port}`;
    this.#home = home;
    this.downloads = downloadsIn(home);
  }

  /** `language` is a BCP 47 tag. */
  static async start(display: string, language: string): Promise<WebKitProcess> {
    const { driver } = await provideWebKit();
    const home = await makeHome(language);
    const port = await freePort();
    const env = { PATH: process.env['PATH'], DISPLAY: display, ...environmentOf(home, language) };
    const started = spawn(driver, [`--port=${port}`], { env, stdio: 'ignore' });
    const webKit = new WebKitProcess(started, port, home);
    await webKit.#listens();
    return webKit;
  }

  async stop(): Promise<void> {
    const ended = once(this.#driver, 'exit');
    this.#driver.kill();
    await ended;
    await rm(this.#home, { recursive: true, force: true });
  }

  async #listens(): Promise<void> {
    const deadline = performance.now() + START_MILLISECONDS;
    while (!(await this.#answers())) {
      if (this.#driver.exitCode !== null || performance.now() > deadline)
        throw new Error('WebKitWebDriver never listened.');
      await new Promise((again) => setTimeout(again, 10));
    }
  }

  async #answers(): Promise<boolean> {
    try {
      return (await fetch(`${this.url}/status`)).ok;
    } catch {
      return false;
    }
  }
}

/**
 * WebKitGTK prefers the language of its locale, by name (`setlocale(3)`), and no option of MiniBrowser sets another. A locale
 * need only exist for that, so that of C is put under the name that is wanted.
 */
async function makeHome(language: string): Promise<string> {
  const home = await mkdtemp(join(tmpdir(), 'inigma-webkit-'));
  await cp(ANY_LOCALE, join(localesIn(home), `${localeOf(language)}.utf8`), { recursive: true });
  await mkdir(downloadsIn(home));
  await writeFile(join(home, 'user-dirs.dirs'), `XDG_DOWNLOAD_DIR="${downloadsIn(home)}"\n`);
  return home;
}

function environmentOf(home: string, language: string) {
  const locale = { LANG: `${localeOf(language)}.UTF-8`, LOCPATH: localesIn(home) };
  return { HOME: home, XDG_CONFIG_HOME: home, ...locale };
}

/** `de_DE` for `de-DE`, and `zh_CN` for `zh-CN`. */
function localeOf(language: string): string {
  return language.replace('-', '_');
}

function localesIn(home: string): string {
  return join(home, 'locales');
}

function downloadsIn(home: string): string {
  return join(home, 'downloads');
}
