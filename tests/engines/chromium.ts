import { readFile } from 'node:fs/promises';
import { type BrowserContext, chromium, type ElementHandle, type Page } from '@playwright/test';
import { provideChromium } from '../../build/chromium.ts';
import { CHROMIUM_SWITCHES } from '../../build/chromium-switches.ts';
import type { Browser, SavedFile, Tab } from './browser.ts';

/** Without a locale of UTF-8, as on a new machine, Chromium finds no file whose name is not ASCII. */
const UTF8 = { LC_ALL: 'C.UTF-8' };

/** Chromium, by Playwright and the DevTools protocol. */
export async function launchChromium(): Promise<Browser> {
  const browser = await chromium.launch({
    executablePath: await provideChromium(),
    args: [...CHROMIUM_SWITCHES],
    env: { ...process.env, ...UTF8 },
  });
  return {
    name: 'Chromium',
    newTab: async ({ language = 'en-US' }) => {
      const context = await browser.newContext({ locale: language, viewport: { width: 1280, height: 900 } });
      return new ChromiumTab(context, await context.newPage());
    },
    close: () => browser.close(),
  };
}

class ChromiumTab implements Tab {
  readonly #context: BrowserContext;
  readonly #page: Page;

  constructor(context: BrowserContext, page: Page) {
    this.#context = context;
    this.#page = page;
  }

  async goto(address: string): Promise<void> {
    await this.#page.goto(address);
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
    await (await this.#element(element)).click();
  }

  async tripleClick(element: string): Promise<void> {
    await (await this.#element(element)).click({ clickCount: 3 });
  }

  pressWithControl(key: string): Promise<void> {
    return this.#page.keyboard.press(`Control+${key}`);
  }

  async typeText(_element: string, text: string): Promise<void> {
    await this.#page.keyboard.type(text);
  }

  async chooseFiles(element: string, paths: readonly string[]): Promise<void> {
    await (await this.#element(element)).setInputFiles([...paths]);
  }

  async download(act: () => Promise<void>): Promise<SavedFile> {
    const [download] = await Promise.all([this.#page.waitForEvent('download'), act()]);
    return { name: download.suggestedFilename(), bytes: await readFile(await download.path()) };
  }

  resize(width: number, height: number): Promise<void> {
    return this.#page.setViewportSize({ width, height });
  }

  picture(): Promise<Buffer> {
    return this.#page.screenshot();
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
