import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Browser, chromium, type Page, type PageScreenshotOptions } from '@playwright/test';
import { composing, write } from '../tests/browser/compose/composing.ts';
import { reading } from '../tests/browser/reader/reading.ts';
import { LocalServer } from '../tests/server/server-process.ts';
import { provideChromium } from './chromium.ts';
import { buildWhenNeeded } from './product.ts';
import { quantizePng } from './quantize-png.ts';
import { showStyleGuide } from './style-guide.ts';
import { ROOT } from './tool.ts';

const FOLDER = join(ROOT, 'docs', 'screenshots');
/** The origin shown in links, instead of a port of this machine. */
const EXAMPLE_ORIGIN = 'https://inigma.example';

const VARIANTS = {
  '': { viewport: { width: 1280, height: 860 }, colorScheme: 'light' },
  '-phone-dark': { viewport: { width: 390, height: 844 }, colorScheme: 'dark' },
} as const;

const MESSAGE = {
  text: 'The key to the boat house is under the third stone on the left.\n\nPut it back there, please, and close the shutters before you go.',
  label: 'Boat house',
};

/** `npm run screenshots`: takes the main states of both pages, from a running server. */
async function takeScreenshots(): Promise<void> {
  await buildWhenNeeded(ROOT);
  await mkdir(FOLDER, { recursive: true });
  const browser = await chromium.launch({ executablePath: await provideChromium() });
  for (const [ending, variant] of Object.entries(VARIANTS)) {
    const server = await LocalServer.start({ PUBLIC_URL: EXAMPLE_ORIGIN });
    await takeAll(browser, server.url, variant, (page, name, options) =>
      take(page, `${name}${ending}.png`, options),
    );
    await server.stop();
  }
  await browser.close();
}

type Options = Pick<PageScreenshotOptions, 'fullPage'>;
type Take = (page: Page, name: string, options?: Options) => Promise<void>;
type Variant = (typeof VARIANTS)[keyof typeof VARIANTS];

/** A message from one person to another. */
async function takeAll(browser: Browser, origin: string, variant: Variant, take: Take): Promise<void> {
  const guide = await openPage(browser, variant);
  await showStyleGuide(guide, origin);
  await take(guide, 'style-guide', { fullPage: true });
  const [sender, recipient] = await Promise.all([1, 2].map(() => openPage(browser, variant)));
  if (sender === undefined || recipient === undefined) throw new Error('No page was opened.');
  const form = composing(sender);
  await sender.goto(origin);
  await sender.locator('#files-limit', { hasText: 'MB' }).waitFor();
  await write(sender, MESSAGE);
  await take(sender, 'compose');
  await form.create.click();
  await form.dialog.waitFor();
  const link = await form.fullLink.inputValue();
  await replaceOrigin(sender, origin);
  await take(sender, 'link');
  const view = reading(recipient);
  await recipient.goto(link);
  await view.show.waitFor();
  await take(recipient, 'sealed');
  await view.show.click();
  await view.claimed.waitFor();
  await take(recipient, 'open');
}

async function openPage(browser: Browser, variant: Variant): Promise<Page> {
  const context = await browser.newContext({ ...variant, locale: 'en', reducedMotion: 'reduce' });
  return context.newPage();
}

/** In the fields of the dialog only. */
async function replaceOrigin(page: Page, origin: string): Promise<void> {
  await page.evaluate(
    ([from, to]) => {
      for (const field of document.querySelectorAll<HTMLInputElement>('dialog input[readonly]'))
        field.value = field.value.replace(from, to);
    },
    [origin, EXAMPLE_ORIGIN] as const,
  );
}

async function take(page: Page, name: string, options: Options = {}): Promise<void> {
  await page.evaluate(() => {
    if (document.activeElement instanceof HTMLElement && document.activeElement.closest('dialog') === null)
      document.activeElement.blur();
  });
  const png = quantizePng(await page.screenshot(options));
  await writeFile(join(FOLDER, name), png);
  console.log(`${name} ${Math.round(png.length / 1000)} KB`);
}

await takeScreenshots();
