import type { Page, Route } from '@playwright/test';
import { TEXT } from '../../client/people.ts';
import { en } from '../../words/english.ts';
import { composing, expectEmpty } from '../compose/composing.ts';
import { reading, sendTo } from '../reader/reading.ts';
import { expect, test } from './server.ts';

const READER = '**/assets/reader-*.js';
const COMPOSER = '**/assets/composer-*.js';

const loadError = (page: Page) => page.getByText(en.anywhere.stuck);

/** Holds a script back; the answer lets it go. */
async function holdRequests(page: Page, script: string): Promise<() => void> {
  let release = () => {};
  const released = new Promise<void>((resolve) => {
    release = resolve;
  });
  await page.route(script, async (route) => {
    await released;
    await route.continue();
  });
  return release;
}

const BROKEN_SCRIPTS: readonly { what: string; happen: (route: Route) => Promise<void> }[] = [
  { what: 'does not come', happen: (route) => route.abort() },
  { what: 'is not the one that the page asks for', happen: (route) => route.fulfill({ body: 'alert(1)' }) },
];

for (const { what, happen } of BROKEN_SCRIPTS) {
  test(`where the script ${what} both pages say so, and the link stays in the address`, async ({
    newPerson,
    server,
  }) => {
    const ben = await newPerson();
    const { path } = await sendTo(server);
    await ben.page.route(READER, happen);
    await ben.page.route(COMPOSER, happen);
    await ben.visit(path);
    await expect(loadError(ben.page)).toBeVisible();
    await expect(ben.page.getByText(en.view.looking)).toBeHidden();
    expect(ben.page.url()).toBe(server.url + path);
    await ben.visit();
    await expect(loadError(ben.page)).toBeVisible();
    // What was typed can still be copied.
    await expect(composing(ben.page).message).toBeVisible();
  });
}

test('a browser without the youngest method that the pages call says that it may be too old, and starts nothing', async ({
  newPerson,
  server,
}) => {
  const ben = await newPerson();
  const { path } = await sendTo(server);
  // Firefox 115 reads the whole script, and has no such method.
  await ben.context.addInitScript(() => {
    Reflect.deleteProperty(String.prototype, 'isWellFormed');
  });
  for (const page of [path, '/']) {
    await ben.visit(page);
    await expect(loadError(ben.page)).toBeVisible();
    await expect(loadError(ben.page)).toContainText(en.anywhere.stuck);
    expect(ben.page.url()).toBe(ben.origin + page);
  }
});

test('the key stays in the address until the script has loaded, which then takes it out', async ({
  newPerson,
  server,
}) => {
  const ben = await newPerson();
  const { path, pathWithoutKey } = await sendTo(server);
  const release = await holdRequests(ben.page, READER);
  await ben.page.goto(server.url + path, { waitUntil: 'commit' });
  await expect(ben.page.getByText(en.view.looking)).toBeVisible();
  expect(ben.page.url()).toBe(server.url + path);
  release();
  const view = reading(ben.page);
  await view.show.click();
  await expect(view.text).toHaveText(TEXT, { useInnerText: true });
  await expect(view.claimed).toBeVisible();
  expect(ben.page.url()).toBe(server.url + pathWithoutKey);
});

test('a page that starts too late says so until it has started', async ({ newPerson, server }) => {
  const ben = await newPerson();
  const { path } = await sendTo(server);
  await ben.page.clock.install();
  const release = await holdRequests(ben.page, READER);
  await ben.page.goto(server.url + path, { waitUntil: 'commit' });
  await expect(ben.page.getByText(en.view.looking)).toBeVisible();
  await expect(loadError(ben.page)).toBeHidden();
  await ben.page.clock.fastForward(16_000);
  await expect(loadError(ben.page)).toBeVisible();
  release();
  await expect(reading(ben.page).show).toBeVisible();
  await expect(loadError(ben.page)).toBeHidden();
});

test('a press before the script has loaded is answered once it has', async ({ newPerson }) => {
  const anna = await newPerson();
  const { create, dialog, message, notice } = composing(anna.page);
  for (const text of ['', 'typed early']) {
    const release = await holdRequests(anna.page, COMPOSER);
    await anna.page.goto(anna.origin, { waitUntil: 'commit' });
    await message.fill(text);
    await create.click();
    await expect(dialog).toBeHidden();
    release();
    if (text === '') await expect(notice).toHaveText(en.compose.empty);
    else await expect(dialog).toBeVisible();
    await anna.page.unroute(COMPOSER);
  }
});

test('a press before the script has loaded is forgotten where another one came after it', async ({
  newPerson,
}) => {
  const anna = await newPerson();
  const { create, message, notice, pending } = composing(anna.page);
  const release = await holdRequests(anna.page, COMPOSER);
  await anna.page.goto(anna.origin, { waitUntil: 'commit' });
  await create.click();
  await message.click();
  release();
  await expectEmpty(pending);
  await expect(notice).toBeHidden();
});
