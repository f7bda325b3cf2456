import type { LocalServer, Settings } from '../../server/server-process.ts';
import { en, inOrder, pattern, sentence } from '../../words/english.ts';
import { holdRequests } from '../shell/requests.ts';
import { expect, test } from '../shell/server.ts';
import { attaching, given } from './attaching.ts';
import { composing, write } from './composing.ts';

test('an ambiguous amount is asked for again, in its field', async ({ newPerson }) => {
  const anna = await newPerson();
  await anna.visit();
  const { create, dialog, notice } = composing(anna.page);
  const amount = anna.page.getByRole('textbox', { name: en.compose.customAmount });
  await write(anna.page, { text: 'x', lifetime: en.compose.lifetimeCustom });
  await amount.fill('1,000');
  await create.click();
  await expect(notice).toContainText(sentence(en.compose.lifetimeUnclear, { amount: '1,000' }));
  await expect(amount).toBeFocused();
  await expect(amount).toHaveAttribute('aria-invalid', 'true');
  await expect(amount).toHaveAccessibleDescription(pattern(en.compose.lifetimeUnclear, { amount: '1,000' }));
  await amount.fill('1000');
  await expect(amount).not.toHaveAttribute('aria-invalid', 'true');
  await create.click();
  await expect(dialog.getByText(sentence(en.anywhere.expiresIn, { when: 'in 42 days' }))).toBeVisible();
});

test('a label that is too long gets the focus with its error', async ({ newPerson }) => {
  const anna = await newPerson();
  await anna.visit();
  const { create, label, notice } = composing(anna.page);
  await write(anna.page, { text: 'x', label: 'a'.repeat(101) });
  await create.click();
  await expect(notice).toContainText(en.compose.labelTooLong);
  await expect(label).toBeFocused();
});

test('a passphrase with a leading or trailing space is warned of once, and then sent as typed', async ({
  newPerson,
}) => {
  const anna = await newPerson();
  await anna.visit();
  const { create, dialog, passphrase, notice } = composing(anna.page);
  await write(anna.page, { text: 'x', passphrase: 'lake ' });
  await anna.page.getByText(en.compose.more).click();
  await expect(passphrase).toBeHidden();
  await create.click();
  await expect(notice).toContainText(en.compose.passphraseSpace);
  await expect(passphrase).toBeFocused();
  await expect(passphrase).toHaveAttribute('aria-invalid', 'true');
  await expect(passphrase).toHaveAccessibleDescription(
    inOrder(en.compose.passphraseHint, en.compose.passphraseSpace),
  );
  await passphrase.fill(' lake');
  await create.click();
  await expect(notice).toContainText(en.compose.passphraseSpace);
  await expect(dialog).toBeHidden();
  await create.click();
  await expect(dialog.getByText(en.compose.readyLocked)).toBeVisible();
});

test('a passphrase field corrects, completes and checks nothing', async ({ newPerson }) => {
  const anna = await newPerson();
  await anna.visit();
  await write(anna.page, { text: 'x', passphrase: 'lake' });
  const { passphrase } = composing(anna.page);
  for (const attributes of ['autocorrect', 'autocapitalize', 'autocomplete']) {
    await expect(passphrase).toHaveAttribute(attributes, 'off');
  }
  await expect(passphrase).toHaveAttribute('spellcheck', 'false');
});

test('a draft cannot be changed while its message is being sent', async ({ newPerson }) => {
  const anna = await newPerson();
  await anna.visit();
  const { create, dialog, readers, lifetime, message, label } = composing(anna.page);
  const amount = anna.page.getByRole('textbox', { name: en.compose.customAmount });
  const unit = anna.page.getByRole('combobox', { name: en.compose.customUnit });
  await write(anna.page, { text: 'x', label: 'y', lifetime: en.compose.lifetimeCustom });
  await amount.fill('2');
  const network = await holdRequests(anna.page, '**/api/create');
  await create.click();
  await network.asked(1);
  await expect(anna.page.getByRole('button', { name: en.compose.sending })).toBeVisible();
  for (const control of [readers, lifetime, unit]) await expect(control).toBeDisabled();
  for (const field of [message, label, amount]) await expect(field).not.toBeEditable();
  await network.release();
  await expect(dialog).toBeVisible();
  await dialog.getByRole('button', { name: en.compose.done }).click();
  for (const control of [readers, lifetime]) await expect(control).toBeEnabled();
});

test('a list that is disabled while it has the focus moves it to the button', async ({ newPerson }) => {
  const anna = await newPerson();
  await anna.visit();
  const { create, dialog, lifetime, message } = composing(anna.page);
  await message.fill('x');
  await lifetime.focus();
  await anna.page.keyboard.press('Control+Enter');
  await expect(dialog).toBeVisible();
  await anna.page.keyboard.press('Escape');
  await expect(create).toBeFocused();
});

test('a lifetime that the server no longer allows is said to be refused, and nothing is lost', async ({
  newPerson,
  server,
}) => {
  const anna = await newPerson();
  await anna.visit();
  const { create, dialog, lifetime, message, notice } = composing(anna.page);
  await restartWith(server, { MAX_TTL_DAYS: '3' });
  await write(anna.page, { text: 'The code is 4711', lifetime: '30 days' });
  await create.click();
  await expect(notice).toContainText(en.compose.lifetimeRefused);
  await expect(lifetime).toBeFocused();
  await expect(lifetime).toHaveAttribute('aria-invalid', 'true');
  await expect(message).toHaveValue('The code is 4711');
  await lifetime.selectOption({ label: '1 day' });
  await create.click();
  await expect(dialog).toBeVisible();
});

test('a message that the server no longer takes is said to be too large, and nothing is lost', async ({
  newPerson,
  server,
}) => {
  const anna = await newPerson();
  await anna.visit();
  const { create, message, notice } = composing(anna.page);
  await restartWith(server, { MAX_MESSAGE_BYTES: '1024' });
  const text = 'long '.repeat(1_000);
  await write(anna.page, { text });
  await create.click();
  await expect(notice).toContainText(en.compose.tooMuch);
  await expect(message).toHaveValue(text);
});

for (const viewport of [
  { width: 1280, height: 720 },
  { width: 390, height: 844 },
]) {
  test(`that nothing is written is said where it can be seen at ${viewport.width} by ${viewport.height}, and until something is`, async ({
    newPerson,
  }) => {
    const anna = await newPerson({ viewport });
    await anna.visit();
    const { create, message, notice } = composing(anna.page);
    const expectNotice = async () => {
      await create.click();
      await expect(notice).toHaveText(en.compose.empty);
      await expect(message).toBeFocused();
      await expect(notice).toBeInViewport({ ratio: 1 });
      await expect(message).toHaveAttribute('aria-invalid', 'true');
      await expect(message).toHaveAccessibleDescription(en.compose.empty);
    };
    await expectNotice();
    await message.press('x');
    await expect(notice).toBeHidden();
    await expect(message).not.toHaveAttribute('aria-invalid', 'true');
    await message.press('Backspace');
    await expectNotice();
    await attaching(anna.page).add.setInputFiles([given('a.txt')]);
    await expect(notice).toBeHidden();
  });
}

test('what is written is counted once its writer pauses, and not with each key', async ({ newPerson }) => {
  const anna = await newPerson();
  await anna.context.addInitScript(() => {
    const { encode } = TextEncoder.prototype;
    Reflect.set(globalThis, 'long', 0);
    TextEncoder.prototype.encode = function (text = '') {
      if (text.length > 100_000) Reflect.set(globalThis, 'long', Reflect.get(globalThis, 'long') + 1);
      return encode.call(this, text);
    };
  });
  await anna.page.clock.install();
  await anna.visit();
  const counted = () => anna.page.evaluate(() => Reflect.get(globalThis, 'long'));
  const { message } = composing(anna.page);
  await message.fill(`${'x'.repeat(99)}\n`.repeat(2_000));
  await anna.page.clock.runFor(1_000);
  const before = await counted();
  expect(before).toBeGreaterThan(0);
  await anna.page.clock.pauseAt(Date.now() + 60_000);
  for (let keys = 0; keys < 20; keys += 1) await anna.page.keyboard.press('y');
  expect(await counted()).toBe(before);
  await anna.page.clock.runFor(1_000);
  expect(await counted()).toBe(before + 1);
});

/** The operator changes a setting while a page is open. */
async function restartWith(server: LocalServer, settings: Settings): Promise<void> {
  const { port } = new URL(server.url);
  await server.process.kill('SIGTERM');
  await server.restart({ PORT: port, ...settings });
}
