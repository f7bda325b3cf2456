import { readFile } from 'node:fs/promises';
import { en } from '../../words/english.ts';
import { composing, rowsOf } from '../compose/composing.ts';
import { reading, sendTo } from '../reader/reading.ts';
import { violations } from '../shell/accessibility-checks.ts';
import type { Person } from '../shell/person.ts';
import { expect, test } from '../shell/server.ts';
import { answer, ask, asking, idOfRequest } from './asking.ts';

const NOTE = 'The key of the cellar, please';
const TEXT = '<b>under</b> the mat https://example.com';
const SCRIPT = '**/assets/open-answer-*.js';

/** Whether what opens answers was asked for. */
async function hasLoadedHpke(person: Person): Promise<boolean> {
  return (await person.requests()).some(({ url }) => url.includes('/assets/open-answer-'));
}

test('whoever asked reads the answer, is told what it is, and saves its files', { tag: '@both' }, async ({
  newPerson,
  anyServer,
}) => {
  const anna = await newPerson();
  await anna.visit();
  const link = await ask(anna.page, NOTE);
  await answer(anyServer, link, TEXT, [new File(['a map'], 'map.txt')]);
  await anna.page.reload();
  await asking(anna.page).read.click();
  const view = reading(anna.page);
  await expect(view.text).toHaveText(TEXT);
  await expect(view.text.locator('a, b')).toHaveCount(0);
  await expect(view.words(en.ownAnswer.intro)).toBeVisible();
  await expect(view.message.getByText(NOTE)).toBeVisible();
  await expect(view.message.getByRole('button', { name: en.view.saveCopy })).toBeVisible();
  const downloading = anna.page.waitForEvent('download');
  await view.message.getByRole('button', { name: 'Save map.txt' }).click();
  const download = await downloading;
  expect(download.suggestedFilename()).toBe('map.txt');
  expect(await readFile(await download.path(), 'utf8')).toBe('a map');
  expect(await violations(anna.page)).toEqual([]);
});

test('an answer is deleted where it is read', async ({ newPerson, server }) => {
  const anna = await newPerson();
  await anna.visit();
  const link = await ask(anna.page, NOTE);
  await answer(server, link, TEXT);
  await anna.visit(`/view?view=${idOfRequest(link)}`);
  const view = reading(anna.page);
  await view.delete.click();
  await expect(view.deleting.getByText(NOTE)).toBeVisible();
  await view.deleting.getByRole('button', { name: en.anywhere.delete }).click();
  await expect(view.heading(en.view.closed.deleted.heading)).toBeVisible();
  expect(await server.query('SELECT id FROM messages')).toEqual([]);
});

test('an answer takes a label of its owner’s', async ({ newPerson, server }) => {
  const anna = await newPerson();
  await anna.visit();
  await answer(server, await ask(anna.page, NOTE), TEXT);
  await anna.page.reload();
  const row = rowsOf(composing(anna.page).owned);
  await row.getByRole('button', { name: en.compose.rename }).click();
  await row.getByRole('textbox', { name: en.compose.newLabel }).fill('Cellar');
  await row.getByRole('button', { name: en.compose.save }).click();
  await expect(row).toContainText('Cellar');
  // What appears where the last press was takes no press of the mouse for a moment.
  await row.getByRole('link', { name: en.compose.open }).press('Enter');
  await expect(reading(anna.page).message.getByText('Cellar')).toBeVisible();
});

test('somebody else does not read an answer, also with the link of its request', async ({
  newPerson,
  server,
}) => {
  const [anna, eve] = await Promise.all([newPerson(), newPerson()]);
  await anna.visit();
  const link = await ask(anna.page, NOTE);
  await answer(server, link, TEXT);
  await eve.visit(`/view?view=${idOfRequest(link)}`);
  await expect(reading(eve.page).heading(en.endings.taken.heading)).toBeVisible();
  expect(await hasLoadedHpke(eve)).toBe(false);
});

test('what opens answers is loaded for nothing else', async ({ newPerson, server }) => {
  const ben = await newPerson();
  const { path, pathWithoutKey } = await sendTo(server);
  await ben.visit(path);
  await reading(ben.page).show.click();
  await expect(reading(ben.page).claimed).toBeVisible();
  await ben.visit(pathWithoutKey);
  await expect(reading(ben.page).text).toBeVisible();
  expect(await hasLoadedHpke(ben)).toBe(false);
});

test('where what opens answers cannot be loaded, that is said, and a reload opens it', async ({
  newPerson,
  server,
}) => {
  const anna = await newPerson();
  await anna.visit();
  const link = await ask(anna.page, NOTE);
  await answer(server, link, TEXT);
  await anna.page.route(SCRIPT, (route) => route.abort());
  await anna.visit(`/view?view=${idOfRequest(link)}`);
  const view = reading(anna.page);
  await expect(view.heading(en.view.closed.unexpected.heading)).toBeVisible();
  await anna.page.unroute(SCRIPT);
  await anna.page.reload();
  await expect(view.text).toHaveText(TEXT);
});

test('an answer that the server has exchanged for that of another request is not opened', async ({
  newPerson,
  server,
}) => {
  const anna = await newPerson();
  await anna.visit();
  const first = await ask(anna.page, 'one');
  const second = await ask(anna.page, 'two');
  await answer(server, first, 'answer of one');
  await answer(server, second, 'answer of two');
  await server.query(
    `UPDATE messages SET (encrypted_message, iv, salt) =
     (SELECT encrypted_message, iv, salt FROM messages WHERE id = ?)`,
    idOfRequest(first),
  );
  await anna.visit(`/view?view=${idOfRequest(second)}`);
  await expect(reading(anna.page).heading(en.endings.damaged.heading)).toBeVisible();
  await expect(anna.page.getByText('answer of one')).toHaveCount(0);
});

test('a row with the note and the salt of another request does not lead to its own answer', async ({
  newPerson,
  server,
}) => {
  const anna = await newPerson();
  await anna.visit();
  const first = await ask(anna.page, 'one');
  const second = await ask(anna.page, 'two');
  await answer(server, second, 'answer of two');
  await server.query(
    `UPDATE secret_requests SET (salt, sealed_note) =
     (SELECT salt, sealed_note FROM secret_requests WHERE id = ?)`,
    idOfRequest(first),
  );
  await anna.page.reload();
  const { list, read } = asking(anna.page);
  await expect(list.getByText('one', { exact: true })).toHaveCount(2);
  await read.click();
  const damaged = reading(anna.page).heading(en.endings.damaged.heading);
  await expect(damaged).toBeVisible();
  await anna.page.reload();
  await expect(damaged).toBeVisible();
  await expect(anna.page.getByText('answer of two')).toHaveCount(0);
  // What a program added to the address takes nothing from it.
  await anna.visit(anna.page.url().replace(anna.origin, '').replace('#', '&utm_source=x#'));
  await expect(damaged).toBeVisible();
});
