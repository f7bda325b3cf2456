import type { Locator, Page } from '@playwright/test';
import type { Catalogue } from '../../../src/words/catalogue.ts';
import { de } from '../../../src/words/de/index.ts';
import { en } from '../../../src/words/en/index.ts';
import { LANGUAGES } from '../../../src/words/languages.ts';
import { TEXT } from '../../client/people.ts';
import { askFor } from '../answer/answering.ts';
import { composing, send } from '../compose/composing.ts';
import { reading, sendTo, type WaitingMessage } from '../reader/reading.ts';
import type { Person } from './person.ts';
import { expect, test } from './server.ts';

const PHONE = { width: 390, height: 844 };

function chooser(page: Page): Locator {
  return page.locator('header').getByRole('combobox');
}

function heading(page: Page, name: string): Locator {
  return page.getByRole('heading', { level: 1, name });
}

/** Words on the page, as against those that are only announced. */
function announcement(page: Page, words: string): Locator {
  return page.getByText(words).and(page.locator(':not(#announcements)'));
}

/** Fills up with the languages that anything of a page is shown in, from now on. */
async function languagesShown(page: Page): Promise<readonly string[]> {
  const shown: string[] = [];
  await page.exposeBinding('reportShown', (_source, language: string) => shown.push(language));
  await page.addInitScript(() => {
    const { reportShown } = globalThis as unknown as { reportShown(language: string): void };
    const observer = new MutationObserver(() => {
      const { documentElement, body } = document;
      if (body !== null && !documentElement.hidden) reportShown(documentElement.lang);
    });
    observer.observe(document, { childList: true, subtree: true });
  });
  return shown;
}

/** What is wider than its window, by itself or because of what it holds. */
function overflow(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
}

test.describe('the language of the browser', () => {
  for (const [locale, code] of [
    ['de-AT', 'de'],
    ['zh-CN', 'zh'],
    ['zh-TW', 'zh-Hant'],
    ['en-GB', 'en'],
    ['tlh', 'en'],
  ] as const) {
    test(`the page is in the language of the browser, where there is one: ${locale}`, async ({
      newPerson,
    }) => {
      const words = LANGUAGES[code];
      const anna = await newPerson({ locale });
      await anna.visit();
      await expect(heading(anna.page, words.compose.heading)).toBeVisible();
      await expect(chooser(anna.page)).toHaveValue(code);
      await expect(anna.page.locator('html')).toHaveAttribute('lang', words.language.tag);
      await anna.visit('/nowhere');
      await expect(heading(anna.page, words.missing.heading)).toBeVisible();
    });
  }

  test('the answer names its language, to browsers and to caches', async ({ server }) => {
    const german = await fetch(server.url, { headers: { 'Accept-Language': 'fi, de-CH;q=0.8' } });
    expect(german.headers.get('Content-Language')).toBe('de');
    expect(german.headers.get('Vary')).toContain('Accept-Language');
    expect(german.headers.get('Set-Cookie')).toBeNull();
  });
});

test.describe('a language that is chosen', () => {
  test('a language that is chosen is shown at once, remembered, and not in the address', async ({
    newPerson,
  }) => {
    const anna = await newPerson();
    await anna.visit();
    await expect(chooser(anna.page)).toHaveAccessibleName('Language');
    await chooser(anna.page).selectOption('Deutsch');
    await expect(heading(anna.page, de.compose.heading)).toBeVisible();
    expect(anna.page.url()).toBe(`${anna.origin}/`);
    await anna.visit('/view');
    await expect(heading(anna.page, de.onDemand.endings['no-message'].heading)).toBeVisible();
    await chooser(anna.page).selectOption('English');
    await expect(heading(anna.page, en.onDemand.endings['no-message'].heading)).toBeVisible();
    await anna.visit();
    await expect(heading(anna.page, en.compose.heading)).toBeVisible();
    expect((await anna.requests()).flatMap(({ headers }) => Object.keys(headers))).not.toContain('cookie');
  });

  test('choosing a language keeps the message and its key, and asks the server once about it', async ({
    newPerson,
    server,
  }) => {
    const ben = await newPerson();
    const { path, pathWithoutKey } = await sendTo(server);
    await ben.visit(path);
    await expect(reading(ben.page).show).toBeVisible();
    await chooser(ben.page).selectOption('Deutsch');
    await ben.page.getByRole('button', { name: de.view.show }).click();
    await expect(ben.page.locator('pre')).toHaveText(TEXT);
    await expect.poll(() => ben.page.url()).toBe(ben.origin + pathWithoutKey);
    const viewRequests = (await ben.requests()).filter(({ url }) => url.endsWith('/api/view'));
    expect(viewRequests.length).toBeLessThanOrEqual(3);
  });

  test('a language that was chosen holds for a link that is opened later, which shows nothing in another language', async ({
    newPerson,
    server,
  }) => {
    const ben = await newPerson();
    await ben.visit();
    await chooser(ben.page).selectOption('Deutsch');
    await expect(heading(ben.page, de.compose.heading)).toBeVisible();
    const shown = await languagesShown(ben.page);
    await ben.page.route(/lang=de/, async (route) => {
      await new Promise((resolve) => setTimeout(resolve, 500));
      await route.continue();
    });
    const { path } = await sendTo(server, { readers: 1 });
    await ben.visit(path);
    await ben.page.getByRole('button', { name: de.view.show }).click();
    await expect(ben.page.locator('pre')).toHaveText(TEXT);
    expect(ben.page.url()).toBe(ben.origin + path);
    expect(new Set(shown)).toEqual(new Set(['de']));
    const viewRequests = (await ben.requests()).filter(({ url }) => url.endsWith('/api/view'));
    expect(viewRequests).toHaveLength(2);
  });

  test('a remembered language that the server does not speak is forgotten', async ({ newPerson }) => {
    const anna = await newPerson();
    await anna.visit();
    await anna.page.evaluate(() => localStorage.setItem('inigma_language', 'tlh'));
    await anna.visit();
    await expect(heading(anna.page, en.compose.heading)).toBeVisible();
    await expect.poll(() => anna.page.evaluate(() => localStorage.getItem('inigma_language'))).toBeNull();
    await anna.visit();
    expect(anna.page.url()).toBe(`${anna.origin}/`);
  });

  test('a language that is chosen stays in the address where the browser keeps nothing', async ({
    newPerson,
  }) => {
    const anna = await newPerson();
    await anna.page.addInitScript(() => {
      Storage.prototype.getItem = () => null;
      Storage.prototype.setItem = () => {
        throw new DOMException('Nothing is kept', 'QuotaExceededError');
      };
    });
    await anna.visit();
    await chooser(anna.page).selectOption('Deutsch');
    await expect(heading(anna.page, de.compose.heading)).toBeVisible();
    await anna.page.reload();
    await expect(heading(anna.page, de.compose.heading)).toBeVisible();
  });
});

test.describe('nothing is lost by choosing a language', () => {
  test('a language that is chosen while something is typed waits for it', async ({ newPerson }) => {
    const anna = await newPerson();
    await anna.visit();
    const form = composing(anna.page);
    await form.message.fill(TEXT);
    await chooser(anna.page).selectOption('Deutsch');
    await expect(announcement(anna.page, en.anywhere.languageWaits)).toBeVisible();
    await expect(form.message).toHaveValue(TEXT);
    await expect(heading(anna.page, en.compose.heading)).toBeVisible();
    await form.message.fill('');
    await anna.page.reload();
    await expect(heading(anna.page, de.compose.heading)).toBeVisible();
  });

  test('a language that is chosen waits while the only link to a message is on the page', async ({
    newPerson,
  }) => {
    const anna = await newPerson();
    await anna.visit();
    await send(anna.page, { text: TEXT });
    await chooser(anna.page).selectOption('Deutsch');
    await expect(announcement(anna.page, en.anywhere.languageWaits)).toBeVisible();
    await expect(announcement(anna.page, en.compose.lastLink)).toBeVisible();
    await chooser(anna.page).selectOption('English');
    await expect(announcement(anna.page, en.anywhere.languageWaits)).toBeHidden();
  });

  test('a language that is chosen waits while a message is shown that will not be shown again', async ({
    newPerson,
    server,
  }) => {
    const ben = await newPerson();
    const { path } = await sendTo(server, { readers: 1 });
    await ben.visit(path);
    const page = reading(ben.page);
    await page.show.click();
    await expect(page.leased).toBeVisible();
    await chooser(ben.page).selectOption('Deutsch');
    await expect(announcement(ben.page, en.anywhere.languageWaits)).toBeVisible();
    await expect(page.text).toHaveText(TEXT);
  });

  test('a message that is one’s own opens by itself in a language that is chosen', async ({
    newPerson,
    server,
  }) => {
    const ben = await newPerson();
    const { path } = await sendTo(server);
    await ben.visit(path);
    await reading(ben.page).show.click();
    await expect(reading(ben.page).claimed).toBeVisible();
    await chooser(ben.page).selectOption('Deutsch');
    await expect(heading(ben.page, de.view.message)).toBeVisible();
    await expect(ben.page.locator('pre')).toHaveText(TEXT);
    await expect(announcement(ben.page, de.view.outcomes.own)).toBeVisible();
  });
});

test('Arabic runs from right to left, and links, keys and ids do not', async ({ newPerson, server }) => {
  const words = LANGUAGES.ar;
  const amal = await newPerson({ locale: 'ar-EG' });
  await amal.visit();
  const message = amal.page.getByRole('textbox', { name: words.compose.message });
  await expect(message).toBeVisible();
  const centerOf = async (element: Locator) => {
    const box = await element.boundingBox();
    return box === null ? Number.NaN : box.x + box.width / 2;
  };
  const home = amal.page.getByRole('link', { name: 'Inigma' });
  expect(await centerOf(home)).toBeGreaterThan(await centerOf(chooser(amal.page)));
  const lifetime = amal.page.getByRole('combobox', { name: words.compose.lifetime });
  const readers = amal.page.getByRole('combobox', { name: words.compose.readers });
  expect(await centerOf(lifetime)).toBeGreaterThan(await centerOf(readers));
  await expect(amal.page.locator('code').first()).toHaveCSS('direction', 'ltr');
  await message.fill(TEXT);
  await amal.page.getByRole('button', { name: words.compose.create }).click();
  await amal.page.getByText(words.compose.twoWays).click();
  for (const name of [words.compose.fullLink, words.compose.bareLink, words.compose.key]) {
    const field = amal.page.getByRole('textbox', { name, exact: true });
    await expect(field).toHaveCSS('direction', 'ltr');
  }
  await amal.visit((await sendTo(server)).pathWithoutKey);
  await expect(amal.page.getByRole('textbox', { name: words.view.key })).toHaveCSS('direction', 'ltr');
});

test('all pages with a form fit on a phone in every language', async ({ newPerson, server }) => {
  test.slow();
  const anna = await newPerson({ viewport: PHONE });
  for (const [code, words] of Object.entries(LANGUAGES)) {
    await test.step(words.language.name, async () => {
      await anna.visit();
      await chooser(anna.page).selectOption(code);
      await expect(heading(anna.page, words.compose.heading)).toBeVisible();
      await expect(anna.page.locator('html')).toHaveAttribute('dir', words.language.direction);
      await expectComposingFits(anna, words);
      await expectReadingFits(anna, words, await sendTo(server));
      await expectAnsweringFits(anna, words, (await askFor(server, { wantsFiles: true })).path);
    });
  }
});

async function expectComposingFits({ page }: Person, { compose }: Catalogue): Promise<void> {
  await page.getByText(compose.more, { exact: true }).click();
  await page.getByRole('textbox', { name: compose.message }).fill(TEXT);
  expect(await overflow(page)).toBeLessThanOrEqual(0);
  await page.getByRole('button', { name: compose.create }).click();
  await expect(page.getByRole('dialog', { name: compose.ready })).toBeVisible();
  expect(await overflow(page)).toBeLessThanOrEqual(0);
}

async function expectReadingFits(
  person: Person,
  { view }: Catalogue,
  waiting: WaitingMessage,
): Promise<void> {
  const { page } = person;
  await person.visit(waiting.pathWithoutKey);
  await expect(page.getByRole('textbox', { name: view.key })).toBeVisible();
  expect(await overflow(page)).toBeLessThanOrEqual(0);
  await person.visit(waiting.path);
  await page.getByRole('button', { name: view.show }).click();
  await expect(announcement(page, view.outcomes.claimed)).toBeVisible();
  expect(await overflow(page)).toBeLessThanOrEqual(0);
}

async function expectAnsweringFits(
  person: Person,
  { answer, compose }: Catalogue,
  path: string,
): Promise<void> {
  const { page } = person;
  await person.visit(path);
  await expect(page.getByLabel(compose.addFiles)).toBeVisible();
  await expect(heading(page, answer.heading)).toBeVisible();
  expect(await overflow(page)).toBeLessThanOrEqual(0);
  await page.getByRole('textbox', { name: answer.answer }).fill(TEXT);
  await page.getByRole('button', { name: answer.send }).click();
  await expect(heading(page, answer.delivered)).toBeVisible();
  expect(await overflow(page)).toBeLessThanOrEqual(0);
}
