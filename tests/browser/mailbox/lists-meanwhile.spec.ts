import type { Page } from '@playwright/test';
import { en, sentence } from '../../words/english.ts';
import { composing, expectEmpty, rowsOf, send } from '../compose/composing.ts';
import { deleteKeys } from '../identity/own-key.ts';
import { holdRequests } from '../shell/requests.ts';
import { expect, test } from '../shell/server.ts';
import { insertCopies, keepMessage } from './stored-rows.ts';

const DAY_MILLISECONDS = 86_400_000;

/** As when the tab comes back to the front. */
function refocus(page: Page): Promise<boolean> {
  return page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
}

function deleting(page: Page) {
  const dialog = page.getByRole('dialog', { name: en.anywhere.deleteAsk });
  return {
    dialog,
    confirm: dialog.getByRole('button', { name: en.anywhere.delete, exact: true }),
    rowOf: (label: string) => rowsOf(composing(page).pending).filter({ hasText: label }),
  };
}

test('a label being edited survives a refresh of the list', async ({ newPerson, server }) => {
  const anna = await newPerson();
  await anna.visit();
  const { owned } = composing(anna.page);
  await keepMessage(anna, server, 'Old label');
  await anna.page.reload();
  const field = rowsOf(owned).getByRole('textbox', { name: en.compose.newLabel });
  await rowsOf(owned).getByRole('button', { name: en.compose.rename }).click();
  // The field is focused and its text selected with the next frame at the latest; no person types faster.
  await expect(field).toBeFocused();
  await anna.page.evaluate(() => new Promise((after) => requestAnimationFrame(() => setTimeout(after))));
  await field.fill('half of a');
  const network = await holdRequests(anna.page, '**/api/list-secrets');
  await refocus(anna.page);
  await network.asked(1);
  const answered = anna.page.waitForResponse('**/api/list-secrets');
  await network.release();
  await answered;
  await field.pressSequentially(' label');
  await expect(field).toHaveValue('half of a label');
  await network.end();
  await field.press('Enter');
  await expect(rowsOf(owned).getByText('half of a label')).toBeVisible();
});

test('a rename form shows that it is saving, and cannot be sent twice or cancelled meanwhile', async ({
  newPerson,
  server,
}) => {
  const anna = await newPerson();
  await anna.visit();
  const { owned } = composing(anna.page);
  await keepMessage(anna, server, 'Old label');
  await anna.page.reload();
  const row = rowsOf(owned);
  const field = row.getByRole('textbox', { name: en.compose.newLabel });
  await row.getByRole('button', { name: en.compose.rename }).click();
  await field.fill('New');
  const network = await holdRequests(anna.page, '**/api/update-custom-name');
  await field.press('Enter');
  await network.asked(1);
  await expect(row.getByRole('button', { name: en.compose.saving })).toHaveAttribute('aria-disabled', 'true');
  await expect(row.locator('form')).toHaveAttribute('aria-busy', 'true');
  await field.press('Enter');
  await field.press('Escape');
  await expect(field).toHaveValue('New');
  await network.release();
  await expect(row.getByRole('button', { name: en.compose.rename })).toBeFocused();
  await network.asked(1);
});

test('Escape during IME composition does not cancel a rename', async ({ newPerson, server }) => {
  const anna = await newPerson();
  await anna.visit();
  const { owned } = composing(anna.page);
  await keepMessage(anna, server, 'Old label');
  await anna.page.reload();
  const field = rowsOf(owned).getByRole('textbox', { name: en.compose.newLabel });
  await rowsOf(owned).getByRole('button', { name: en.compose.rename }).click();
  await field.fill('');
  const browser = await anna.context.newCDPSession(anna.page);
  await browser.send('Input.imeSetComposition', { text: 'にほ', selectionStart: 2, selectionEnd: 2 });
  await field.press('Escape');
  await expect(field).toBeVisible();
  await browser.send('Input.insertText', { text: '日本' });
  await field.press('Escape');
  await expect(field).toBeHidden();
});

test('two concurrent deletions each get their own result', async ({ newPerson }) => {
  const anna = await newPerson();
  await anna.visit();
  for (const label of ['First', 'Second']) await send(anna.page, { text: 'x', label });
  const { dialog, confirm, rowOf } = deleting(anna.page);
  const network = await holdRequests(anna.page, '**/api/delete-secret');
  await rowOf('First').getByRole('button', { name: en.anywhere.delete }).click();
  await confirm.click();
  await network.asked(1);
  await expect(dialog.getByRole('button', { name: en.anywhere.deleting })).toHaveAttribute(
    'aria-disabled',
    'true',
  );
  await expect(dialog).toHaveAttribute('aria-busy', 'true');
  await anna.page.keyboard.press('Escape');
  await rowOf('Second').getByRole('button', { name: en.anywhere.delete }).click();
  await expect(confirm).not.toHaveAttribute('aria-disabled', 'true');
  await network.release(0);
  await expect(anna.page.locator('#announcements')).toHaveText(`First: ${en.compose.deleted}`);
  await expect(rowOf('First')).toHaveCount(0);
  await expect(dialog).toContainText('Second');
  await confirm.click();
  await network.asked(2);
  await network.release(1);
  await expect(dialog).toBeHidden();
  await expect(rowOf('Second')).toHaveCount(0);
});

test('a deletion that fails after its dialog was closed says so beside the message', async ({
  newPerson,
}) => {
  const anna = await newPerson();
  await anna.visit();
  for (const label of ['First', 'Second']) await send(anna.page, { text: 'x', label });
  const { dialog, confirm, rowOf } = deleting(anna.page);
  const network = await holdRequests(anna.page, '**/api/delete-secret');
  await rowOf('First').getByRole('button', { name: en.anywhere.delete }).click();
  await confirm.click();
  await network.asked(1);
  await anna.page.keyboard.press('Escape');
  await rowOf('Second').getByRole('button', { name: en.anywhere.delete }).click();
  await network.lose();
  await expect(rowOf('First').getByText(en.anywhere.offline)).toBeAttached();
  await expect(dialog.getByText(en.anywhere.offline)).toHaveCount(0);
});

test('a deletion for which the key is missing says so', async ({ newPerson }) => {
  const anna = await newPerson();
  await anna.visit();
  await send(anna.page, { text: 'x', label: 'First' });
  const { dialog, confirm, rowOf } = deleting(anna.page);
  await rowOf('First').getByRole('button', { name: en.anywhere.delete }).click();
  const other = await anna.context.newPage();
  await other.goto(`${anna.origin}/health`);
  await deleteKeys(other);
  await other.evaluate(() => localStorage.clear());
  await expect(composing(anna.page).identity.getByText(en.anywhere.keyLost)).toBeAttached();
  await confirm.click();
  await expect(dialog.getByRole('alert')).toContainText(en.anywhere.keyLost);
});

test('the list page asked for last is shown, whichever response comes last', async ({
  newPerson,
  server,
}) => {
  const anna = await newPerson();
  await anna.visit();
  const { pending } = composing(anna.page);
  await send(anna.page, { text: 'x', label: 'Bank PIN' });
  await insertCopies(server, 10);
  await anna.page.reload();
  await expect(pending.getByText(sentence(en.compose.page, { page: 1, pages: 2 }))).toBeVisible();
  const network = await holdRequests(anna.page, '**/api/list-pending-secrets');
  await refocus(anna.page);
  await network.asked(1);
  await pending.getByRole('button', { name: en.compose.older }).click();
  await network.asked(2);
  await expect(pending.getByRole('status')).toHaveText(en.compose.loading);
  await expect(pending).toHaveAttribute('aria-busy', 'true');
  await refocus(anna.page);
  await network.asked(3);
  await network.release(2);
  await expect(pending.getByRole('status')).toHaveText(sentence(en.compose.page, { page: 2, pages: 2 }));
  await expect(pending).not.toHaveAttribute('aria-busy', 'true');
  for (const late of [1, 0]) {
    const answered = anna.page.waitForResponse('**/api/list-pending-secrets');
    await network.release(late);
    await answered;
  }
  await anna.page.evaluate(() => new Promise(requestAnimationFrame));
  await expect(pending.getByRole('status')).toHaveText(sentence(en.compose.page, { page: 2, pages: 2 }));
  await expect(rowsOf(pending)).toHaveCount(1);
});

test('a list that is retried shows that it is loading, and moves the focus to its heading', async ({
  newPerson,
}) => {
  const anna = await newPerson();
  await anna.page.route('**/api/list-pending-secrets', (route) => route.abort(), { times: 1 });
  await anna.visit();
  const { pending } = composing(anna.page);
  const again = pending.getByRole('button', { name: en.anywhere.tryAgain });
  await expect(again).toBeVisible();
  const network = await holdRequests(anna.page, '**/api/list-pending-secrets');
  await again.click();
  await network.asked(1);
  const waiting = pending.getByRole('button', { name: en.compose.loading });
  await expect(waiting).toHaveAttribute('aria-disabled', 'true');
  await network.lose(0);
  await expect(again).toBeFocused();
  await again.click();
  await network.asked(2);
  await network.release(1);
  await expectEmpty(pending);
  await expect(anna.page.locator('#content')).toBeFocused();
});

test('an expired message leaves the list by itself', async ({ newPerson, server }) => {
  const anna = await newPerson();
  await anna.page.clock.install();
  await anna.visit();
  const { owned } = composing(anna.page);
  await keepMessage(anna, server, 'Bank PIN');
  await server.query('UPDATE messages SET ttl = created_at + 600');
  await anna.page.reload();
  await expect(rowsOf(owned)).toContainText(sentence(en.anywhere.expiresIn, { when: 'in 10 minutes' }));
  await server.query('UPDATE messages SET ttl = created_at');
  // Their answers would bring the time of the server, whose clock stands still meanwhile.
  await anna.page.route(/list-(pending-secrets|receipts)$/, (route) => route.abort());
  await anna.page.clock.fastForward('11:00');
  await expectEmpty(owned);
});

test('times are those of the server, where the browser’s clock is days off', async ({ newPerson }) => {
  const anna = await newPerson();
  await anna.page.clock.install({ time: Date.now() + 2 * DAY_MILLISECONDS });
  await anna.visit();
  await send(anna.page, { text: 'x', lifetime: '1 day' });
  await expect(rowsOf(composing(anna.page).pending)).toContainText(
    `${en.compose.sentNow} · ${sentence(en.anywhere.expiresIn, { when: 'in 1 day' })}`,
  );
  await anna.page.getByRole('button', { name: en.compose.showAgain }).click();
  await expect(
    composing(anna.page).dialog.getByText(sentence(en.anywhere.expiresIn, { when: 'in 1 day' })),
  ).toBeVisible();
});
