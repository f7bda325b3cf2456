import type { Page } from '@playwright/test';
import { TEXT } from '../../client/people.ts';
import { en, sentence } from '../../words/english.ts';
import { expect, test } from '../shell/server.ts';
import { reading, sendTo, storedStateOf } from './reading.ts';

const SENT_WORDS = en.link.keySent;
const APP_WORDS = en.link.inApp;

/** The paths of the requests to the API from now on. */
function requestsOf(page: Page): string[] {
  const paths: string[] = [];
  page.on('request', (request) => {
    const { pathname } = new URL(request.url());
    if (pathname.startsWith('/api/')) paths.push(pathname);
  });
  return paths;
}

for (const [what, change] of [
  ['the # is escaped', (path: string) => path.replace('#key=', '%23key%3D')],
  ['the # is escaped twice', (path: string) => path.replace('#', '%2523')],
  ['the ? is escaped as well', (path: string) => path.replace('?', '%3F').replace('#', '%23')],
  ['Proofpoint rewrote it', (path: string) => `${path.replace('#', '*')}__;Iw!!`],
] as const) {
  test(`a link opens where ${what}: its address is rewritten at once, and the page says who may have the key`, {
    tag: '@both',
  }, async ({ newPerson, anyServer }) => {
    const ben = await newPerson();
    const { path, sent } = await sendTo(anyServer);
    await ben.visit(change(path));
    const view = reading(ben.page);
    await expect(view.words(SENT_WORDS)).toBeVisible();
    expect(ben.page.url()).toBe(ben.origin + path);
    await view.show.click();
    await expect(view.text).toHaveText(TEXT, { useInnerText: true });
    await expect(view.claimed).toBeVisible();
    expect(await storedStateOf(anyServer, sent.id)).toEqual({ claimed: true, readings: 0 });
  });
}

for (const [what, change] of [
  ['a slash stands behind the id', (path: string) => path.replace('#', '/#')],
  ['a slash stands behind the path', (path: string) => path.replace('?', '/?')],
  ['a slash stands before the path', (path: string) => `/${path}`],
  ['a full stop stands behind the id', (path: string) => path.replace('#', '.#')],
  ['an escaped blank stands behind the id', (path: string) => path.replace('#', '%20#')],
  ['an invisible sign stands behind the id', (path: string) => path.replace('#', '%E2%80%8B#')],
  ['the = is escaped', (path: string) => path.replace('#key=', '#key%3D')],
  ['the key is broken', (path: string) => path.replace(/.{12}$/, (end) => `%20${end}`)],
  ['the key has invisible signs', (path: string) => path.replace(/.{12}$/, (end) => `\u200B${end}\u00AD`)],
  ['it is wrapped', (path: string) => `/view?url=${encodeURIComponent(`https://HOST${path}`)}#key=`],
] as const) {
  test(`a link opens where ${what}`, async ({ newPerson, server }) => {
    const ben = await newPerson();
    const { path } = await sendTo(server);
    await ben.visit(change(path).replace('HOST', new URL(ben.origin).host));
    const view = reading(ben.page);
    await expect(view.heading(en.view.waiting)).toBeVisible();
    expect(ben.page.url()).toBe(ben.origin + path);
    await view.show.click();
    await expect(view.claimed).toBeVisible();
  });
}

test('a link whose & is escaped keeps its lock', async ({ newPerson, server }) => {
  const ben = await newPerson();
  const { path } = await sendTo(server, { passphrase: 'lake' });
  await ben.visit(path.replace('&', '&amp;'));
  const view = reading(ben.page);
  await expect(view.passphrase).toBeFocused();
  expect(ben.page.url()).toBe(ben.origin + path);
  await expect(view.words(SENT_WORDS)).toBeHidden();
});

test('a page without an id asks for the whole link, and opens it', async ({ newPerson, server }) => {
  const ben = await newPerson();
  const { path } = await sendTo(server);
  const asked = requestsOf(ben.page);
  await ben.visit('/view');
  const view = reading(ben.page);
  await expect(view.heading(en.endings['no-message'].heading)).toBeVisible();
  await view.wholeLink.fill('nothing');
  await view.wholeLink.press('Enter');
  await expect(view.notice).toHaveText(en.link.noLink);
  await view.wholeLink.fill(`https://other.example${path}`);
  await view.openLink.click();
  await expect(view.notice).toContainText(sentence(en.view.otherServer, { host: 'other.example' }));
  await expect(view.wholeLink).toBeFocused();
  expect(asked).toEqual([]);
  await view.wholeLink.fill(`Link: <${ben.origin}${path}>`);
  await view.openLink.click();
  await expect(view.heading(en.view.waiting)).toBeVisible();
  expect(ben.page.url()).toBe(ben.origin + path);
  await view.show.click();
  await expect(view.claimed).toBeVisible();
});

test('the link of another server is named where it is pasted for a key, and nothing is sent', async ({
  newPerson,
  server,
}) => {
  const ben = await newPerson();
  const { path, pathWithoutKey } = await sendTo(server);
  await ben.visit(pathWithoutKey);
  const view = reading(ben.page);
  await expect(view.key).toBeFocused();
  const asked = requestsOf(ben.page);
  await view.key.fill(`https://other.example${path}`);
  await view.key.press('Enter');
  await expect(view.notice).toContainText(sentence(en.view.otherServer, { host: 'other.example' }));
  await view.key.fill('correct horse battery staple');
  await view.key.press('Enter');
  await expect(view.notice).toContainText(en.view.notices['wrong-key']);
  expect(asked).toEqual([]);
});

test('a broken key that is pasted opens the message', async ({ newPerson, server }) => {
  const ben = await newPerson();
  const { sent, pathWithoutKey } = await sendTo(server);
  await ben.visit(pathWithoutKey);
  const view = reading(ben.page);
  const key = sent.key.reveal();
  await view.key.fill(`${key.slice(0, 20)} ${key.slice(20)}`.replace(/-/g, '–'));
  await view.key.press('Enter');
  await expect(view.claimed).toBeVisible();
});

test('a changed link says that it could not be read while its script cannot be loaded, and keeps its key', async ({
  newPerson,
  server,
}) => {
  const ben = await newPerson();
  const { path } = await sendTo(server);
  await ben.page.route('**/assets/reader-later-*.js', (route) => route.abort(), { times: 1 });
  await ben.visit(path.replace('#', '.#'));
  const view = reading(ben.page);
  await expect(view.heading(en.view.closed.offline.heading)).toBeVisible();
  await ben.page.reload();
  await expect(view.heading(en.view.waiting)).toBeVisible();
});

const INSTAGRAM =
  'Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Mobile/15E148 Instagram 334.0.0.24.94';

/** As a script reads it; the server does not look at it. */
async function pretend(page: Page, userAgent: string): Promise<void> {
  await page.addInitScript(
    (text) => Object.defineProperty(navigator, 'userAgent', { get: () => text }),
    userAgent,
  );
}

test('the browser of another app is told before the press that it would keep the message, and offers the link', async ({
  newPerson,
  server,
}) => {
  const ben = await newPerson();
  await ben.context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await pretend(ben.page, INSTAGRAM);
  const { path, sent } = await sendTo(server);
  await ben.visit(path);
  const view = reading(ben.page);
  await expect(view.words(APP_WORDS)).toBeVisible();
  await view.copyLink.click();
  await expect(view.words(en.anywhere.copiedSecret)).toBeVisible();
  expect(await ben.page.evaluate(() => navigator.clipboard.readText())).toBe(ben.origin + path);
  await ben.page.evaluate(() => Object.defineProperty(navigator, 'clipboard', { value: undefined }));
  await view.copyLink.click();
  await expect(view.words(en.anywhere.copyRefused)).toBeVisible();
  await expect(view.wholeLink).toHaveValue(ben.origin + path);
  await expect(view.wholeLink).toBeFocused();
  expect(await storedStateOf(server, sent.id)).toEqual({ claimed: false, readings: 0 });
  const once = await sendTo(server, { readers: 1 });
  await ben.visit(once.path);
  await expect(view.show).toBeVisible();
  await expect(view.words(APP_WORDS)).toBeHidden();
});

test('a browser of its own is told nothing of apps', async ({ newPerson, server }) => {
  const ben = await newPerson();
  const { path } = await sendTo(server);
  await ben.visit(path);
  await expect(reading(ben.page).show).toBeVisible();
  await expect(reading(ben.page).words(APP_WORDS)).toBeHidden();
});
