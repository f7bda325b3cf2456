import { en } from '../../words/english.ts';
import { composing, expectEmpty, rowsOf, send } from '../compose/composing.ts';
import { reading, sendTo, sentBehind, storedStateOf } from '../reader/reading.ts';
import { expect, test } from '../shell/server.ts';
import { linkOf, offered } from './adding-device.ts';
import { confirmReplace, importKey, ownKey, replaceKey, saveKey, userId, YOUR_KEY } from './own-key.ts';

/** The identity key of docs/protocol.md, its user id, and a second key. */
const KEY = 'ghijklmnopqrstuvwxyz0123456789-_';
const USER_ID = 'c1dd02f82458';
const OTHER_KEY = 'abcdefghijklmnopqrstuvwxyz012345';

test('a key that was never exported is replaced only after its person typed a word, and can be exported first', async ({
  newPerson,
}) => {
  const anna = await newPerson();
  await anna.visit(YOUR_KEY);
  await send(anna.page, { text: 'x' });
  const before = await userId(anna.page);
  const { replacing, importing, exporting, panel } = ownKey(anna.page);
  await importKey(anna.page, KEY);
  await expect(replacing.getByText(en.compose.importAskPresent)).toBeVisible();
  await replacing.getByRole('button', { name: en.compose.importExportFirst }).click();
  await expect(exporting).toBeVisible();
  await anna.page.keyboard.press('Escape');
  await expect(exporting).toBeHidden();
  await replacing.getByRole('button', { name: en.compose.importKey }).click({ force: true });
  await replacing.getByRole('textbox').press('Enter');
  await expect(replacing).toBeVisible();
  await replacing.getByRole('button', { name: en.anywhere.cancel }).click();
  await expect(replacing).toBeHidden();
  await expect(importing).toBeVisible();
  expect(await userId(anna.page)).toBe(before);
  await importing.getByRole('button', { name: en.compose.importKey, exact: true }).click();
  await confirmReplace(anna.page);
  await expect(panel.getByText(USER_ID)).toBeVisible();
});

test('a key that nothing is kept under is replaced without a word', async ({ newPerson }) => {
  const anna = await newPerson();
  await anna.visit(YOUR_KEY);
  await expectEmpty(composing(anna.page).owned);
  await expectEmpty(composing(anna.page).history);
  await expectEmpty(composing(anna.page).pending);
  const { replacing, importing, panel } = ownKey(anna.page);
  await importKey(anna.page, KEY);
  await expect(importing).toBeHidden();
  await expect(replacing).toBeHidden();
  await expect(panel.getByText(USER_ID)).toBeVisible();
});

test('a key that was saved is replaced without a word, and stays saved while it is the previous one', async ({
  newPerson,
}) => {
  const anna = await newPerson();
  await anna.visit(YOUR_KEY);
  const { unexported, switchBack, panel, importing } = ownKey(anna.page);
  await saveKey(anna.page);
  await expect(unexported).toBeHidden();
  await importKey(anna.page, KEY);
  await expect(importing).toBeHidden();
  await expect(panel.getByText(USER_ID)).toBeVisible();
  await switchBack.click();
  await expect(unexported).toBeHidden();
  await anna.page.reload();
  await expect(unexported).toBeHidden();
});

test('the previous key comes back with its messages, and the present one becomes the previous', async ({
  newPerson,
}) => {
  const anna = await newPerson();
  await anna.visit(YOUR_KEY);
  await send(anna.page, { text: 'x', label: 'Under the first key' });
  const first = await userId(anna.page);
  const { previous, switchBack, panel, unexported } = ownKey(anna.page);
  const { pending } = composing(anna.page);
  await expect(previous).toBeHidden();
  await replaceKey(anna.page, KEY);
  await expect(rowsOf(pending)).toHaveCount(0);
  await anna.page.reload();
  await expect(previous).toBeVisible();
  await expect(panel.getByText(first)).toBeVisible();
  await switchBack.click();
  await expect(anna.page.locator('#announcements')).toContainText(en.compose.switchedBack);
  await expect(rowsOf(pending)).toContainText(['Under the first key']);
  await expect(unexported).toBeVisible();
  await expect(panel.getByText(USER_ID)).toBeVisible();
  await switchBack.click();
  await expect(rowsOf(pending)).toHaveCount(0);
});

test('the previous key is forgotten when its person wants it, and then is nowhere', async ({ newPerson }) => {
  const anna = await newPerson();
  await anna.visit(YOUR_KEY);
  await replaceKey(anna.page, KEY);
  const { previous, forget, forgetting } = ownKey(anna.page);
  await forget.click();
  await expect(forgetting.getByText(en.compose.forgetPreviousUnexported)).toBeVisible();
  await expect(forgetting.getByRole('button', { name: en.anywhere.cancel })).toBeFocused();
  await forgetting.getByRole('button', { name: en.compose.forgetPrevious }).click();
  await expect(forgetting).toBeHidden();
  await expect(previous).toBeHidden();
  await anna.page.reload();
  expect(await userId(anna.page)).toBe(USER_ID);
  await expect(previous).toBeHidden();
});

test('one previous key is kept, and the second that was never exported goes after a warning only', async ({
  newPerson,
}) => {
  const anna = await newPerson();
  await anna.visit(YOUR_KEY);
  await replaceKey(anna.page, KEY);
  const { replacing, panel } = ownKey(anna.page);
  await importKey(anna.page, OTHER_KEY);
  await expect(replacing.getByText(en.compose.importAskPrevious)).toBeVisible();
  await expect(replacing.getByText(en.compose.importAskPresent)).toBeHidden();
  await confirmReplace(anna.page);
  await expect(panel.getByText(USER_ID)).toBeVisible();
  await expect(panel.getByText(/^[0-9a-f]{12}$/)).toHaveCount(2);
});

test('a reset keeps no previous key', async ({ newPerson }) => {
  const anna = await newPerson();
  await anna.visit(YOUR_KEY);
  await replaceKey(anna.page, KEY);
  const { reset, resetDialog, previous } = ownKey(anna.page);
  await expect(previous).toBeVisible();
  await reset.click();
  await resetDialog.getByRole('textbox').fill(en.compose.resetIdentityWord);
  await resetDialog.getByRole('textbox').press('Enter');
  await expect(resetDialog).toBeHidden();
  await expect(previous).toBeHidden();
  await anna.page.reload();
  await userId(anna.page);
  await expect(previous).toBeHidden();
});

test('a message under the previous key says so, and opens after switching back', async ({
  newPerson,
  server,
}) => {
  const anna = await newPerson();
  const { path, pathWithoutKey } = await sendTo(server, { text: 'of the first key' });
  const view = reading(anna.page);
  await anna.visit(path);
  await view.show.click();
  await expect(view.claimed).toBeVisible();
  await anna.visit(YOUR_KEY);
  await replaceKey(anna.page, KEY);
  await anna.visit(pathWithoutKey);
  await expect(view.heading(en.endings['previous-key'].heading)).toBeVisible();
  await anna.page.getByRole('button', { name: en.anywhere.switchBack }).click();
  await expect(view.text).toHaveText('of the first key');
  await anna.visit(YOUR_KEY);
  await expect(ownKey(anna.page).panel.getByText(USER_ID)).toBeVisible();
});

test('a message under the previous key says so as well where the new one came by Add a device', async ({
  newPerson,
  server,
}) => {
  const anna = await newPerson();
  const { path, pathWithoutKey } = await sendTo(server, { text: 'of the first key' });
  const view = reading(anna.page);
  await anna.visit(path);
  await view.show.click();
  await expect(view.claimed).toBeVisible();
  await anna.visit(await linkOf(server, KEY));
  const { go, word, used } = offered(anna.page);
  await go.click();
  await word.fill(en.compose.importWord);
  await word.press('Enter');
  await expect(used).toBeVisible();
  for (const link of [path, pathWithoutKey]) {
    await anna.visit('/health');
    await anna.visit(link);
    await expect(view.heading(en.endings['previous-key'].heading)).toBeVisible();
  }
  await anna.page.getByRole('button', { name: en.anywhere.switchBack }).click();
  await expect(view.text).toHaveText('of the first key');
  await expect(view.words(en.view.outcomes.own)).toBeVisible();
});

test('a message that waits is still its sender’s own after another key was imported, and is not read by mistake', async ({
  newPerson,
  server,
}) => {
  const anna = await newPerson();
  await anna.visit();
  const { full } = await send(anna.page, { text: 'of the first key' });
  await replaceKey(anna.page, KEY);
  await anna.page.goto(full);
  const view = reading(anna.page);
  await expect(view.heading(en.view.written)).toBeVisible();
  await view.look.click();
  await expect(view.text).toHaveText('of the first key');
  expect(await storedStateOf(server, sentBehind(full).id)).toEqual({ claimed: false, readings: 0 });
});
