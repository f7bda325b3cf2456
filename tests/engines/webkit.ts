import { watch } from 'node:fs';
import { readdir, readFile, readlink, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { Builder, Key, type WebDriver, type WebElement } from 'selenium-webdriver';
import { provideWebKit } from '../../build/engines.ts';
import type { Browser, SavedFile, Tab, TabOptions } from './browser.ts';
import { VirtualDisplay } from './virtual-display.ts';
import { WebKitProcess } from './webkit-process.ts';

/** How WebKitGTK calls a file until it is whole. */
const UNFINISHED = /\.wkdownload$/;

/** A MiniBrowser and the driver of it. WebDriver Classic knows no second storage, so each person has a browser. */
interface Session {
  readonly process: WebKitProcess;
  readonly driver: WebDriver;
  readonly language: string;
}

/**
 * WebKit, by Selenium and WebKitWebDriver. The browser of a person who has left is used again: each scenario has an origin
 * of its own, so nothing of the last one is seen there.
 */
export async function launchWebKit(): Promise<Browser> {
  const display = await VirtualDisplay.start();
  const all: Session[] = [];
  const idle: Session[] = [];
  return {
    name: 'WebKit',
    newTab: async ({ language = 'en-US' }: TabOptions) => {
      const at = idle.findIndex((session) => session.language === language);
      const [free] = at === -1 ? [] : idle.splice(at, 1);
      const session = free ?? (await startSession(display.name, language));
      if (free === undefined) all.push(session);
      return new WebKitTab(session, () => idle.push(session));
    },
    close: async () => {
      await Promise.all(all.map(endSession));
      await display.stop();
    },
  };
}

async function startSession(display: string, language: string): Promise<Session> {
  const { miniBrowser } = await provideWebKit();
  const process = await WebKitProcess.start(display, language);
  const options = { binary: miniBrowser, args: ['--automation'] };
  const capabilities = { browserName: 'MiniBrowser', 'webkitgtk:browserOptions': options };
  const driver = await new Builder().usingServer(process.url).withCapabilities(capabilities).build();
  await driver.manage().window().setRect({ x: 0, y: 0, width: 1280, height: 900 });
  return { process, driver, language };
}

async function endSession({ process, driver }: Session): Promise<void> {
  await driver.quit();
  await process.stop();
}

class WebKitTab implements Tab {
  readonly #driver: WebDriver;
  readonly #downloads: string;
  readonly #release: () => void;

  constructor({ driver, process }: Session, release: () => void) {
    this.#driver = driver;
    this.#downloads = process.downloads;
    this.#release = release;
  }

  goto(address: string): Promise<void> {
    return this.#driver.get(address);
  }

  reload(): Promise<void> {
    return this.#driver.navigate().refresh();
  }

  back(): Promise<void> {
    return this.#driver.navigate().back();
  }

  evaluate(expression: string): Promise<unknown> {
    return this.#driver.executeScript(`return ${expression}`);
  }

  async click(element: string): Promise<void> {
    await (await this.#element(element)).click();
  }

  async tripleClick(element: string): Promise<void> {
    const origin = await this.#element(element);
    await this.#driver.actions().move({ origin }).click().click().click().perform();
  }

  async pressWithControl(key: string): Promise<void> {
    await this.#driver.actions().keyDown(Key.CONTROL).sendKeys(key).keyUp(Key.CONTROL).perform();
  }

  async typeText(element: string, text: string): Promise<void> {
    await (await this.#element(element)).sendKeys(text);
  }

  async chooseFiles(element: string, paths: readonly string[]): Promise<void> {
    await (await this.#element(element)).sendKeys(paths.join('\n'));
  }

  async download(act: () => Promise<void>): Promise<SavedFile> {
    const [name] = await Promise.all([nextFileIn(this.#downloads), act()]);
    const path = join(this.#downloads, name);
    while (await isOpen(path)) await new Promise((again) => setTimeout(again, 5));
    const bytes = await readFile(path);
    await rm(path);
    return { name, bytes };
  }

  /** The window is larger than the page in it by what the browser puts around that. */
  async resize(width: number, height: number): Promise<void> {
    const window = this.#driver.manage().window();
    await window.setRect({ x: 0, y: 0, width, height });
    const [innerWidth = 0, innerHeight = 0] = (await this.evaluate('[innerWidth, innerHeight]')) as number[];
    await window.setRect({ x: 0, y: 0, width: 2 * width - innerWidth, height: 2 * height - innerHeight });
  }

  async picture(): Promise<Buffer> {
    return Buffer.from(await this.#driver.takeScreenshot(), 'base64');
  }

  async close(): Promise<void> {
    await this.#driver.get('about:blank');
    this.#release();
  }

  async #element(expression: string): Promise<WebElement> {
    const found = await this.#driver.executeScript<WebElement | null>(`return ${expression}`);
    if (found === null) throw new Error(`no such element: ${expression}`);
    return found;
  }
}

/** Whether a process still has the file open, which WebKitGTK closes once it is whole (proc(5)). */
async function isOpen(path: string): Promise<boolean> {
  const processes = (await readdir('/proc')).filter((name) => /^\d+$/.test(name));
  const opened = await Promise.all(processes.map((id) => openedBy(id).catch(() => [])));
  return opened.flat().includes(path);
}

/** Rejects where the process has ended meanwhile, or belongs to another user. */
async function openedBy(processId: string): Promise<string[]> {
  const folder = `/proc/${processId}/fd`;
  const descriptors = await readdir(folder);
  return Promise.all(descriptors.map((name) => readlink(join(folder, name)).catch(() => '')));
}

/** The name of the first file that appears in an empty folder, told by the file system. */
function nextFileIn(folder: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const watcher = watch(folder, () => {
      readdir(folder).then((names) => {
        const whole = names.find((name) => !UNFINISHED.test(name));
        if (whole === undefined || names.some((name) => UNFINISHED.test(name))) return;
        watcher.close();
        resolve(whole);
      }, reject);
    });
  });
}
