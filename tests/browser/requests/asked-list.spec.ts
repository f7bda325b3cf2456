import { readRequest } from '../../../src/client/requests/answer.ts';
import { AnswerApi } from '../../../src/client/requests/answer-api.ts';
import { readUnchangedRequestLink } from '../../../src/client/requests/request-link.ts';
import { en } from '../../words/english.ts';
import { composing, expectEmpty, rowsOf } from '../compose/composing.ts';
import { importKey, keyOf, replaceKey, YOUR_KEY } from '../identity/own-key.ts';
import { setVisibility } from '../mailbox/visibility.ts';
import { expect, test } from '../shell/server.ts';
import { answer, ask, asking, expireRequest, idOfRequest } from './asking.ts';

const words = en.requestDialog;
const NOTE = 'The key of the cellar, please';
/** More than a row of an open request shows. */
const LONG_NOTE = `${NOTE}: ${'cellar '.repeat(40)}and nothing else`;

test('every device with the key lists what was asked for, and shows note and link again', {
  tag: '@both',
}, async ({ newPerson, anyServer }) => {
  const [laptop, phone] = await Promise.all([newPerson(), newPerson()]);
  await laptop.visit();
  const link = await ask(laptop.page, NOTE);
  const key = await keyOf(laptop.page);
  await phone.visit();
  const view = asking(phone.page);
  await expectEmpty(view.list);
  await importKey(phone.page, key);
  await expect(view.rows).toContainText(NOTE);
  await view.showLink.click();
  await expect(view.again).toBeVisible();
  await expect(view.link).toHaveValue(link);
  await expect(view.shownNote).toHaveValue(NOTE);
  await expect(view.qr).toBeVisible();
  await view.done.click();
  await answer(anyServer, link, 'under the mat');
  await setVisibility(phone.page, 'hidden');
  await setVisibility(phone.page, 'visible');
  await expect(view.answered).toBeVisible();
  await expect(view.showLink).toHaveCount(0);
  await view.read.click();
  await expect(phone.page.getByText('under the mat')).toBeVisible();
});

test('once an answer is listed it is among the messages of whoever asked, under what they asked for', async ({
  newPerson,
  server,
}) => {
  const anna = await newPerson();
  await anna.page.clock.install();
  await anna.visit();
  const link = await ask(anna.page, `${NOTE}\nand the one of the attic`);
  const view = asking(anna.page);
  const { owned } = composing(anna.page);
  await expect(view.open).toBeVisible();
  await answer(server, link, 'under the mat');
  await anna.page.clock.runFor('01:00');
  await expect(view.answered).toBeVisible();
  await expect(rowsOf(owned)).toHaveCount(1);
  await expect(rowsOf(owned)).toContainText(NOTE);
  const address = new RegExp(`/view\\?view=${idOfRequest(link)}#answer=[\\w-]{22}$`);
  await expect(view.read).toHaveAttribute('href', address);
});

test('a request that is deleted, after a question, cannot be answered any more', async ({
  newPerson,
  server,
}) => {
  const anna = await newPerson();
  await anna.visit();
  const link = await ask(anna.page, NOTE);
  const view = asking(anna.page);
  await view.delete.click();
  await expect(view.deleting.getByText(NOTE)).toBeVisible();
  await expect(view.deleting.getByText(words.deleteOpen)).toBeVisible();
  await expect(view.deleting.getByRole('button', { name: en.anywhere.cancel })).toBeFocused();
  await anna.page.keyboard.press('Enter');
  await expect(view.deleting).toHaveCount(0);
  await expect(view.delete).toBeFocused();
  await view.delete.click();
  await view.deleting.getByRole('button', { name: en.anywhere.delete }).click();
  await expectEmpty(view.list);
  const api = new AnswerApi(server.url, (url, init) => fetch(url, init));
  const parts = readUnchangedRequestLink(link);
  await expect(parts && readRequest(api, parts)).rejects.toMatchObject({ reason: 'withdrawn' });
});

test('a deletion that did not come through says so, and can be repeated', async ({ newPerson }) => {
  const anna = await newPerson();
  await anna.visit();
  await ask(anna.page, NOTE);
  const view = asking(anna.page);
  const confirm = view.deleting.getByRole('button', { name: en.anywhere.delete });
  await anna.page.route('**/api/delete-request', (route) => route.abort());
  await view.delete.click();
  await confirm.click();
  await expect(view.deleting.getByRole('alert')).toHaveText(en.anywhere.offline);
  await anna.page.unroute('**/api/delete-request');
  await confirm.click();
  await expectEmpty(view.list);
});

test('an answered request goes from the list, and its answer stays', async ({ newPerson, server }) => {
  const anna = await newPerson();
  await anna.visit();
  await answer(server, await ask(anna.page, NOTE), 'under the mat');
  await anna.page.reload();
  const view = asking(anna.page);
  await view.delete.click();
  await expect(view.deleting.getByText(words.deleteAnswered)).toBeVisible();
  await view.deleting.getByRole('button', { name: en.anywhere.delete }).click();
  await expectEmpty(view.list);
  await expect(rowsOf(composing(anna.page).owned)).toContainText(NOTE);
});

test('a request that has expired says so, and has no link any more', async ({ newPerson, server }) => {
  const anna = await newPerson();
  await anna.visit();
  await expireRequest(server, idOfRequest(await ask(anna.page, NOTE)));
  await anna.page.reload();
  const view = asking(anna.page);
  await expect(view.expired).toBeVisible();
  await expect(view.showLink).toHaveCount(0);
  await view.delete.click();
  await expect(view.deleting.getByText(words.deleteExpired)).toBeVisible();
});

test('a request that ends while it is looked at says so by itself, and shows its whole note', async ({
  newPerson,
}) => {
  const anna = await newPerson();
  await anna.page.clock.install();
  await anna.visit();
  const view = asking(anna.page);
  await view.button.click();
  await view.lifetime.selectOption('3600');
  await view.note.fill(LONG_NOTE);
  await view.make.click();
  await view.done.click();
  await expect(view.open).toBeVisible();
  await expect(anna.page.getByText(LONG_NOTE)).toHaveCount(0);
  await anna.page.route('**/api/**', (route) => route.abort());
  await anna.page.clock.runFor('01:00:01');
  await expect(view.expired).toBeVisible();
  await expect(anna.page.getByText(LONG_NOTE)).toBeVisible();
});

test('a note that the server has exchanged is not shown, and neither is a link', async ({
  newPerson,
  server,
}) => {
  const anna = await newPerson();
  await anna.visit();
  await ask(anna.page, NOTE);
  await ask(anna.page, 'The other one');
  await server.query(
    'UPDATE secret_requests SET sealed_note = (SELECT sealed_note FROM secret_requests ORDER BY id LIMIT 1)',
  );
  await anna.page.reload();
  const view = asking(anna.page);
  await expect(view.rows).toHaveCount(2);
  await expect(view.list.getByText(words.noteClosed)).toHaveCount(1);
  await expect(view.showLink).toHaveCount(1);
});

test('markup and addresses in a note are text', async ({ newPerson }) => {
  const anna = await newPerson();
  await anna.visit();
  const note = '<img src=x onerror=alert(1)> https://example.com';
  await ask(anna.page, note);
  const view = asking(anna.page);
  await expect(view.rows).toContainText(note);
  await expect(view.rows.locator('img, a')).toHaveCount(0);
});

test('a request is deleted as whoever was asked, also where the key is another one by then', async ({
  newPerson,
  server,
}) => {
  const [anna, ben] = await Promise.all([newPerson(), newPerson()]);
  await Promise.all([anna.visit(), ben.visit(YOUR_KEY)]);
  const key = await keyOf(ben.page);
  const link = await ask(anna.page, NOTE);
  const view = asking(anna.page);
  await view.delete.click();
  await expect(view.deleting).toBeVisible();
  const other = await anna.context.newPage();
  await other.goto(anna.origin + YOUR_KEY);
  await replaceKey(other, key);
  await expectEmpty(view.list);
  await view.deleting.getByRole('button', { name: en.anywhere.delete }).click();
  await expect(view.deleting).toHaveCount(0);
  const id = idOfRequest(link);
  expect(await server.query('SELECT outcome FROM secret_requests WHERE id = ?', id)).toEqual([
    { outcome: 'withdrawn' },
  ]);
});

test('two presses of Show link open one dialog', async ({ newPerson }) => {
  const anna = await newPerson();
  await anna.visit();
  await ask(anna.page, NOTE);
  await anna.page.reload();
  const view = asking(anna.page);
  const gate = Promise.withResolvers<void>();
  await anna.page.route('**/assets/qr-*.js', async (route) => {
    await gate.promise;
    await route.continue();
  });
  await view.showLink.dblclick();
  gate.resolve();
  await expect(view.again).toBeVisible();
  await view.done.click();
  await expect(view.again).toHaveCount(0);
  await view.showLink.click();
  await expect(view.again).toBeVisible();
});

test('an answer that has expired is not offered any more', async ({ newPerson, server }) => {
  const anna = await newPerson();
  await anna.page.clock.install();
  await anna.visit();
  const view = asking(anna.page);
  await view.button.click();
  await view.lifetime.selectOption('3600');
  await view.note.fill(NOTE);
  await view.make.click();
  await answer(server, await view.link.inputValue(), 'under the mat');
  await view.done.click();
  await anna.page.clock.runFor('01:00');
  await expect(view.read).toBeVisible();
  await anna.page.route('**/api/**', (route) => route.abort());
  await anna.page.clock.runFor('01:00:01');
  await expect(view.answered).toBeVisible();
  await expect(view.read).toHaveCount(0);
  await view.delete.click();
  await expect(view.deleting.getByText(words.deleteExpired)).toBeVisible();
});
