import type { Locator } from '@playwright/test';
import { en } from '../../words/english.ts';
import { expect, test } from '../shell/server.ts';
import { attaching } from './attaching.ts';
import { composing, expectEmpty } from './composing.ts';

const SIX_LINES = 6 * 16 * 1.5;

/** Whether all of it can be seen without scrolling. */
function isOnScreen(part: Locator): Promise<boolean> {
  return part.evaluate((element) => {
    const { top, bottom } = element.getBoundingClientRect();
    return scrollY === 0 && top >= 0 && bottom > top && bottom <= innerHeight;
  });
}

for (const viewport of [
  { width: 1280, height: 720 },
  { width: 390, height: 844 },
]) {
  test(`at ${viewport.width} × ${viewport.height} all that most messages need is on the screen, and nothing else`, async ({
    newPerson,
  }) => {
    const anna = await newPerson({ viewport });
    await anna.visit();
    const form = composing(anna.page);
    await expectEmpty(form.pending);
    const heading = anna.page.getByRole('heading', { level: 1 });
    const add = attaching(anna.page).add;
    for (const part of [heading, form.message, add, form.lifetime, form.readers, form.create])
      expect(await isOnScreen(part), String(part)).toBe(true);
    expect((await form.message.boundingBox())?.height).toBeGreaterThanOrEqual(SIX_LINES);
    for (const part of [form.label, form.passphrase, form.receipt, form.history, form.owned, form.identity])
      await expect(part).toBeHidden();
  });
}

test('lifetime and readers stand side by side where there is room', async ({ newPerson }) => {
  const anna = await newPerson();
  await anna.visit();
  const { lifetime, readers } = composing(anna.page);
  expect((await lifetime.boundingBox())?.y).toBe((await readers.boundingBox())?.y);
});

test('the text box grows with its text, and ends before the screen does', async ({ newPerson }) => {
  const anna = await newPerson();
  await anna.visit();
  const { message } = composing(anna.page);
  const height = async () => (await message.boundingBox())?.height ?? 0;
  const empty = await height();
  await message.fill('line\n'.repeat(12));
  const grown = await height();
  expect(grown).toBeGreaterThan(empty);
  await message.fill('line\n'.repeat(500));
  expect(await height()).toBeLessThan(900);
  expect(await height()).toBeGreaterThan(grown);
});

test('a list appears with its first row, and the key with what would be lost without it', async ({
  newPerson,
}) => {
  const anna = await newPerson();
  await anna.visit();
  const { create, dialog, identity, message, pending } = composing(anna.page);
  await expectEmpty(pending);
  await expect(identity).toBeHidden();
  await message.fill('x');
  await create.click();
  await expect(dialog).toBeVisible();
  await anna.page.keyboard.press('Escape');
  await expect(pending).toBeVisible();
  await expect(identity).toBeVisible();
});

test('the link at the end of the page shows the key, and brings the focus to it', async ({ newPerson }) => {
  const anna = await newPerson();
  await anna.visit();
  const { identity, pending } = composing(anna.page);
  await expectEmpty(pending);
  await anna.page.getByRole('link', { name: en.compose.identity }).click();
  const heading = identity.getByRole('heading', { name: en.compose.identity });
  await expect(heading).toBeFocused();
  await expect(heading).toBeInViewport();
});
