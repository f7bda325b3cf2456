import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Browser, chromium, type Page } from '@playwright/test';
import { composing, write } from '../tests/browser/compose/composing.ts';
import { reading } from '../tests/browser/reader/reading.ts';
import { LocalServer } from '../tests/server/server-process.ts';
import { provideChromium } from './chromium.ts';
import { buildWhenNeeded } from './product.ts';
import { smallerPng } from './smaller-png.ts';
import { ROOT } from './tool.ts';

const FOLDER = join(ROOT, 'docs', 'pictures');
/** Where the product seems to run: a picture should not show a port of this machine. */
const SHOWN_ORIGIN = 'https://inigma.example';

const LOOKS = {
  '': { viewport: { width: 1280, height: 860 }, colorScheme: 'light' },
  '-phone-dark': { viewport: { width: 390, height: 844 }, colorScheme: 'dark' },
} as const;

const LETTER = {
  text: 'The key to the boat house is under the third stone on the left.\n\nPut it back there, please, and close the shutters before you go.',
  label: 'Boat house',
};

/** `npm run pictures`: the main states of both pages as they are, from the started product. */
async function takePictures(): Promise<void> {
  await buildWhenNeeded(ROOT);
  await mkdir(FOLDER, { recursive: true });
  const browser = await chromium.launch({ executablePath: await provideChromium() });
  for (const [ending, look] of Object.entries(LOOKS)) {
    const server = await LocalServer.start({ PUBLIC_URL: SHOWN_ORIGIN });
    await goThrough(browser, server.url, look, (page, name) => take(page, `${name}${ending}.png`));
    await server.stop();
  }
  await browser.close();
}

type Take = (page: Page, name: string) => Promise<void>;
type Look = (typeof LOOKS)[keyof typeof LOOKS];

/** A message from one person to another. */
async function goThrough(browser: Browser, origin: string, look: Look, take: Take): Promise<void> {
  const [sender, recipient] = await Promise.all([1, 2].map(() => openPage(browser, look)));
  if (sender === undefined || recipient === undefined) throw new Error('No page was opened.');
  const form = composing(sender);
  await sender.goto(origin);
  await form.identity.getByRole('button', { name: 'Start anew' }).waitFor();
  await write(sender, LETTER);
  await take(sender, 'compose');
  await form.create.click();
  await form.dialog.waitFor();
  const link = await form.fullLink.inputValue();
  await showOtherOrigin(sender, origin);
  await take(sender, 'link');
  const view = reading(recipient);
  await recipient.goto(link);
  await view.show.waitFor();
  await take(recipient, 'sealed');
  await view.show.click();
  await view.claimed.waitFor();
  await take(recipient, 'open');
}

async function openPage(browser: Browser, look: Look): Promise<Page> {
  const context = await browser.newContext({ ...look, locale: 'en', reducedMotion: 'reduce' });
  return context.newPage();
}

/** In the fields of the dialog only; everything else is as it was. */
async function showOtherOrigin(page: Page, origin: string): Promise<void> {
  await page.evaluate(
    ([from, to]) => {
      for (const field of document.querySelectorAll<HTMLInputElement>('dialog input[readonly]'))
        field.value = field.value.replace(from, to);
    },
    [origin, SHOWN_ORIGIN] as const,
  );
}

async function take(page: Page, name: string): Promise<void> {
  await page.evaluate(() => {
    if (document.activeElement instanceof HTMLElement && document.activeElement.closest('dialog') === null)
      document.activeElement.blur();
  });
  const picture = smallerPng(await page.screenshot());
  await writeFile(join(FOLDER, name), picture);
  console.log(`${name} ${Math.round(picture.length / 1000)} KB`);
}

await takePictures();
