import type { Browser, Page } from '@playwright/test';
import { request } from 'undici';
import { LANGUAGES, type Language } from '../../../src/words/languages.ts';
import type { LocalServer } from '../../server/server-process.ts';
import { askFor } from '../answer/answering.ts';
import { composing, expectEmpty } from '../compose/composing.ts';
import { sendTo } from '../reader/reading.ts';
import { ByteCounter } from './byte-counter.ts';
import { expect, test } from './server.ts';

/**
 * The most that a first visit may transfer, in bytes of HTTP/1.1 on the connection: heads and bodies of the page, its style sheet,
 * script and icon, and of what it asks the API for. `keeping` goes on until a short message is read and kept.
 */
const BUDGET = { composing: 62_000, reading: 48_000, keeping: 49_500, answering: 48_000 };

const CODES = Object.keys(LANGUAGES) as Language[];

interface Fixtures {
  readonly browser: Browser;
  readonly server: LocalServer;
}

interface FirstVisit {
  readonly page: Page;
  readonly origin: string;
  readonly words: (typeof LANGUAGES)[Language];
}

/** How many of the languages with the longest pages are visited: all else that a visit transfers is the same in each. */
const VISITED = 3;

/** The languages whose pages are the longest, once the server has compressed them as far as it goes, as it then sends them. */
async function longestPages(url: string): Promise<Language[]> {
  const lengths: { readonly language: Language; readonly bytes: number }[] = [];
  for (const language of CODES) {
    const headers = { 'Accept-Encoding': 'gzip, deflate, br', 'Accept-Language': language };
    const coding = async () => (await request(url, { headers })).headers['content-encoding'];
    await expect.poll(coding).toBe('br');
    const { body } = await request(url, { headers });
    lengths.push({ language, bytes: (await body.arrayBuffer()).byteLength });
  }
  lengths.sort((a, b) => b.bytes - a.bytes);
  return lengths.slice(0, VISITED).map(({ language }) => language);
}

/** Not every browser without a window loads it; one that has does not load it again. */
async function loadIcon(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const icon = document.querySelector<HTMLLinkElement>('link[rel=icon]');
    await (await fetch(icon?.href ?? '')).arrayBuffer();
  });
}

/** The one of these languages in which a first visit transfers most, and how much that is. */
async function heaviest(
  { browser, server }: Fixtures,
  languages: readonly Language[],
  make: (visit: FirstVisit) => Promise<void>,
) {
  const counter = await ByteCounter.before(server.url);
  let most = { language: '', received: 0 };
  for (const language of languages) {
    const context = await browser.newContext({ locale: language });
    const page = await context.newPage();
    counter.take();
    await make({ page, origin: counter.url, words: LANGUAGES[language] });
    await loadIcon(page);
    const { received } = counter.take();
    if (received > most.received) most = { language, received };
    await context.close();
  }
  await counter.stop();
  return most;
}

test('a first visit to the compose page transfers at most 62 KB in its heaviest language, with heads and lists', async ({
  browser,
  server,
}) => {
  const languages = await longestPages(server.url);
  const most = await heaviest({ browser, server }, languages, async ({ page, origin }) => {
    await page.goto(origin);
    const { pending, history, owned } = composing(page);
    for (const list of [pending, history, owned]) await expectEmpty(list);
  });
  expect(most.received, JSON.stringify(most)).toBeLessThanOrEqual(BUDGET.composing);
});

async function openLink({ page, origin, words }: FirstVisit, server: LocalServer): Promise<void> {
  const { path } = await sendTo(server);
  await page.goto(origin + path);
  await expect(page.getByRole('heading', { name: words.view.waiting })).toBeVisible();
}

test('a first visit to the reading page transfers at most 48 KB in its heaviest language, with heads and the look at a message', async ({
  browser,
  server,
}) => {
  const languages = await longestPages(`${server.url}/view`);
  const most = await heaviest({ browser, server }, languages, (visit) => openLink(visit, server));
  expect(most.received, JSON.stringify(most)).toBeLessThanOrEqual(BUDGET.reading);
});

test('until a short message is read and kept, at most 49.5 KB are transferred', async ({
  browser,
  server,
}) => {
  const languages = await longestPages(`${server.url}/view`);
  const most = await heaviest({ browser, server }, languages, async (visit) => {
    await openLink(visit, server);
    await visit.page.getByRole('button', { name: visit.words.view.show }).click();
    await expect(visit.page.getByRole('region').getByText(visit.words.view.outcomes.claimed)).toBeVisible();
  });
  expect(most.received, JSON.stringify(most)).toBeLessThanOrEqual(BUDGET.keeping);
});

test('a first visit to the answering page transfers at most 48 KB in its heaviest language, with heads, the look at a request and all that encrypts', async ({
  browser,
  server,
}) => {
  const languages = await longestPages(`${server.url}/answer`);
  const most = await heaviest({ browser, server }, languages, async ({ page, origin, words }) => {
    const { path } = await askFor(server);
    await page.goto(origin + path);
    await page.getByRole('textbox', { name: words.answer.answer }).fill('x');
  });
  expect(most.received, JSON.stringify(most)).toBeLessThanOrEqual(BUDGET.answering);
});
