import { get } from 'node:http';
import type { Page } from '@playwright/test';
import { LANGUAGES } from '../../../src/words/languages.ts';
import { answering, askFor } from '../answer/answering.ts';
import { composing, expectEmpty } from '../compose/composing.ts';
import { reading, sendTo } from '../reader/reading.ts';
import type { Person } from './person.ts';
import { expect, test } from './server.ts';

/**
 * The most that a page may cost a first visit, in bytes of bodies as they travel. `claiming` is a whole visit: the page, all
 * that is loaded until the message is read and kept, and what the API answers.
 */
const BUDGET = { composing: 60_000, reading: 45_000, claiming: 45_500, answering: 45_000 };

/** Everything that a browser loads with the page that it shows; the icon and the manifest it may load beside the page. */
async function loadedBy({ page }: Person): Promise<string[]> {
  return page.evaluate(() => {
    const linked = [...document.querySelectorAll<HTMLLinkElement>('link[rel=icon], link[rel=manifest]')];
    const loaded = performance.getEntriesByType('resource').map(({ name }) => name);
    const own = loaded.filter((url) => !new URL(url).pathname.startsWith('/api/'));
    return [...new Set([location.href, ...own, ...linked.map(({ href }) => href)])];
  });
}

/** Bytes of the body of an answer to a browser of today, once the page in this language was compressed as far as it goes. */
async function bytesOverTheWire(url: string, language: string): Promise<number> {
  const deadline = Date.now() + 10_000;
  for (;;) {
    const { coding, bytes } = await ask(url, language);
    if (coding !== 'gzip' || Date.now() > deadline) return bytes;
  }
}

function ask(url: string, language: string): Promise<{ coding: string; bytes: number }> {
  const headers = { 'Accept-Encoding': 'gzip, deflate, br', 'Accept-Language': language };
  return new Promise((resolve, reject) => {
    get(url, { headers }, async (answer) => {
      const body = Buffer.concat(await answer.toArray());
      resolve({ coding: answer.headers['content-encoding'] ?? 'none', bytes: body.length });
    }).on('error', reject);
  });
}

/** Not in TypeScript's DOM yet (Resource Timing, 2023). */
interface Blocking extends PerformanceEntry {
  readonly renderBlockingStatus: 'blocking' | 'non-blocking';
}

/** What the page had to wait for before anything of it was painted. */
function renderBlocking(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const loaded = performance.getEntriesByType('resource') as Blocking[];
    const waitedFor = loaded.filter(({ renderBlockingStatus }) => renderBlockingStatus === 'blocking');
    return waitedFor.map(({ name }) => new URL(name).pathname);
  });
}

/** `page` for what has no ending, else the ending. */
function kindOf(url: string): string {
  return /\.(\w+)$/.exec(new URL(url).pathname)?.[1] ?? 'page';
}

/** What each file weighs, by its kind; the page in the language in which it is heaviest. */
async function weightsOf(urls: readonly string[]): Promise<Record<string, number>> {
  const weights: Record<string, number> = {};
  for (const url of urls) {
    const languages = kindOf(url) === 'page' ? Object.keys(LANGUAGES) : ['en'];
    const bytes = await Promise.all(languages.map((language) => bytesOverTheWire(url, language)));
    weights[kindOf(url)] = (weights[kindOf(url)] ?? 0) + Math.max(...bytes);
  }
  return weights;
}

/** All bodies that the API has answered with so far. */
function answeredByApi({ page }: Person): Promise<number> {
  return page.evaluate(() => {
    const loaded = performance.getEntriesByType('resource') as PerformanceResourceTiming[];
    const answers = loaded.filter(({ name }) => new URL(name).pathname.startsWith('/api/'));
    return answers.reduce((sum, { encodedBodySize }) => sum + encodedBodySize, 0);
  });
}

function expectAtMost(budget: number, weights: Readonly<Record<string, number>>): void {
  const total = Object.values(weights).reduce((sum, bytes) => sum + bytes);
  expect(total, JSON.stringify(weights)).toBeLessThanOrEqual(budget);
}

async function expectWithin(person: Person, budget: number, sheet: string): Promise<void> {
  const urls = await loadedBy(person);
  expect(urls.map(kindOf).toSorted()).toEqual(['css', 'js', 'page', 'svg', 'webmanifest']);
  expectAtMost(budget, await weightsOf(urls));
  const style = expect.stringMatching(new RegExp(`^/assets/${sheet}-[0-9a-f]+\\.css$`));
  expect(await renderBlocking(person.page)).toEqual([style]);
}

test('the compose page loads at most 60 KB, and only its style sheet blocks rendering', async ({
  newPerson,
}) => {
  const anna = await newPerson();
  await anna.visit();
  await expectEmpty(composing(anna.page).pending);
  await expectWithin(anna, BUDGET.composing, 'style');
});

test('the reading page loads at most 45 KB, and only its style sheet blocks rendering', async ({
  newPerson,
  server,
}) => {
  const ben = await newPerson();
  const { path } = await sendTo(server);
  await ben.visit(path);
  await expect(reading(ben.page).show).toBeVisible();
  await expectWithin(ben, BUDGET.reading, 'reading');
});

test('the answering page loads at most 45 KB before files are added, with all that encrypts, and only its style sheet blocks rendering', async ({
  newPerson,
  server,
}) => {
  const ben = await newPerson();
  const { path } = await askFor(server);
  await ben.visit(path);
  await answering(ben.page).answer.fill('x');
  await expectWithin(ben, BUDGET.answering, 'answering');
});

test('opening a message and keeping it downloads at most 45.5 KB in all', async ({ newPerson, server }) => {
  const ben = await newPerson();
  const { path } = await sendTo(server);
  await ben.visit(path);
  const view = reading(ben.page);
  await view.show.click();
  await expect(view.claimed).toBeVisible();
  const answers = await answeredByApi(ben);
  expect(answers).toBeGreaterThan(0);
  expectAtMost(BUDGET.claiming, { ...(await weightsOf(await loadedBy(ben))), answers });
});
