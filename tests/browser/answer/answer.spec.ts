import type { Route } from '@playwright/test';
import { en } from '../../words/english.ts';
import type { Person } from '../shell/person.ts';
import { expect, test } from '../shell/server.ts';
import { answering, answerTo, askFor, loseReply, NOTE, storedRequests, visitRequest } from './answering.ts';

const SECRET = 'correct horse\nbattery staple';

async function answerBodies(ben: Person): Promise<string[]> {
  return (await ben.requests()).filter(({ url }) => url.endsWith('/api/answer')).map(({ body }) => body);
}

test('a request is answered, its asker reads the answer, and the page keeps nothing of it', {
  tag: '@both',
}, async ({ newPerson, anyServer }) => {
  const { request, ben, page } = await visitRequest({ newPerson, server: anyServer });
  await expect(page.asked).toBeFocused();
  await expect(page.note).toHaveText(NOTE, { useInnerText: true });
  await expect(page.onlyAsker).toBeVisible();
  await expect(page.addFiles).toHaveCount(0);
  await page.answer.fill(SECRET);
  await page.send.click();
  await expect(page.delivered).toBeFocused();
  await expect(page.words(en.answer.deliveredText)).toBeVisible();
  await expect(page.note).toBeHidden();
  await expect(ben.page.locator('#message')).toHaveValue('');
  const { contents } = await answerTo(anyServer, request);
  expect(contents).toMatchObject({ text: SECRET, files: [] });
});

test('the warning stands above the note, which is plain text in its own direction', async ({
  newPerson,
  server,
}) => {
  const ben = await newPerson();
  const { path } = await askFor(server, {
    note: 'שלום  <a href="https://example.com">x</a>\n\thttps://example.com',
  });
  await ben.visit(path);
  const { note, warning } = answering(ben.page);
  await expect(note).toHaveText('שלום  <a href="https://example.com">x</a>\n\thttps://example.com', {
    useInnerText: true,
  });
  await expect(note.locator('*')).toHaveCount(0);
  expect(await note.evaluate((element) => getComputedStyle(element).direction)).toBe('rtl');
  const isAbove = await warning.evaluate((element, below) => {
    const position = element.compareDocumentPosition(document.querySelector(below) as Element);
    return (position & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
  }, '#note');
  expect(isAbove).toBe(true);
});

test('a program that opens every link changes nothing, and neither does opening the page', async ({
  newPerson,
  server,
}) => {
  const request = await askFor(server);
  const before = await storedRequests(server);
  for (const method of ['GET', 'HEAD'])
    expect((await fetch(server.url + request.path, { method })).status).toBe(200);
  const ben = await newPerson();
  for (let visits = 0; visits < 2; visits += 1) {
    await ben.visit(request.path);
    await expect(answering(ben.page).asked).toBeVisible();
  }
  expect(await storedRequests(server)).toEqual(before);
});

test('neither key of the link is sent to the server, nor the note or the answer in plain', async ({
  newPerson,
  server,
}) => {
  const { path, asked } = await askFor(server);
  const ben = await newPerson();
  await ben.visit(path);
  const page = answering(ben.page);
  await page.answer.fill('a very particular answer');
  await page.send.click();
  await expect(page.delivered).toBeVisible();
  const { to = '', note = '' } = Object.fromEntries(new URLSearchParams(new URL(asked.link).hash.slice(1)));
  expect([to.length, note.length]).toEqual([43, 32]);
  const sent = JSON.stringify(await ben.requests());
  for (const secret of [to, note, 'VPN', 'particular']) expect(sent).not.toContain(secret);
  expect(sent).not.toContain('Bearer');
});

test('after delivery a later visit, also by a reload, says when the request was answered', async ({
  newPerson,
  server,
}) => {
  const { ben, page } = await visitRequest({ newPerson, server });
  await page.answer.fill(SECRET);
  await page.answer.press('Control+Enter');
  await expect(page.delivered).toBeVisible();
  const moment = await ben.page.locator('.needs-script .hint:visible').first().textContent();
  await ben.page.reload();
  await expect(page.heading(en.answer.closed.answered.heading)).toBeFocused();
  await expect(page.words(moment ?? '?')).toBeVisible();
  await expect(page.answer).toBeHidden();
});

test('a lost reply is asked for again with the same bytes, and told as delivered', async ({
  newPerson,
  server,
}) => {
  const { request, ben, page } = await visitRequest({ newPerson, server });
  await ben.page.route('**/api/answer', loseReply, { times: 1 });
  await page.answer.fill(SECRET);
  await page.send.click();
  await expect(page.notice).toHaveText(`${en.anywhere.offline} ${en.compose.kept}`);
  await page.send.click();
  await expect(page.delivered).toBeVisible();
  const [first, second] = await answerBodies(ben);
  expect(second).toBe(first);
  expect((await answerTo(server, request)).contents.text).toBe(SECRET);
});

test('where a reply was lost and the text then changed, the page says that the first one arrived', async ({
  newPerson,
  server,
}) => {
  const { request, ben, page } = await visitRequest({ newPerson, server });
  await ben.page.route('**/api/answer', loseReply, { times: 1 });
  await page.answer.fill('first');
  await page.send.click();
  await expect(page.notice).toBeVisible();
  await page.answer.fill('second');
  await page.send.click();
  await expect(page.delivered).toBeVisible();
  await expect(page.words(`${en.answer.deliveredFirst} ${en.answer.deliveredText}`)).toBeVisible();
  expect((await answerTo(server, request)).contents.text).toBe('first');
});

test('what was cancelled and had arrived is told as delivered; what had not can be sent later', async ({
  newPerson,
  server,
}) => {
  const ben = await newPerson();
  const page = answering(ben.page);
  for (const arrives of [true, false]) {
    const request = await askFor(server);
    await ben.visit(request.path);
    const hold = async (route: Route) => {
      if (arrives) await route.fetch();
    };
    await ben.page.route('**/api/answer', hold, { times: 1 });
    await page.answer.fill(SECRET);
    await page.send.click();
    await expect(page.cancel).toBeVisible();
    const isAnswered = async () => JSON.stringify(await storedRequests(server)).includes('"answered_at":1');
    if (arrives) await expect.poll(isAnswered).toBe(true);
    await page.cancel.click();
    if (!arrives) {
      await expect(page.words(en.answer.cancelled)).toBeVisible();
      await expect(page.send).toBeFocused();
      await expect(page.answer).toHaveValue(SECRET);
      await page.send.click();
    }
    await expect(page.delivered).toBeVisible();
    expect((await answerTo(server, request)).contents.text).toBe(SECRET);
  }
});

test('where the server cannot be reached after a cancel, the page does not say that nothing arrived', async ({
  newPerson,
  server,
}) => {
  const { ben, page } = await visitRequest({ newPerson, server });
  await ben.page.route('**/api/answer', () => {});
  await page.answer.fill(SECRET);
  await page.send.click();
  await expect(page.cancel).toBeVisible();
  await ben.page.route('**/api/view-request', (route) => route.abort());
  await page.cancel.click();
  await expect(page.words(en.answer.cancelUnclear)).toBeVisible();
  await expect(page.answer).toHaveValue(SECRET);
});

test('of two who answer one request the second is told so, and keeps what was written', async ({
  newPerson,
  server,
}) => {
  const request = await askFor(server);
  const [ben, eve] = [await newPerson(), await newPerson()];
  for (const { visit } of [ben, eve].map((person) => ({ visit: () => person.visit(request.path) })))
    await visit();
  for (const { page } of [ben, eve]) await answering(page).answer.fill(page === ben.page ? SECRET : 'false');
  await answering(ben.page).send.click();
  await expect(answering(ben.page).delivered).toBeVisible();
  await answering(eve.page).send.click();
  const { notice, answer } = answering(eve.page);
  await expect(notice).toContainText(en.answer.closed.answered.heading);
  await expect(notice).toContainText(en.compose.kept);
  await expect(answer).toHaveValue('false');
  expect((await answerTo(server, request)).contents.text).toBe(SECRET);
});

test('nothing written is nothing to send, and a second click sends no second answer', async ({
  newPerson,
  server,
}) => {
  const { ben, page } = await visitRequest({ newPerson, server });
  await page.send.click();
  await expect(page.notice).toHaveText(en.answer.empty);
  await expect(page.answer).toBeFocused();
  await page.answer.fill(' \n');
  await page.send.click();
  await expect(page.notice).toHaveText(en.answer.empty);
  await page.answer.fill(SECRET);
  await page.send.dblclick();
  await expect(page.delivered).toBeVisible();
  expect(await answerBodies(ben)).toHaveLength(1);
});

test('leaving asks while something is written, and a language that is chosen waits', async ({
  newPerson,
  server,
}) => {
  const {
    request: { path },
    ben,
    page,
  } = await visitRequest({ newPerson, server });
  await page.answer.fill(SECRET);
  await ben.page.locator('header').getByRole('combobox').selectOption('Deutsch');
  await expect(page.words(en.anywhere.languageWaits)).toBeVisible();
  const asks = ben.page.waitForEvent('dialog');
  void ben.page.reload().catch(() => {});
  const dialog = await asks;
  expect(dialog.type()).toBe('beforeunload');
  await dialog.dismiss();
  await expect(page.answer).toHaveValue(SECRET);
  await page.send.click();
  await expect(page.delivered).toBeVisible();
  await ben.page.reload();
  await expect(ben.page.locator('html')).toHaveAttribute('lang', 'de');
  expect(ben.page.url()).toBe(server.url + path);
});

test('the link stays in the address beside the one to the content, and a whole link mends one that was cut', async ({
  newPerson,
  server,
}) => {
  const { path } = await askFor(server);
  const [address = ''] = path.split('#');
  const ben = await newPerson();
  await ben.visit(address);
  const page = answering(ben.page);
  await expect(page.heading(en.answer.closed['no-key'].heading)).toBeFocused();
  await ben.page.evaluate((whole) => location.assign(whole), server.url + path);
  await expect(page.asked).toBeVisible();
  await ben.page.locator('.skip-link').focus();
  await ben.page.keyboard.press('Enter');
  await expect.poll(() => ben.page.url()).toBe(server.url + path);
  await expect(page.asked).toBeVisible();
});

test('by keyboard alone a request is answered', async ({ newPerson, server }) => {
  const { request, ben, page } = await visitRequest({ newPerson, server });
  await expect(page.asked).toBeFocused();
  const { keyboard } = ben.page;
  for (const target of [page.note, page.answer]) {
    await keyboard.press('Tab');
    await expect(target).toBeFocused();
  }
  await keyboard.type('4711');
  await keyboard.press('Tab');
  await expect(page.send).toBeFocused();
  await keyboard.press('Enter');
  await expect(page.delivered).toBeFocused();
  expect((await answerTo(server, request)).contents.text).toBe('4711');
});

test('in the browser of another app the page says what may be lost, and copies the link; elsewhere it does not', async ({
  newPerson,
  server,
}) => {
  const { asked, path } = await askFor(server);
  const [ben, carl] = [await newPerson(), await newPerson()];
  await ben.page.addInitScript(() =>
    Object.defineProperty(navigator, 'userAgent', {
      get: () => 'Mozilla/5.0 (Linux; Android 14; wv) Chrome/126',
    }),
  );
  await ben.visit(path);
  const page = answering(ben.page);
  await expect(page.words(en.answer.inApp)).toBeVisible();
  await ben.page.getByRole('button', { name: en.link.copyLink }).click();
  await expect(page.words(en.anywhere.copied)).toBeVisible();
  expect(await ben.page.evaluate(() => navigator.clipboard.readText())).toBe(asked.link);
  await carl.visit(path);
  await expect(answering(carl.page).asked).toBeVisible();
  await expect(answering(carl.page).words(en.answer.inApp)).toBeHidden();
});
