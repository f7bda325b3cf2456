import { readFile } from 'node:fs/promises';
import { identityOf } from '../../../src/client/identity.ts';
import { Secret } from '../../../src/crypto/secret.ts';
import { fill } from '../../../src/words/sentence.ts';
import { en } from '../../words/english.ts';
import { composing, rowsOf, send } from '../compose/composing.ts';
import { reading, sendTo } from '../reader/reading.ts';
import { expect, test } from '../shell/server.ts';
import {
  confirmReplace,
  deleteKeys,
  fillDatabases,
  importKey,
  keyOf,
  ownKey,
  replaceKey,
  userId,
  YOUR_KEY,
} from './own-key.ts';

/** The identity key of docs/protocol.md, and its user id. */
const KEY = 'ghijklmnopqrstuvwxyz0123456789-_';
const USER_ID = 'c1dd02f82458';

test('a key that is exported in one browser and imported in another reads and lists the same messages', async ({
  newPerson,
  server,
}) => {
  const [anna, ben] = await Promise.all([newPerson({ onDisk: true }), newPerson({ onDisk: true })]);
  const { path, pathWithoutKey } = await sendTo(server, {
    label: 'For both',
    text: 'one person, two browsers',
    files: [],
  });
  await anna.visit(path);
  await reading(anna.page).show.click();
  await expect(reading(anna.page).claimed).toBeVisible();
  await anna.visit(YOUR_KEY);
  await send(anna.page, { text: 'waits', label: 'Not opened yet' });
  const key = await keyOf(anna.page);

  await ben.visit(YOUR_KEY);
  const before = await userId(ben.page);
  await replaceKey(ben.page, ` \n${key}\t `);
  await expect(ownKey(ben.page).importing).toBeHidden();
  await expect(ownKey(ben.page).previous).toBeVisible();
  expect(await userId(ben.page)).not.toBe(before);
  expect(await userId(ben.page)).toBe(await userId(anna.page));
  const { owned, pending } = composing(ben.page);
  await expect(rowsOf(owned)).toContainText(['For both']);
  await expect(rowsOf(pending)).toContainText(['Not opened yet']);
  await ben.visit(pathWithoutKey);
  await expect(reading(ben.page).text).toHaveText('one person, two browsers');
  await ben.page.reload();
  await expect(reading(ben.page).text).toHaveText('one person, two browsers');
});

test('the key is hidden until it is shown, and is nowhere in the page when the dialog is closed', async ({
  newPerson,
}) => {
  const anna = await newPerson();
  await anna.visit(YOUR_KEY);
  await replaceKey(anna.page, KEY);
  const { exportKey, exporting, exported } = ownKey(anna.page);
  const everything = () =>
    anna.page.evaluate(() => {
      const fields = [...document.querySelectorAll('input')].map(({ value }) => value).join();
      return document.documentElement.outerHTML + fields + JSON.stringify({ ...localStorage });
    });
  await exportKey.click();
  await expect(exported).toHaveValue('•'.repeat(32));
  expect(await everything()).not.toContain(KEY);
  await exporting.getByRole('button', { name: en.compose.showKey, exact: true }).click();
  await expect(exported).toHaveValue(KEY);
  // A pointer's press would be one too many: the other button has just appeared under it.
  await exporting.getByRole('button', { name: en.compose.hideKey, exact: true }).press('Enter');
  await expect(exported).toHaveValue('•'.repeat(32));
  await exporting.getByRole('button', { name: en.compose.showKey, exact: true }).press('Enter');
  await exporting.getByRole('button', { name: en.compose.done }).click();
  await expect(exportKey).toBeFocused();
  expect(await everything()).not.toContain(KEY);
});

test('the key is copied, and saved as a file that another browser takes', async ({ newPerson }) => {
  const [anna, ben] = await Promise.all([newPerson(), newPerson()]);
  await anna.visit(YOUR_KEY);
  const { exportKey, exporting, unexported } = ownKey(anna.page);
  await expect(unexported).toBeVisible();
  await exportKey.click();
  await exporting.getByRole('button', { name: en.compose.copyIdentityKey, exact: true }).click();
  await expect(exporting.getByText(en.anywhere.copied)).toBeVisible();
  const copied = await anna.page.evaluate(() => navigator.clipboard.readText());
  expect((await identityOf(new Secret(copied))).uid).toBe(await userId(anna.page));
  await expect(unexported).toBeVisible();

  const downloading = anna.page.waitForEvent('download');
  await exporting.getByRole('button', { name: en.compose.saveKey }).click();
  const download = await downloading;
  expect(download.suggestedFilename()).toBe(`inigma-key-${await userId(anna.page)}.txt`);
  const file = await download.path();
  expect(await readFile(file, 'utf8')).toBe(`${copied}\n`);
  await expect(unexported).toBeHidden();

  await ben.visit(YOUR_KEY);
  const { importKey: button, importing, field } = ownKey(ben.page);
  await button.click();
  await importing.getByLabel(en.compose.importFile).setInputFiles(file);
  await expect(field).toHaveValue(copied);
  await importing.getByRole('button', { name: en.compose.importKey, exact: true }).click();
  await confirmReplace(ben.page);
  await expect(importing).toBeHidden();
  expect(await userId(ben.page)).toBe(await userId(anna.page));
  await expect(ownKey(ben.page).unexported).toBeHidden();
});

test('where copying is refused the key is shown, to be copied by hand, and is kept when its person says so', async ({
  newPerson,
}) => {
  const anna = await newPerson({ clipboard: false });
  await anna.context.addInitScript(() => {
    navigator.clipboard.writeText = () => Promise.reject(new DOMException('denied', 'NotAllowedError'));
  });
  await anna.visit(YOUR_KEY);
  const { exportKey, exporting, exported, unexported, saved } = ownKey(anna.page);
  await exportKey.click();
  await exporting.getByRole('button', { name: en.compose.copyIdentityKey, exact: true }).click();
  await expect(exporting.getByText(en.anywhere.copyRefused)).toBeVisible();
  await expect(exported).toHaveValue(/^[\w-]{32}$/);
  await expect(unexported).toBeVisible();
  await expect(exported).toBeFocused();
  await anna.page.keyboard.press('Control+c');
  await expect(unexported).toBeVisible();
  await saved.click();
  await expect(unexported).toBeHidden();
});

test('the key is printed on a sheet of its own, and is gone from the page after that', async ({
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
  await anna.page.emulateMedia({ media: 'print' });
  const sheet = anna.page.getByRole('region', { name: fill(en.compose.sheetHead, { service: 'Inigma' }) });
  await expect(sheet.getByText(KEY)).toBeVisible();
  await expect(sheet.getByText(USER_ID)).toBeVisible();
  await expect(sheet.getByText(`${anna.origin}/#import-key`, { exact: true })).toBeVisible();
  await expect(sheet.getByRole('img', { name: en.compose.keyQr })).toBeVisible();
  await expect(composing(anna.page).message).toBeHidden();
  await expect(exporting).toBeHidden();
  await anna.page.emulateMedia({ media: 'screen' });
  await expect(sheet).toBeHidden();
  await anna.page.evaluate(() => dispatchEvent(new Event('afterprint')));
  await expect(anna.page.locator('html[data-printing]')).toHaveCount(0);
  expect(await anna.page.content()).not.toContain(KEY);
});

test('a key that a person made up is imported only after a warning', async ({ newPerson }) => {
  const anna = await newPerson();
  await anna.visit(YOUR_KEY);
  const before = await userId(anna.page);
  const { importing, weak, field } = ownKey(anna.page);
  await importKey(anna.page, 'correct horse battery staple');
  await expect(weak).toBeVisible();
  expect(await userId(anna.page)).toBe(before);
  await field.fill('correct horse battery stable');
  await expect(weak).toBeHidden();
  await importing.getByRole('button', { name: en.compose.importKey, exact: true }).click();
  await expect(weak).toBeVisible();
  await importing.getByRole('button', { name: en.compose.importWeak }).click();
  await confirmReplace(anna.page);
  await expect(importing).toBeHidden();
  const { uid } = await identityOf(new Secret('correct horse battery stable'));
  await expect(ownKey(anna.page).panel.getByText(uid)).toBeVisible();
});

test('a text that cannot be a key is refused, with the reason', async ({ newPerson }) => {
  const anna = await newPerson();
  await anna.visit(YOUR_KEY);
  const before = await userId(anna.page);
  const { notice, field, importing } = ownKey(anna.page);
  const refused = [
    ['  ', en.compose.importNotices.nothing],
    ['short', en.compose.importNotices['too-short']],
    ['x'.repeat(191), en.compose.importNotices['too-long']],
    [`${anna.origin}/view?view=abc#key=${KEY}`, en.compose.importNotices.link],
  ] as const;
  for (const [text, why] of refused) {
    await importKey(anna.page, text);
    await expect(notice).toContainText(why);
    await expect(field).toBeFocused();
    await expect(field).toHaveValue(text);
  }
  await anna.page.evaluate(() => {
    const typed = document.querySelector<HTMLInputElement>('#import-key');
    if (typed === null) return;
    typed.value = `half of a character ${'\uD83D'}`;
    typed.dispatchEvent(new Event('input'));
  });
  await importing.getByRole('button', { name: en.compose.importKey, exact: true }).click();
  await expect(notice).toContainText(en.compose.importNotices['not-unicode']);
  expect(await userId(anna.page)).toBe(before);
});

test('a wrong file is refused, whatever it holds, and the right one is taken after it', async ({
  newPerson,
}) => {
  const anna = await newPerson();
  await anna.visit(YOUR_KEY);
  const { importKey: button, importing, notice, field } = ownKey(anna.page);
  await button.click();
  const file = importing.getByLabel(en.compose.importFile);
  const wrong = {
    picture: Buffer.from([0x89, 0x50, 0x4e, 0x47, 0xff, ...Array(40).fill(0xfe)]),
    large: Buffer.alloc(5_000_000, 0x61),
    empty: Buffer.alloc(0),
  };
  for (const [name, buffer] of Object.entries(wrong)) {
    await file.setInputFiles({ name, mimeType: 'text/plain', buffer });
    await expect(notice, name).toContainText(en.compose.importNotices.file);
  }
  await file.setInputFiles({
    name: 'k.txt',
    mimeType: 'text/plain',
    buffer: Buffer.from(`\uFEFF${KEY}\r\n`),
  });
  await expect(field).toHaveValue(KEY);
  await expect(notice).toBeHidden();
  await importing.getByRole('button', { name: en.compose.importKey, exact: true }).click();
  await confirmReplace(anna.page);
  await expect(ownKey(anna.page).panel.getByText(USER_ID)).toBeVisible();
  await importKey(anna.page, KEY);
  await expect(notice).toContainText(en.compose.importNotices.same);
});

test('a person who imports a key is told what changes, and can export the present key first', async ({
  newPerson,
}) => {
  const anna = await newPerson();
  await anna.visit(YOUR_KEY);
  await send(anna.page, { text: 'x' });
  const { importKey: button, importing, exporting, exported } = ownKey(anna.page);
  await button.click();
  await expect(importing.getByText(en.compose.importLead)).toBeVisible();
  await expect(importing.getByText(en.compose.importReplaces)).toBeVisible();
  await importing.getByRole('button', { name: en.compose.importExportFirst }).click();
  await exporting.getByRole('button', { name: en.compose.showKey, exact: true }).click();
  const present = await exported.inputValue();
  expect((await identityOf(new Secret(present))).uid).toBe(await userId(anna.page));
  await anna.page.keyboard.press('Escape');
  await expect(exporting).toBeHidden();
  await expect(importing).toBeVisible();
  await anna.page.keyboard.press('Escape');
  await expect(importing).toBeHidden();
  await expect(button).toBeFocused();
});

test('other tabs notice an import, and none of them goes on under the key before', async ({ newPerson }) => {
  const anna = await newPerson();
  await anna.visit(YOUR_KEY);
  await send(anna.page, { text: 'x', label: 'Under the key before' });
  const other = await anna.context.newPage();
  await other.goto(anna.origin + YOUR_KEY);
  await expect(rowsOf(composing(other).pending)).toContainText(['Under the key before']);
  await replaceKey(anna.page, KEY);
  await expect(composing(other).identity.getByText(USER_ID)).toBeVisible();
  await expect(rowsOf(composing(other).pending)).toHaveCount(0);
  await send(other, { text: 'y', label: 'Under the imported key' });
  await anna.page.reload();
  await expect(rowsOf(composing(anna.page).pending)).toContainText(['Under the imported key']);
});

test('a reader who has lost the key can import it, and then has the same messages again', async ({
  newPerson,
}) => {
  const anna = await newPerson();
  await anna.visit(YOUR_KEY);
  await send(anna.page, { text: 'x', label: 'Not lost' });
  const key = await keyOf(anna.page);
  await deleteKeys(anna.page);
  await anna.page.reload();
  await expect(ownKey(anna.page).panel.getByText(en.anywhere.keyLost)).toBeVisible();
  await expect(ownKey(anna.page).exportKey).toBeHidden();
  await importKey(anna.page, key);
  await expect(rowsOf(composing(anna.page).pending)).toContainText(['Not lost']);
  await expect(ownKey(anna.page).panel.getByText(en.anywhere.keyLost)).toBeHidden();
});

test('a browser that does not keep the imported key says so, and the present one stays', async ({
  newPerson,
}) => {
  const anna = await newPerson();
  await anna.visit(YOUR_KEY);
  const before = await userId(anna.page);
  await fillDatabases(anna.page);
  await importKey(anna.page, KEY);
  await expect(ownKey(anna.page).notice).toContainText(en.compose.importNotices.unkept);
  await anna.page.reload();
  expect(await userId(anna.page)).toBe(before);
});

test('where nothing is kept there is no export and no import', async ({ newPerson }) => {
  const anna = await newPerson();
  await anna.context.addInitScript(() => {
    indexedDB.open = () => {
      throw new DOMException('denied', 'SecurityError');
    };
  });
  await anna.visit(YOUR_KEY);
  const { panel, exportKey, importKey: button, reset } = ownKey(anna.page);
  await expect(panel.getByText(en.anywhere.storageUnavailable)).toBeVisible();
  for (const each of [exportKey, button, reset]) await expect(each).toBeHidden();
});

test('the reset dialog says what is lost, offers the export, and requires the typed word', async ({
  newPerson,
}) => {
  const anna = await newPerson();
  await anna.visit(YOUR_KEY);
  await send(anna.page, { text: 'x', label: 'Of the old key' });
  const before = await userId(anna.page);
  const { reset, resetDialog, exporting, unexported } = ownKey(anna.page);
  await reset.click();
  await expect(resetDialog.getByText(en.compose.resetIdentityWarning)).toBeVisible();
  await resetDialog.getByRole('button', { name: en.compose.importExportFirst }).click();
  await exporting.getByRole('button', { name: en.compose.copyIdentityKey, exact: true }).click();
  await expect(exporting.getByText(en.anywhere.copied)).toBeVisible();
  await anna.page.keyboard.press('Escape');
  await expect(exporting).toBeHidden();
  const old = await anna.page.evaluate(() => navigator.clipboard.readText());
  await resetDialog.getByRole('textbox').fill(en.compose.resetIdentityWord);
  await resetDialog.getByRole('button', { name: en.compose.resetIdentity }).click();
  await expect(resetDialog).toBeHidden();
  await expect(rowsOf(composing(anna.page).pending)).toHaveCount(0);
  expect(await userId(anna.page)).not.toBe(before);
  await expect(unexported).toBeVisible();
  await replaceKey(anna.page, old);
  await expect(rowsOf(composing(anna.page).pending)).toContainText(['Of the old key']);
});

test('the export is offered beside a claimed message until the key was exported', async ({
  newPerson,
  server,
}) => {
  const ben = await newPerson();
  const offer = ben.page.getByRole('link', { name: en.view.exportKey });
  const [first, second] = [await sendTo(server), await sendTo(server)];
  await ben.visit(first.path);
  await reading(ben.page).show.click();
  await expect(reading(ben.page).claimed).toBeVisible();
  await offer.click();
  const { exporting, saved } = ownKey(ben.page);
  await expect(exporting).toBeVisible();
  expect(ben.page.url()).toBe(`${ben.origin}/`);
  await exporting.getByRole('button', { name: en.compose.copyIdentityKey, exact: true }).click();
  await expect(exporting.getByText(en.anywhere.copied)).toBeVisible();
  await saved.click();
  await ben.visit(first.pathWithoutKey);
  await expect(reading(ben.page).text).toBeVisible();
  await expect(offer).toBeHidden();
  await ben.visit(second.path);
  await reading(ben.page).show.click();
  await expect(reading(ben.page).claimed).toBeVisible();
  await expect(offer).toBeHidden();
});

test('the address on the printed sheet opens the import in a browser that has nothing yet', async ({
  newPerson,
}) => {
  const [anna, ben] = await Promise.all([newPerson(), newPerson()]);
  await anna.visit(YOUR_KEY);
  const key = await keyOf(anna.page);
  await ben.visit('/#import-key');
  const { importing } = ownKey(ben.page);
  await expect(importing).toBeVisible();
  await replaceKey(ben.page, key);
  expect(await userId(ben.page)).toBe(await userId(anna.page));
});
