import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import puppeteer, { type BrowserContext, type ElementHandle, type KeyInput, type Page } from 'puppeteer-core';
import { provideFirefox } from '../../build/engines.ts';
import type { Browser, SavedFile, Tab, TabOptions } from './browser.ts';

/** As much of Puppeteer's connection as tells when a download has ended (WebDriver BiDi, `browsingContext.downloadEnd`). */
interface DownloadEvents {
  once(
    event: 'browsingContext.downloadEnd',
    handler: (end: { status: string; filepath: string }) => void,
  ): void;
}

/** What Firefox says where the page went on to another address while it loaded, as for the language that was chosen. */
const REPLACED = /NS_BINDING_ABORTED/;

/** Firefox, by Puppeteer and WebDriver BiDi. */
export async function launchFirefox(): Promise<Browser> {
  const executablePath = await provideFirefox();
  const browser = await puppeteer.launch({ browser: 'firefox', executablePath, headless: true });
  const downloads = await mkdtemp(join(tmpdir(), 'inigma-firefox-'));
  const { connection } = browser as unknown as { connection: DownloadEvents };
  return {
    name: 'Firefox',
    newTab: async ({ language = 'en-US' }: TabOptions) => {
      const downloadBehavior = { policy: 'allow', downloadPath: downloads } as const;
      const context = await browser.createBrowserContext({ downloadBehavior });
      const page = await context.newPage();
      // A page that asks before it is left would wait for its answer.
      page.on('dialog', (dialog) => void dialog.accept());
      await page.emulateLocale(language);
      await page.setViewport({ width: 1280, height: 900 });
      return new FirefoxTab(context, page, connection);
    },
    close: async () => {
      await browser.close();
      await rm(downloads, { recursive: true, force: true });
    },
  };
}

class FirefoxTab implements Tab {
  readonly #context: BrowserContext;
  readonly #page: Page;
  readonly #connection: DownloadEvents;

  constructor(context: BrowserContext, page: Page, connection: DownloadEvents) {
    this.#context = context;
    this.#page = page;
    this.#connection = connection;
  }

  async goto(address: string): Promise<void> {
    await this.#page.bringToFront();
    try {
      await this.#page.goto(address);
    } catch (error) {
      if (!REPLACED.test(String(error))) throw error;
      await this.#page.waitForFunction('document.readyState === "complete"');
    }
  }

  async reload(): Promise<void> {
    await this.#page.reload();
  }

  async back(): Promise<void> {
    await this.#page.goBack();
  }

  evaluate(expression: string): Promise<unknown> {
    return this.#page.evaluate(expression);
  }

  async click(element: string): Promise<void> {
    await this.#page.bringToFront();
    await (await this.#element(element)).click();
  }

  async tripleClick(element: string): Promise<void> {
    await this.#page.bringToFront();
    await (await this.#element(element)).click({ count: 3 });
  }

  async pressWithControl(key: string): Promise<void> {
    await this.#page.bringToFront();
    await this.#page.keyboard.down('Control');
    await this.#page.keyboard.press(key as KeyInput);
    await this.#page.keyboard.up('Control');
  }

  async typeText(element: string, text: string): Promise<void> {
    await this.#page.bringToFront();
    await (await this.#element(element)).type(text);
  }

  async chooseFiles(element: string, paths: readonly string[]): Promise<void> {
    const field = (await this.#element(element)) as ElementHandle<HTMLInputElement>;
    await field.uploadFile(...paths);
  }

  async download(act: () => Promise<void>): Promise<SavedFile> {
    const ended = new Promise<string>((resolve, reject) => {
      this.#connection.once('browsingContext.downloadEnd', ({ status, filepath }) => {
        if (status === 'complete') resolve(filepath);
        else reject(new Error(`The download was ${status}.`));
      });
    });
    const [path] = await Promise.all([ended, act()]);
    const bytes = await readFile(path);
    await rm(path);
    return { name: basename(path), bytes };
  }

  resize(width: number, height: number): Promise<void> {
    return this.#page.setViewport({ width, height });
  }

  async picture(): Promise<Buffer> {
    return Buffer.from(await this.#page.screenshot());
  }

  close(): Promise<void> {
    return this.#context.close();
  }

  async #element(expression: string): Promise<ElementHandle<Element>> {
    const handle = (await this.#page.evaluateHandle(expression)).asElement();
    if (handle === null) throw new Error(`no such element: ${expression}`);
    return handle as ElementHandle<Element>;
  }
}
