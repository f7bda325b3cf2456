import { either, en, exactly, pattern, plural, sentence } from '../../words/english.ts';
import { unloadDialogsOf } from '../shell/requests.ts';
import { expect, test } from '../shell/server.ts';
import { composing, expectEmpty, rowsOf, send, showMoreOptions, write } from './composing.ts';

const TEXT = 'The door code is 4711. Привет, 世界, مرحبا 👋🏽\n\ttabs, “quotes” and <b>markup</b>';

test('a message becomes a link, which is copied at once, announced, and shown with its two halves', async ({
  newPerson,
  server,
}) => {
  const anna = await newPerson();
  await anna.visit();
  const form = composing(anna.page);
  await write(anna.page, { text: TEXT, label: 'Door code of the house', lifetime: '7 days' });
  await form.create.click();
  await expect(form.dialog.getByText(en.compose.readyCopied)).toBeVisible();
  const full = await form.fullLink.inputValue();
  expect(full).toMatch(new RegExp(`^${server.url}/view\\?view=[\\w-]{25}#key=[\\w-]{32}$`));
  await expect(form.dialog.getByRole('button', { name: en.compose.linkCopied })).toBeFocused();
  await form.separately.click();
  expect(await form.bareLink.inputValue()).toBe(full.split('#')[0]);
  expect(`#key=${await form.key.inputValue()}`).toBe(new URL(full).hash);
  expect(await anna.page.evaluate(() => navigator.clipboard.readText())).toBe(full);
  await expect(form.dialog.getByText(sentence(en.anywhere.expiresIn, { when: 'in 7 days' }))).toBeVisible();
});

test('Escape closes the dialog, the form is empty, and the link can be shown again', async ({
  newPerson,
}) => {
  const anna = await newPerson();
  await anna.visit();
  const form = composing(anna.page);
  const { full } = await send(anna.page, {
    text: TEXT,
    label: 'Code',
    lifetime: '1 hour',
    readers: 5,
    passphrase: 'lake',
  });
  for (const field of [form.message, form.label, form.passphrase]) await expect(field).toHaveValue('');
  await expect(form.readers).toHaveValue('several');
  await expect(form.readersCount).toHaveValue('5');
  await expect(form.lifetime).toHaveValue('3600');
  await expect(form.create).toBeFocused();
  await anna.page.getByRole('button', { name: en.compose.showAgain }).click();
  await expect(form.fullLink).toHaveValue(full);
  expect(full).toMatch(/&lock=1$/);
});

test('a click beside the dialog does not throw the link away', async ({ newPerson }) => {
  const anna = await newPerson();
  await anna.visit();
  await write(anna.page, { text: TEXT });
  const { create, dialog, fullLink } = composing(anna.page);
  await create.click();
  await expect(dialog).toBeVisible();
  await anna.page.mouse.click(5, 5);
  await expect(fullLink).toBeVisible();
});

test('where the clipboard refuses, the link is there to be copied by hand', async ({ newPerson }) => {
  const anna = await newPerson();
  await anna.context.addInitScript(() => {
    navigator.clipboard.writeText = () => Promise.reject(new DOMException('no', 'NotAllowedError'));
  });
  await anna.visit();
  const { create, dialog, fullLink } = composing(anna.page);
  await write(anna.page, { text: TEXT });
  await create.click();
  await expect(dialog.getByText(en.compose.readyNotCopied)).toBeVisible();
  await dialog.getByRole('button', { name: en.compose.copyFullLink }).click();
  await expect(dialog.getByText(en.anywhere.copyRefused)).toBeVisible();
  await expect(fullLink).toBeFocused();
  const selected = await fullLink.evaluate((field: HTMLInputElement) => [
    field.selectionStart,
    field.selectionEnd,
    field.value.length,
  ]);
  expect(selected).toEqual([0, selected[2], selected[2]]);
});

test('Ctrl and Enter in the text box does what the button does', async ({ newPerson }) => {
  const anna = await newPerson();
  await anna.visit();
  const { message, dialog } = composing(anna.page);
  await message.fill(TEXT);
  await message.press('Control+Enter');
  await expect(dialog).toBeVisible();
});

test('Enter in the label sends nothing', async ({ newPerson }) => {
  const anna = await newPerson();
  await anna.visit();
  const { label } = composing(anna.page);
  await write(anna.page, { text: TEXT, label: 'Code' });
  await label.press('Enter');
  await anna.page.waitForTimeout(500);
  expect((await anna.requests()).filter(({ url }) => url.endsWith('/api/create'))).toEqual([]);
});

test('without a text nothing is sent, and the text box asks for one', async ({ newPerson }) => {
  const anna = await newPerson();
  await anna.visit();
  const { create, message, notice } = composing(anna.page);
  await create.click();
  await expect(notice).toHaveText(en.compose.empty);
  await expect(message).toBeFocused();
});

test('spaces can be typed into a label, and what is too long for it is said before it is sent', async ({
  newPerson,
}) => {
  const anna = await newPerson();
  await anna.visit();
  const { label, create, notice } = composing(anna.page);
  await write(anna.page, { text: TEXT });
  await showMoreOptions(anna.page);
  await label.pressSequentially('door code  of the house');
  await expect(label).toHaveValue('door code  of the house');
  await label.fill('a'.repeat(95));
  await expect(anna.page.getByText(plural(en.compose.labelLeft, 5))).toBeVisible();
  await label.fill('a'.repeat(101));
  await expect(anna.page.getByText(en.compose.labelTooLong)).toBeVisible();
  await create.click();
  await expect(notice).toContainText(en.compose.labelTooLong);
  await expect(label).toHaveValue('a'.repeat(101));
});

test('half a day is twelve hours, and what is no time is not taken for one', async ({ newPerson }) => {
  const anna = await newPerson();
  await anna.visit();
  const { create, dialog, notice } = composing(anna.page);
  await write(anna.page, { text: TEXT, lifetime: en.compose.lifetimeCustom });
  await anna.page.getByRole('textbox', { name: en.compose.customAmount }).fill('1e3');
  await create.click();
  await expect(notice).toHaveText(
    sentence(en.compose.lifetimeWrong, { least: '1 minute', most: '365 days' }),
  );
  await anna.page.getByRole('textbox', { name: en.compose.customAmount }).fill('0.5');
  await anna.page.getByRole('combobox', { name: en.compose.customUnit }).selectOption(en.compose.days);
  await create.click();
  await expect(dialog.getByText(sentence(en.anywhere.expiresIn, { when: 'in 12 hours' }))).toBeVisible();
});

test('near the size limit the page shows how much is left, and over it the message is not sent', async ({
  newPerson,
}) => {
  const anna = await newPerson();
  await anna.visit();
  const { message, create, notice } = composing(anna.page);
  await message.fill('a'.repeat(1_570_000));
  await expect(anna.page.getByText(exactly(en.compose.sizeLeft, { size: /2\.\d kB/ }))).toBeVisible();
  await message.fill('é'.repeat(800_000));
  await expect(
    anna.page.getByText(exactly(en.compose.sizeOver, { size: '1.6 MB', limit: '1.5 MB' })),
  ).toBeVisible();
  await create.click();
  await expect(notice).toContainText(either(pattern(en.compose.tooLong), pattern(en.compose.tooMuch)));
  expect((await message.inputValue()).length).toBe(800_000);
});

test('the page asks before it is left with unsent text, and not otherwise', async ({ newPerson }) => {
  const anna = await newPerson();
  await anna.visit();
  const asked = unloadDialogsOf(anna.page);
  await anna.page.reload();
  expect(asked).toEqual([]);
  await composing(anna.page).message.pressSequentially('not sent');
  await anna.page.reload();
  expect(asked).toEqual(['beforeunload']);
});

test('text that was typed before the page had started is kept', async ({ newPerson }) => {
  const anna = await newPerson();
  let wake = () => {};
  const awake = new Promise<void>((resolve) => {
    wake = resolve;
  });
  await anna.page.route('**/composer-*.js', async (route) => {
    await awake;
    await route.continue();
  });
  const visit = anna.visit();
  const { message, owned } = composing(anna.page);
  await message.fill('typed early');
  wake();
  await visit;
  await expectEmpty(owned);
  await expect(message).toHaveValue('typed early');
});

test.describe('a limit of seven days', () => {
  test.use({ settings: { MAX_TTL_DAYS: '7' } });

  test('where the operator allows seven days, nothing longer is offered, and seven days are proposed', async ({
    newPerson,
  }) => {
    const anna = await newPerson();
    await anna.visit();
    const { lifetime, pending } = composing(anna.page);
    await expect(lifetime.getByRole('option')).toHaveText([
      '1 hour',
      '1 day',
      '7 days',
      en.compose.lifetimeCustom,
    ]);
    await send(anna.page, { text: TEXT });
    await expect(rowsOf(pending)).toContainText(sentence(en.anywhere.expiresIn, { when: 'in 7 days' }));
  });
});
