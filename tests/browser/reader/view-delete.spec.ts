import { en } from '../../words/english.ts';
import { send } from '../compose/composing.ts';
import { importKey, ownKey, saveKey } from '../identity/own-key.ts';
import { expect, test } from '../shell/server.ts';
import { reading, sendTo, storedStateOf } from './reading.ts';

test('a message that was just claimed is deleted where it is read, after a question', async ({
  newPerson,
  server,
}) => {
  const ben = await newPerson();
  const { path, pathWithoutKey, sent } = await sendTo(server, { label: 'Bank PIN' });
  const view = reading(ben.page);
  await ben.visit(path);
  await expect(view.delete).toBeHidden();
  await view.show.click();
  await expect(view.claimed).toBeVisible();
  await view.delete.click();
  await expect(view.deleting.getByText('Bank PIN')).toBeVisible();
  await expect(view.deleting.getByText(en.anywhere.deleteOwned)).toBeVisible();
  await expect(view.deleting.getByRole('button', { name: en.anywhere.cancel })).toBeFocused();
  await ben.page.keyboard.press('Enter');
  await expect(view.deleting).toBeHidden();
  await expect(view.delete).toBeFocused();
  await ben.visit(pathWithoutKey);
  await view.delete.click();
  await view.deleting.getByRole('button', { name: en.anywhere.delete }).click();
  await expect(view.heading(en.view.closed.deleted.heading)).toBeFocused();
  await expect(view.message).toBeHidden();
  expect(await storedStateOf(server, sent.id)).toBeNull();
});

test('a deletion that did not come through says so, and can be repeated', async ({ newPerson, server }) => {
  const ben = await newPerson();
  const { path } = await sendTo(server, { label: '' });
  const view = reading(ben.page);
  await ben.visit(path);
  await view.show.click();
  await expect(view.claimed).toBeVisible();
  await ben.page.route('**/api/delete-secret', (route) => route.abort());
  await view.delete.click();
  await view.deleting.getByRole('button', { name: en.anywhere.delete }).click();
  await expect(view.deleting.getByRole('alert')).toContainText(en.view.notices.offline);
  await ben.page.unroute('**/api/delete-secret');
  await view.deleting.getByRole('button', { name: en.anywhere.delete }).click();
  await expect(view.heading(en.view.closed.deleted.heading)).toBeVisible();
});

test('a message whose key was changed in another tab is not called deleted', async ({
  newPerson,
  server,
}) => {
  const ben = await newPerson();
  const { path, sent } = await sendTo(server);
  const view = reading(ben.page);
  await ben.visit(path);
  await view.show.click();
  await expect(view.claimed).toBeVisible();
  const other = await ben.context.newPage();
  await other.goto(ben.origin);
  await saveKey(other);
  await importKey(other, 'ghijklmnopqrstuvwxyz0123456789-_');
  await expect(ownKey(other).importing).toBeHidden();
  await view.delete.click();
  await view.deleting.getByRole('button', { name: en.anywhere.delete }).click();
  await expect(view.heading(en.endings['previous-key'].heading)).toBeVisible();
  expect(await storedStateOf(server, sent.id)).not.toBeNull();
});

test('who looks at a message of their own writing deletes it in the list, and not here', async ({
  newPerson,
}) => {
  const anna = await newPerson();
  await anna.visit();
  const { full } = await send(anna.page, { text: 'x' });
  await anna.page.goto(full);
  const view = reading(anna.page);
  await view.look.click();
  await expect(view.text).toBeVisible();
  await expect(view.delete).toBeHidden();
});
