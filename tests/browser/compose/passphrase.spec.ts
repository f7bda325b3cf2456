import { en } from '../../words/english.ts';
import { reading } from '../reader/reading.ts';
import { expect, test } from '../shell/server.ts';
import { composing, showMoreOptions } from './composing.ts';

const SIX_WORDS = /^[a-z]+(?:-[a-z]+){5}$/;

test('a passphrase of less than eight characters is warned of, and can be sent all the same', async ({
  newPerson,
}) => {
  const anna = await newPerson();
  await anna.visit();
  const { create, dialog, message, passphrase } = composing(anna.page);
  const warning = anna.page.getByText(en.compose.passphraseShort);
  await message.fill('x');
  await showMoreOptions(anna.page);
  await expect(warning).toBeHidden();
  for (const short of ['a', 'sevench', '🦊🦊🦊🦊🦊🦊🦊']) {
    await passphrase.fill(short);
    await expect(warning).toBeVisible();
  }
  await passphrase.fill('eightchr');
  await expect(warning).toBeHidden();
  await passphrase.fill('a');
  await create.click();
  await expect(dialog.getByText(en.compose.readyLocked)).toBeVisible();
});

test('a generated passphrase is six words, another one each time, and opens the message', async ({
  newPerson,
}) => {
  const [anna, ben] = await Promise.all([newPerson(), newPerson()]);
  await anna.visit();
  const { create, dialog, fullLink, message, passphrase } = composing(anna.page);
  const generate = anna.page.getByRole('button', { name: en.compose.generate });
  await message.fill('locked');
  await showMoreOptions(anna.page);
  await generate.click();
  await expect(passphrase).toHaveValue(SIX_WORDS);
  const first = await passphrase.inputValue();
  await generate.click();
  await expect(passphrase).not.toHaveValue(first);
  const second = await passphrase.inputValue();
  expect(second).toMatch(SIX_WORDS);
  await create.click();
  await expect(dialog.getByText(en.compose.passphraseReminder)).toBeVisible();
  const shown = dialog.getByRole('textbox', { name: en.compose.passphrase });
  await expect(shown).toHaveValue(second);
  await dialog.getByRole('button', { name: en.compose.copyPassphrase }).click();
  expect(await anna.page.evaluate(() => navigator.clipboard.readText())).toBe(second);
  await ben.page.goto(await fullLink.inputValue());
  await reading(ben.page).passphrase.fill(second);
  await reading(ben.page).show.click();
  await expect(reading(ben.page).text).toHaveText('locked');
});

test('once the dialog is closed the passphrase is in the page no more, typed or generated', async ({
  newPerson,
}) => {
  const anna = await newPerson();
  await anna.visit();
  const { create, dialog, message, passphrase } = composing(anna.page);
  const generate = anna.page.getByRole('button', { name: en.compose.generate });
  for (const typed of ['correct horse', null]) {
    await message.fill('x');
    await showMoreOptions(anna.page);
    if (typed === null) await generate.click();
    else await passphrase.fill(typed);
    await expect(passphrase).not.toHaveValue('');
    const used = await passphrase.inputValue();
    await create.click();
    await dialog.getByRole('button', { name: en.compose.done }).click();
    await anna.page.getByRole('button', { name: en.compose.showAgain }).click();
    await expect(dialog.getByText(en.compose.readyLocked)).toBeVisible();
    const values = await anna.page
      .locator('input, textarea')
      .evaluateAll((fields) => fields.map((field) => ('value' in field ? field.value : '')));
    expect(values).not.toContain(used);
    expect((await anna.page.content()).includes(used)).toBe(false);
    await dialog.getByRole('button', { name: en.compose.done }).click();
  }
});

test('a generated passphrase takes the focus, so that it is read out', async ({ newPerson }) => {
  const anna = await newPerson();
  await anna.visit();
  const { passphrase } = composing(anna.page);
  await showMoreOptions(anna.page);
  for (let time = 0; time < 2; time += 1) {
    const before = await passphrase.inputValue();
    await anna.page.getByRole('button', { name: en.compose.generate }).click();
    await expect(passphrase).not.toHaveValue(before);
    await expect(passphrase).toBeFocused();
  }
});

test('instructions say that a passphrase is needed, and only where it is', async ({ newPerson }) => {
  const anna = await newPerson();
  await anna.visit();
  const { create, dialog, message, passphrase } = composing(anna.page);
  for (const locked of [false, true]) {
    await message.fill('x');
    await showMoreOptions(anna.page);
    if (locked) await passphrase.fill('lake house');
    await create.click();
    await dialog.getByRole('button', { name: en.compose.copyInstructions }).click();
    const copied = await anna.page.evaluate(() => navigator.clipboard.readText());
    expect(copied.includes(en.compose.readyLocked)).toBe(locked);
    expect(copied.includes('lake house')).toBe(false);
    await dialog.getByRole('button', { name: en.compose.done }).click();
  }
});

test('where the words cannot be loaded the page says so, and what was typed stays', async ({ newPerson }) => {
  const anna = await newPerson();
  await anna.page.route('**/phrase-*.js', (route) => route.abort());
  await anna.visit();
  const { passphrase } = composing(anna.page);
  await showMoreOptions(anna.page);
  await passphrase.fill('my own words');
  await anna.page.getByRole('button', { name: en.compose.generate }).click();
  await expect(anna.page.getByText(en.compose.generateFailed)).toBeVisible();
  await expect(passphrase).toHaveValue('my own words');
});
