import type { Locator, Page } from '@playwright/test';
import { en } from '../../words/english.ts';
import { composing, expectEmpty, rowsOf } from '../compose/composing.ts';
import { reading } from '../reader/reading.ts';
import { expect, test } from './server.ts';

const MOST_STEPS = 60;

/** Presses Tab until the focus is there, as a person does who cannot point. */
async function tabTo(page: Page, target: Locator, step = 'Tab'): Promise<void> {
  for (let steps = 0; steps < MOST_STEPS; steps += 1) {
    if (await target.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press(step);
  }
  await expect(target).toBeFocused();
}

/** Every place that the focus comes to in a dialog, once around. */
async function focusStopsInDialog(page: Page): Promise<boolean[]> {
  const inside: boolean[] = [];
  for (let steps = 0; steps < 15; steps += 1) {
    await page.keyboard.press('Tab');
    inside.push(
      await page.evaluate(() => {
        const { activeElement, body } = document;
        return activeElement === body || activeElement?.closest('dialog[open]') !== null;
      }),
    );
  }
  return inside;
}

test('by keyboard alone a message is written, sent, read, copied and hidden', async ({ newPerson }) => {
  const [anna, ben] = await Promise.all([newPerson(), newPerson()]);
  await anna.visit();
  const form = composing(anna.page);
  const { keyboard } = anna.page;
  await expectEmpty(form.pending);
  await tabTo(anna.page, form.message);
  await keyboard.type('The code is 4711.');
  await tabTo(anna.page, form.lifetime);
  await keyboard.type('7 days');
  await expect(form.lifetime.locator('option:checked')).toHaveText('7 days');
  await tabTo(anna.page, anna.page.locator('summary', { hasText: en.compose.more }));
  await keyboard.press('Enter');
  await tabTo(anna.page, form.label);
  await keyboard.type('Door code');
  await tabTo(anna.page, form.create);
  await keyboard.press('Enter');
  await expect(form.dialog).toBeVisible();
  const copyFull = form.dialog.getByRole('button', { name: en.compose.linkCopied });
  await expect(copyFull).toBeFocused();
  expect(await focusStopsInDialog(anna.page)).not.toContain(false);
  await tabTo(anna.page, copyFull);
  await keyboard.press('Enter');
  const link = await anna.page.evaluate(() => navigator.clipboard.readText());
  await keyboard.press('Escape');
  await expect(form.dialog).toBeHidden();
  await expect(form.create).toBeFocused();

  await ben.page.goto(link);
  const view = reading(ben.page);
  await expect(view.show).toBeVisible();
  await tabTo(ben.page, view.show);
  await ben.page.keyboard.press('Enter');
  await expect(view.heading(en.view.message)).toBeFocused();
  // What becomes of the message is announced as well, and would take the place of what comes before it.
  await expect(view.claimed).toBeVisible();
  await tabTo(ben.page, view.copy);
  await ben.page.keyboard.press('Enter');
  await expect(ben.page.getByRole('status')).toHaveText(en.anywhere.copiedSecret);
  expect(await ben.page.evaluate(() => navigator.clipboard.readText())).toBe('The code is 4711.');
  await tabTo(ben.page, view.hide);
  await ben.page.keyboard.press('Space');
  await expect(view.text).toBeHidden();
  await expect(view.showAgain).toBeFocused();
});

test('each dialog takes the focus, keeps it, and gives it back where it came from', async ({ newPerson }) => {
  const anna = await newPerson();
  await anna.visit();
  const { page } = anna;
  const form = composing(page);
  await form.message.fill('x');
  await page.keyboard.press('Control+Enter');
  await expect(form.dialog).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(form.message).toBeFocused();
  await page.getByRole('button', { name: en.compose.showAgain }).click();
  await expect(form.dialog.getByRole('button', { name: en.compose.copyFullLink })).toBeFocused();
  await form.dialog.getByRole('button', { name: en.compose.done }).click();
  const openers = [
    rowsOf(form.pending).getByRole('button', { name: en.anywhere.delete }),
    form.identity.getByRole('button', { name: en.compose.resetIdentity }),
  ];
  for (const opener of openers) {
    await tabTo(page, opener);
    await page.keyboard.press('Enter');
    await expect(page.getByRole('dialog').locator(':focus')).toHaveCount(1);
    expect(await focusStopsInDialog(page)).not.toContain(false);
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog')).toHaveCount(0);
    await expect(opener).toBeFocused();
  }
});

test('status changes are announced, and an error notice is an alert', async ({ newPerson }) => {
  const anna = await newPerson();
  await anna.visit();
  const form = composing(anna.page);
  const announcements = anna.page.locator('#announcements');
  await form.create.click();
  await expect(anna.page.getByRole('alert').filter({ hasText: en.compose.empty })).toBeVisible();
  await expect(form.message).toBeFocused();
  await form.message.fill('x');
  await form.create.click();
  await expect(form.dialog.getByRole('status')).toHaveText(en.compose.readyCopied);
  await anna.page.keyboard.press('Escape');
  const row = rowsOf(form.pending);
  await row.getByRole('button', { name: en.compose.copyLink }).click();
  await expect(announcements).toHaveText(en.anywhere.copied);
  await row.getByRole('button', { name: en.anywhere.delete }).click();
  await anna.page.getByRole('dialog').getByRole('button', { name: en.anywhere.delete }).click();
  await expect(announcements).toHaveText(en.compose.deleted);
  await expect(anna.page.locator('#content')).toBeFocused();
});
