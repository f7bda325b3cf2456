import { en } from '../../words/english.ts';
import { composing, rowsOf, send } from '../compose/composing.ts';
import { expect, test } from '../shell/server.ts';
import { fillDatabases, ownKey, replaceKey, userId, YOUR_KEY } from './own-key.ts';

/** The identity key of docs/protocol.md. */
const KEY = 'ghijklmnopqrstuvwxyz0123456789-_';

test('a reset where storage is full leaves the key unchanged, and says so', async ({ newPerson }) => {
  const anna = await newPerson();
  await anna.visit(YOUR_KEY);
  await send(anna.page, { text: 'x', label: 'Of the old key' });
  const before = await userId(anna.page);
  const { reset, resetDialog, panel } = ownKey(anna.page);
  await fillDatabases(anna.page);
  await reset.click();
  await resetDialog.getByRole('textbox').fill(en.compose.resetIdentityWord);
  await resetDialog.getByRole('textbox').press('Enter');
  await expect(resetDialog.getByRole('alert')).toContainText(en.compose.importNotices.unkept);
  await anna.page.keyboard.press('Escape');
  await expect(panel.getByText(en.anywhere.storageUnavailable)).toBeHidden();
  expect(await userId(anna.page)).toBe(before);
  await expect(rowsOf(composing(anna.page).pending)).toContainText(['Of the old key']);
});

test('Enter in the confirmation field resets the identity once the word is complete, and not before', async ({
  newPerson,
}) => {
  const anna = await newPerson();
  await anna.visit(YOUR_KEY);
  const before = await userId(anna.page);
  const { reset, resetDialog } = ownKey(anna.page);
  await reset.click();
  const word = resetDialog.getByRole('textbox');
  await word.fill(en.compose.resetIdentityWord.slice(0, -1));
  await word.press('Enter');
  await expect(resetDialog).toBeVisible();
  await word.press(en.compose.resetIdentityWord.slice(-1));
  await word.press('Enter');
  await expect(resetDialog).toBeHidden();
  await expect(anna.page.locator('#announcements')).toHaveText(en.compose.identityReset);
  expect(await userId(anna.page)).not.toBe(before);
});

test('Enter during IME composition does not import an incomplete key', async ({ newPerson }) => {
  const anna = await newPerson();
  await anna.visit(YOUR_KEY);
  const { importKey: button, importing, field, weak } = ownKey(anna.page);
  await button.click();
  await field.fill('correct horse battery ');
  await field.press('End');
  const browser = await anna.context.newCDPSession(anna.page);
  await browser.send('Input.imeSetComposition', { text: 'すて', selectionStart: 2, selectionEnd: 2 });
  await field.press('Enter');
  await expect(field).toBeFocused();
  await expect(weak).toBeHidden();
  await browser.send('Input.insertText', { text: 'staple' });
  await field.press('Enter');
  await expect(weak).toBeVisible();
  await expect(importing).toBeVisible();
});

test('a key shown as a QR code or printed counts as exported once the user confirms', async ({
  newPerson,
}) => {
  const anna = await newPerson();
  await anna.context.addInitScript(() => {
    window.print = () => document.documentElement.setAttribute('data-printed', 'yes');
  });
  await anna.visit(YOUR_KEY);
  const { exportKey, exporting, unexported, saved: confirm } = ownKey(anna.page);
  await exportKey.click();
  await expect(confirm).toBeHidden();
  await exporting.getByRole('button', { name: en.compose.showQr }).click();
  await expect(confirm).toBeVisible();
  await exporting.getByRole('button', { name: en.compose.done }).click();
  await expect(unexported).toBeVisible();
  await exportKey.click();
  await expect(confirm).toBeHidden();
  await exporting.getByRole('button', { name: en.compose.printKey }).click();
  await expect(anna.page.locator('html[data-printed]')).toBeAttached();
  await expect(confirm).toBeVisible();
  await confirm.click();
  await expect(exporting.getByText(en.compose.exportNoted).last()).toBeVisible();
  await expect(exporting.getByRole('button', { name: en.compose.done })).toBeFocused();
  await anna.page.keyboard.press('Escape');
  await expect(unexported).toBeHidden();
  await anna.page.reload();
  expect(await userId(anna.page)).toMatch(/^\w{12}$/);
  await expect(unexported).toBeHidden();
});

test('the printed key leaves the page even when the browser fires no afterprint event', async ({
  newPerson,
}) => {
  const anna = await newPerson();
  await anna.context.addInitScript(() => {
    window.print = () => document.documentElement.setAttribute('data-printed', 'yes');
  });
  await anna.visit(YOUR_KEY);
  await replaceKey(anna.page, KEY);
  const { exportKey, exporting } = ownKey(anna.page);
  await exportKey.click();
  await exporting.getByRole('button', { name: en.compose.printKey }).click();
  await expect(anna.page.locator('html[data-printed]')).toBeAttached();
  expect(await anna.page.content()).toContain(KEY);
  await exporting.getByRole('button', { name: en.compose.done }).click();
  await expect(anna.page.locator('html[data-printing]')).toHaveCount(0);
  expect(await anna.page.content()).not.toContain(KEY);
});
