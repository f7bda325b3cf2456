import type { Locator } from '@playwright/test';
import type { ServerUnderTest } from '../../server/server-under-test.ts';
import { en, sentence } from '../../words/english.ts';
import { composing, expectEmpty, rowsOf, send } from '../compose/composing.ts';
import { ambiguous } from '../shell/accessibility-checks.ts';
import { expect, test } from '../shell/server.ts';
import { insertCopies, keepMessage, keepOlderMessage } from './stored-rows.ts';

test('what was sent is listed with its label, age and time left, and its link without the key can be copied', {
  tag: '@both',
}, async ({ newPerson }) => {
  const anna = await newPerson();
  await anna.visit();
  const { pending } = composing(anna.page);
  await expectEmpty(pending);
  const { bare } = await send(anna.page, {
    text: 'x',
    label: 'Bank  PIN <b>',
    lifetime: en.compose.lifetimeNever,
  });
  const row = rowsOf(pending);
  await expect(row).toContainText('Bank PIN <b>');
  await expect(row).toContainText(en.anywhere.never);
  await row.getByRole('button', { name: en.compose.copyLink }).click();
  await expect(anna.page.locator('#announcements')).toHaveText(en.anywhere.copied);
  expect(await anna.page.evaluate(() => navigator.clipboard.readText())).toBe(bare);
  await anna.page.evaluate(() => {
    navigator.clipboard.writeText = () => Promise.reject(new DOMException('no', 'NotAllowedError'));
  });
  await pending.getByRole('button', { name: en.compose.copyLink }).click();
  await expect(pending.getByRole('alert')).toContainText(en.anywhere.copyRefused);
  await expect.poll(() => anna.page.evaluate(() => getSelection()?.toString())).toBe(bare);
});

test('deleting asks for confirmation, is cancelled by Escape, and is then final', { tag: '@both' }, async ({
  newPerson,
  anyServer,
}) => {
  const anna = await newPerson();
  await anna.visit();
  const { pending } = composing(anna.page);
  await send(anna.page, { text: 'x', label: 'Bank PIN' });
  const remove = rowsOf(pending).getByRole('button', { name: en.anywhere.delete });
  const dialog = anna.page.getByRole('dialog', { name: en.anywhere.deleteAsk });
  await remove.click();
  await expect(dialog).toContainText('Bank PIN');
  await expect(dialog.getByRole('button', { name: en.anywhere.cancel })).toBeFocused();
  await anna.page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  await expect(remove).toBeFocused();
  await remove.click();
  await dialog.getByRole('button', { name: en.anywhere.delete }).click();
  await expectEmpty(pending);
  await expect(anna.page.locator('#announcements')).toHaveText(en.compose.deleted);
  await expect(anna.page.locator('#content')).toBeFocused();
  const left = await anyServer.query('SELECT id FROM messages');
  expect(left).toEqual([]);
});

test('a delete that fails says why in the dialog, and can be retried', async ({ newPerson }) => {
  const anna = await newPerson();
  await anna.visit();
  const { pending } = composing(anna.page);
  await send(anna.page, { text: 'x' });
  await anna.page.route('**/api/delete-secret', (route) => route.abort(), { times: 1 });
  await rowsOf(pending).getByRole('button', { name: en.anywhere.delete }).click();
  const dialog = anna.page.getByRole('dialog', { name: en.anywhere.deleteAsk });
  await dialog.getByRole('button', { name: en.anywhere.delete }).click();
  await expect(dialog.getByRole('alert')).toContainText(en.anywhere.offline);
  await dialog.getByRole('button', { name: en.anywhere.delete }).click();
  await expect(rowsOf(pending)).toHaveCount(0);
});

test('lists come in pages of ten, and the last one is never an empty one', { tag: '@both' }, async ({
  newPerson,
  anyServer,
}) => {
  const anna = await newPerson();
  await anna.visit();
  const { pending } = composing(anna.page);
  await send(anna.page, { text: 'x', label: 'Bank PIN' });
  await insertCopies(anyServer, 10);
  await anna.page.reload();
  await expect(rowsOf(pending)).toHaveCount(10);
  await expect(pending.getByText(sentence(en.compose.page, { page: 1, pages: 2 }))).toBeVisible();
  await pending.getByRole('button', { name: en.compose.older }).click();
  await expect(rowsOf(pending)).toHaveCount(1);
  await rowsOf(pending).getByRole('button', { name: en.anywhere.delete }).click();
  await anna.page.getByRole('dialog').getByRole('button', { name: en.anywhere.delete }).click();
  await expect(rowsOf(pending)).toHaveCount(10);
  await expect(pending.getByRole('button', { name: en.compose.older })).toBeHidden();
});

test('a list that could not be fetched says so, and is never shown as empty', async ({ newPerson }) => {
  const anna = await newPerson();
  await anna.page.route('**/api/list-*', (route) => route.fulfill({ status: 503, json: {} }));
  await anna.visit();
  const { pending, owned } = composing(anna.page);
  for (const list of [pending, owned]) {
    await expect(list.getByRole('alert').first()).toContainText(en.compose.listFailed);
  }
  await expect(pending).toBeVisible();
  await expect(owned).toBeVisible();
  await anna.page.unroute('**/api/list-*');
  await pending.getByRole('button', { name: en.anywhere.tryAgain }).click();
  await expectEmpty(pending);
});

test('rows that another client may have filed stand apart, as unverified', async ({ newPerson, server }) => {
  const anna = await newPerson();
  await anna.visit();
  const { pending } = composing(anna.page);
  await send(anna.page, { text: 'x', label: 'Mine' });
  await insertCopies(server, 1);
  await server.withDatabase((database) =>
    database.exec("UPDATE messages SET creator_token = NULL WHERE id LIKE '%-1'"),
  );
  await anna.page.reload();
  await expect(pending.getByRole('heading', { name: en.compose.unverified })).toBeVisible();
  const [own, unverified] = [pending.getByRole('list').first(), pending.getByRole('list').last()];
  await expect(own.getByRole('listitem')).toHaveCount(1);
  await expect(unverified.getByRole('listitem')).toHaveCount(1);
});

test('a label of one’s own message is edited in place, spaces and all', { tag: '@both' }, async ({
  newPerson,
  anyServer,
}) => {
  const anna = await newPerson();
  await anna.visit();
  const { owned } = composing(anna.page);
  await keepMessage(anna, anyServer, 'Old label');
  await anna.page.reload();
  const row = rowsOf(owned);
  await row.getByRole('button', { name: en.compose.rename }).click();
  const field = row.getByRole('textbox', { name: en.compose.newLabel });
  await expect(field).toBeFocused();
  await field.fill('');
  await field.pressSequentially('new and longer');
  await field.press('Enter');
  await expect(row.getByText('new and longer')).toBeVisible();
  await expect(row.getByRole('button', { name: en.compose.rename })).toBeFocused();
  await anna.page.reload();
  await expect(row.getByText('new and longer')).toBeVisible();
  await expect(row.getByRole('link', { name: en.compose.open })).toHaveAttribute(
    'href',
    /\/view\?view=[\w-]{25}$/,
  );
});

test('an unchanged or cancelled label is not saved', async ({ newPerson, server }) => {
  const anna = await newPerson();
  await anna.visit();
  const { owned } = composing(anna.page);
  await keepMessage(anna, server, 'Old label');
  await anna.page.reload();
  const row = rowsOf(owned);
  const edit = row.getByRole('button', { name: en.compose.rename });
  const field = row.getByRole('textbox', { name: en.compose.newLabel });
  await edit.click();
  for (let steps = 0; steps < 3; steps += 1) await anna.page.keyboard.press('Tab');
  await field.press('Enter');
  await expect(edit).toBeFocused();
  await edit.click();
  await field.fill('given up');
  await field.press('Escape');
  await expect(row.getByText('Old label')).toBeVisible();
  const renames = (await anna.requests()).filter(({ url }) => url.endsWith('/api/update-custom-name'));
  expect(renames).toEqual([]);
});

test('what a button of a row does is told with the message that it is done to', async ({
  newPerson,
  server,
}) => {
  const anna = await newPerson();
  await anna.visit();
  const { pending, owned } = composing(anna.page);
  for (const label of ['Contract', 'Door code']) {
    await send(anna.page, { text: 'x', label });
    await keepMessage(anna, server, label);
  }
  await send(anna.page, { text: 'x' });
  await anna.page.reload();
  const described = (row: Locator) => row.locator('button:visible, a:visible');
  for (const list of [pending, owned]) {
    const contract = rowsOf(list).filter({ hasText: 'Contract' });
    await expect(contract).toBeVisible();
    for (const act of await described(contract).all())
      await expect(act).toHaveAccessibleDescription(/^Contract (Sent|Written) /);
  }
  const untitled = rowsOf(pending).filter({ hasText: en.compose.noLabel });
  await expect(untitled.getByRole('button', { name: en.anywhere.delete })).toHaveAccessibleDescription(
    `${en.compose.noLabel} ${en.compose.sentNow}`,
  );
  expect(await ambiguous(anna.page)).toEqual([]);
});

test('lists are fetched again when the page comes back to the front', async ({ newPerson, server }) => {
  const anna = await newPerson();
  await anna.visit();
  const { pending } = composing(anna.page);
  await send(anna.page, { text: 'x' });
  await server.withDatabase((database) => database.exec('DELETE FROM messages'));
  await anna.page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
  await expectEmpty(pending);
});

test('a label of an older client is marked as one that the server can change, until it is saved again', async ({
  newPerson,
  server,
}) => {
  const anna = await newPerson();
  await anna.visit();
  const { owned } = composing(anna.page);
  await keepOlderMessage(anna, server, 'Plain label');
  await anna.page.reload();
  const row = rowsOf(owned);
  const mark = row.getByText(en.compose.plainLabelHint);
  await expect(row.locator('bdi')).toHaveText('Plain label');
  await expect(mark).toBeVisible();
  await row.getByRole('button', { name: en.compose.rename }).click();
  await expect(row.getByRole('textbox', { name: en.compose.newLabel })).toHaveValue('Plain label');
  await row.getByRole('button', { name: en.compose.save }).click();
  await expect(mark).toBeHidden();
  await expect(row.locator('bdi')).toHaveText('Plain label');
  const [stored] = await server.query('SELECT custom_name FROM messages');
  expect(stored?.['custom_name']).toBe('');
});

test('a sealed label is shown beside its own message alone, and never beside one that it was moved to', async ({
  newPerson,
  server,
}) => {
  const anna = await newPerson();
  await anna.visit();
  const { owned, pending } = composing(anna.page);
  for (const label of ['Sent one', 'Sent other']) await send(anna.page, { text: 'x', label });
  for (const label of ['Kept one', 'Kept other']) await keepMessage(anna, server, label);
  await anna.page.reload();
  for (const label of ['Sent one', 'Sent other', 'Kept one', 'Kept other']) {
    await expect(anna.page.getByRole('listitem').filter({ hasText: label })).toHaveCount(1);
  }
  await expect(rowsOf(owned).getByText(en.compose.plainLabelHint)).toHaveCount(0);
  await swapLabels(server);
  await anna.page.reload();
  await expect(rowsOf(pending).locator('bdi')).toHaveText([en.compose.noLabel, en.compose.noLabel]);
  await expect(rowsOf(owned).locator('bdi')).toHaveText([en.compose.noLabel, en.compose.noLabel]);
});

/** What a server could do: of two messages sent, and of two kept, each gets the sealed label of the other. */
async function swapLabels(server: ServerUnderTest): Promise<void> {
  const rows = await server.query('SELECT id, uid, sealed_name FROM messages');
  for (const { id, uid } of rows) {
    const other = rows.find((row) => row['uid'] === uid && row['id'] !== id);
    const label = String(other?.['sealed_name']);
    await server.query('UPDATE messages SET sealed_name = ? WHERE id = ?', label, String(id));
  }
}

test('the top of the page leads to each list that holds something, and says how much that is', async ({
  newPerson,
}) => {
  const anna = await newPerson();
  await anna.visit();
  const { pending } = composing(anna.page);
  const lead = anna.page.getByText(en.compose.lead);
  const link = (name: string) => anna.page.locator('main').getByRole('link', { name });
  await expectEmpty(pending);
  await expect(lead).toBeVisible();
  for (const name of [en.compose.pending, en.compose.history, en.compose.owned])
    await expect(link(name)).toBeHidden();
  await send(anna.page, { text: 'x' });
  await send(anna.page, { text: 'x' });
  await expect(link(en.compose.pending)).toHaveText(`${en.compose.pending} 2`);
  await expect(lead).toBeHidden();
  await link(en.compose.pending).click();
  await expect(pending.getByRole('heading', { name: en.compose.pending })).toBeInViewport();
});
