import { ephemeralCaller } from '../../../src/client/identity.ts';
import { messageErrorKind } from '../../../src/client/message-error.ts';
import { look, open, type Seen } from '../../../src/client/receive.ts';
import { type Link, readUnchangedLink } from '../../../src/client/share-link.ts';
import type { RunningServer } from '../../api/running-server.ts';
import { en, firstWord, plural, sentence, starting } from '../../words/english.ts';
import { apiOf } from '../reader/reading.ts';
import { expect, test } from '../shell/server.ts';
import { composing, send, write } from './composing.ts';

const TEXT = 'The door code is 4711.';

type Server = Pick<RunningServer, 'url'>;

function lookAt(server: Server, link: string): Promise<Seen> {
  return ephemeralCaller().then((caller) => look(apiOf(server), idOf(link), caller));
}

/** What somebody reads who was given the link. */
async function readBy(server: Server, link: string): Promise<string> {
  const [api, id, caller] = [apiOf(server), idOf(link), await ephemeralCaller()];
  const key = read(link).keys[0]?.key;
  if (key === undefined) throw new Error('The link has no key.');
  const credentials = { key, passphrase: null, readToken: null };
  return (await open(api, id, caller, await look(api, id, caller), credentials)).contents.text;
}

function idOf(link: string): string {
  return read(link).id ?? '';
}

function read(link: string): Link {
  const parts = readUnchangedLink(link);
  if (parts === null) throw new Error('That is no link as it was made.');
  return parts;
}

test('the first reader keeps a message where its sender chooses nothing else', async ({
  newPerson,
  server,
}) => {
  const anna = await newPerson();
  await anna.visit();
  const { create, dialog, fullLink, readers, readersCount } = composing(anna.page);
  await expect(readers.locator('option:checked')).toHaveText(en.compose.readersFirst);
  await expect(readers).toHaveAccessibleDescription(starting(en.compose.readersFirstHint));
  await expect(readersCount).toBeHidden();
  await write(anna.page, { text: TEXT });
  await create.click();
  await expect(dialog.getByText(en.compose.readersFirst)).toBeVisible();
  await expect(dialog.getByText(en.compose.readyCopied)).toBeVisible();
  expect(await lookAt(server, await fullLink.inputValue())).toMatchObject({
    format: 1,
    max_readings: null,
    claimable: true,
  });
});

test('a message for one reading is read once, and the dialog says so', async ({ newPerson, server }) => {
  const anna = await newPerson();
  await anna.visit();
  const { create, dialog, fullLink, readers } = composing(anna.page);
  await write(anna.page, { text: TEXT, readers: 1 });
  await expect(readers).toHaveAccessibleDescription(starting(en.compose.readersOneHint));
  await create.click();
  await expect(dialog.getByText(en.compose.readyOnce)).toBeVisible();
  const link = await fullLink.inputValue();
  expect(await lookAt(server, link)).toMatchObject({ max_readings: 1, claimable: false });
  expect(await readBy(server, link)).toBe(TEXT);
  expect(await readBy(server, link).catch(messageErrorKind)).toBe('already-read');
});

test('a number of readers is chosen by keyboard alone, and that many can read the message', async ({
  newPerson,
  server,
}) => {
  const anna = await newPerson();
  await anna.visit();
  const { dialog, fullLink, lifetime, message, readers, readersCount } = composing(anna.page);
  const { keyboard } = anna.page;
  await message.fill(TEXT);
  await lifetime.focus();
  await keyboard.press('Tab');
  await expect(readers).toBeFocused();
  await keyboard.type(firstWord(en.compose.readersSeveral));
  await expect(readers).toHaveAccessibleDescription(starting(en.compose.readersSeveralHint));
  await keyboard.press('Tab');
  await expect(readersCount).toBeFocused();
  await keyboard.type('2');
  await keyboard.press('Control+Enter');
  await expect(dialog.getByText(plural(en.compose.readySeveral, 2))).toBeVisible();
  await expect(dialog.getByText(en.compose.readyCopiedSeveral)).toBeVisible();
  const link = await fullLink.inputValue();
  expect(await lookAt(server, link)).toMatchObject({ max_readings: 2, claimable: false });
  for (let reader = 0; reader < 2; reader += 1) expect(await readBy(server, link)).toBe(TEXT);
  expect(await readBy(server, link).catch(messageErrorKind)).toBe('already-read');
});

test('the limits of the number are shown before it is typed, and one beyond them is asked for again', async ({
  newPerson,
  server,
}) => {
  const anna = await newPerson();
  await anna.visit();
  const { create, dialog, fullLink, notice, readers, readersCount } = composing(anna.page);
  await write(anna.page, { text: TEXT });
  await readers.selectOption({ label: en.compose.readersSeveral });
  await expect(
    anna.page.getByText(sentence(en.compose.readersLimits, { least: 2, most: 100 })),
  ).toBeVisible();
  await expect(readersCount).toHaveAccessibleDescription(
    sentence(en.compose.readersLimits, { least: 2, most: 100 }),
  );
  for (const beyond of ['', '1', '101', '2.5', 'many']) {
    await readersCount.fill(beyond);
    await create.focus();
    await create.click();
    await expect(notice).toHaveText(sentence(en.compose.readersWrong, { least: 2, most: 100 }));
    await expect(readersCount).toBeFocused();
    await expect(readersCount).toHaveAttribute('aria-invalid', 'true');
    await expect(readersCount).toHaveAccessibleDescription(
      starting(`${en.compose.readersLimits} ${en.compose.readersWrong}`, { least: 2, most: 100 }),
    );
  }
  await readersCount.fill('100');
  await expect(readersCount).not.toHaveAttribute('aria-invalid', 'true');
  await create.click();
  await expect(dialog.getByText(plural(en.compose.readySeveral, 100))).toBeVisible();
  expect(await lookAt(server, await fullLink.inputValue())).toMatchObject({ max_readings: 100 });
});

test('a number that is no longer asked for does not count', async ({ newPerson, server }) => {
  const anna = await newPerson();
  await anna.visit();
  const { create, notice, readers, readersCount } = composing(anna.page);
  await write(anna.page, { text: TEXT, readers: 101 });
  await create.click();
  await expect(notice).toBeVisible();
  await readers.selectOption({ label: en.compose.readersFirst });
  await expect(readersCount).toBeHidden();
  const { full } = await send(anna.page, { text: TEXT });
  expect(await lookAt(server, full)).toMatchObject({ max_readings: null });
});

test('a choice that was made before the page had started is kept', async ({ newPerson }) => {
  const anna = await newPerson();
  const started = Promise.withResolvers<void>();
  await anna.page.route('**/composer-*.js', async (route) => {
    await started.promise;
    await route.continue();
  });
  const visit = anna.visit();
  const { readers, readersCount } = composing(anna.page);
  await readers.selectOption({ label: en.compose.readersSeveral });
  started.resolve();
  await visit;
  await expect(readersCount).toBeVisible();
  await expect(readers).toHaveValue('several');
});
