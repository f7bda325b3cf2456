import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { fill } from '../../../src/words/sentence.ts';
import { TEXT } from '../../client/people.ts';
import { en } from '../../words/english.ts';
import type { Person } from '../shell/person.ts';
import { expect, test } from '../shell/server.ts';
import { reading, sendTo, type WaitingMessage } from './reading.ts';

async function open(person: Person, { path }: WaitingMessage): Promise<ReturnType<typeof reading>> {
  await person.visit(path);
  const view = reading(person.page);
  await view.show.click();
  // What becomes of the message is announced as well, and would take the place of what is announced before it.
  await expect(view.claimed).toBeVisible();
  return view;
}

const ATTACKS = [
  '<img src=x onerror="document.title=1"><script>document.title=1</script>',
  'javascript:alert(1) https://example.com/?q=<b> data:text/html,<script>alert(1)</script>',
  '\u202Etxt.exe\u202C \u2066\u200D\u200F',
  '{{ 1 + 1 }} x-on:click="alert(1)"',
].join('\n');

test('markup in message and label is shown as text', async ({ newPerson, server }) => {
  const ben = await newPerson();
  const label = '"><img src=x onerror=alert(1)>\u202E';
  const view = await open(ben, await sendTo(server, { label, text: ATTACKS, files: [] }));
  expect(await view.text.evaluate((element) => element.textContent)).toBe(ATTACKS);
  await expect(view.message.locator('bdi').first()).toHaveText(label);
  await expect(view.message.locator('img, script, iframe, a:not([href^="/#"])')).toHaveCount(0);
  await expect(ben.page).toHaveTitle(fill(en.view.title, { service: 'Inigma' }));
});

test('a message of many lines or of one endless word stays within the page', async ({
  newPerson,
  server,
}) => {
  const ben = await newPerson({ viewport: { width: 390, height: 844 } });
  const text = `${'x'.repeat(20_000)}${'\n'.repeat(100_000)}https://example.com/${'a'.repeat(1_000)}`;
  const view = await open(ben, await sendTo(server, { label: 'y'.repeat(100), text, files: [] }));
  expect((await view.text.evaluate((element) => element.textContent))?.length).toBe(text.length);
  await expect(view.claimed).toBeVisible();
  expect(await sidewaysScroll(ben.page)).toBe(0);
  const height = await ben.page.evaluate(() => document.documentElement.scrollHeight);
  expect(height).toBeLessThan(4_000);
});

function sidewaysScroll(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
}

test('the text is copied, saved as a file, hidden and shown again', async ({ newPerson, server }) => {
  const ben = await newPerson();
  const view = await open(ben, await sendTo(server));
  await view.copy.click();
  await expect(ben.page.getByRole('status')).toHaveText(en.anywhere.copiedSecret);
  expect(await ben.page.evaluate(() => navigator.clipboard.readText())).toBe(TEXT);
  const downloading = ben.page.waitForEvent('download');
  await view.save.click();
  const download = await downloading;
  expect(download.suggestedFilename()).toBe('Bank PIN.txt');
  expect(await readFile(await download.path(), 'utf8')).toBe(TEXT);
  await view.hide.click();
  await expect(view.text).toBeHidden();
  expect(await ben.page.content()).not.toMatch(/Grüße|Bank PIN/);
  await view.showAgain.click();
  await expect(view.text).toHaveText(TEXT, { useInnerText: true });
});

test('where the clipboard refuses, the text stays and the page says so', async ({ newPerson, server }) => {
  const ben = await newPerson();
  await ben.context.addInitScript(() => {
    navigator.clipboard.writeText = () => Promise.reject(new DOMException('no', 'NotAllowedError'));
  });
  const view = await open(ben, await sendTo(server));
  await view.copy.click();
  await expect(view.message.getByText(en.anywhere.copyRefused)).toBeVisible();
  await expect(view.text).toHaveText(TEXT, { useInnerText: true });
  expect(await ben.page.evaluate(() => getSelection()?.toString())).toBe(TEXT);
  await ben.page.evaluate(() => getSelection()?.empty());
  await view.message.getByRole('button', { name: en.view.copyAddress }).click();
  await expect
    .poll(() => ben.page.evaluate(() => getSelection()?.toString()))
    .toBe('https://example.com/?a=1');
});

test('an address in the text is no link, and can be copied', async ({ newPerson, server }) => {
  const ben = await newPerson();
  const text = 'See (https://example.com/a?b=1), https://example.com/a?b=1 and http://example.org.';
  const view = await open(ben, await sendTo(server, { label: '', text, files: [] }));
  await expect(view.message.locator('a:not([href^="/#"])')).toHaveCount(0);
  await expect(view.message.getByRole('listitem')).toHaveText([
    /^https:\/\/example\.com\/a\?b=1/,
    /^http:\/\/example\.org/,
  ]);
  await view.message.getByRole('button', { name: en.view.copyAddress }).first().click();
  await expect(ben.page.getByRole('status')).toHaveText(en.anywhere.copied);
  expect(await ben.page.evaluate(() => navigator.clipboard.readText())).toBe('https://example.com/a?b=1');
});

test('a note says when a text has more addresses than are listed', async ({ newPerson, server }) => {
  const ben = await newPerson();
  const text = Array.from({ length: 21 }, (_, at) => `https://example.com/${at}`).join('\n');
  const view = await open(ben, await sendTo(server, { label: '', text, files: [] }));
  await expect(view.message.getByRole('listitem')).toHaveCount(20);
  await expect(view.message.getByText(en.view.addressesMore)).toBeVisible();
});

test('attached files are saved under safe names, as bytes that nothing runs', async ({
  newPerson,
  server,
}) => {
  const ben = await newPerson();
  const bytes = new TextEncoder().encode('<script>alert(1)</script>');
  const files = [new File([bytes], '../../évil.html', { type: 'text/html' })];
  const view = await open(ben, await sendTo(server, { label: '', text: 'x', files }));
  await expect(view.message.getByText('25 byte')).toBeVisible();
  const downloading = ben.page.waitForEvent('download');
  await view.message.getByRole('button', { name: 'Save évil.html' }).click();
  const download = await downloading;
  expect(download.suggestedFilename()).toBe('évil.html');
  expect(await readFile(await download.path())).toEqual(Buffer.from(bytes));
});

test('by keyboard alone a message is opened, read, copied and hidden', async ({ newPerson, server }) => {
  const ben = await newPerson();
  const { sent, pathWithoutKey } = await sendTo(server);
  await ben.visit(pathWithoutKey);
  const view = reading(ben.page);
  await expect(view.key).toBeFocused();
  await ben.page.keyboard.insertText(sent.key.reveal());
  await ben.page.keyboard.press('Tab');
  await expect(view.passphrase).toBeFocused();
  await ben.page.keyboard.press('Tab');
  await expect(view.show).toBeFocused();
  await ben.page.keyboard.press('Space');
  await expect(view.heading(en.view.message)).toBeFocused();
  for (const next of [view.monospace, view.hide, view.save, view.copy, view.text]) {
    await ben.page.keyboard.press('Tab');
    await expect(next).toBeFocused();
  }
  await view.hide.focus();
  await ben.page.keyboard.press('Enter');
  await expect(view.showAgain).toBeFocused();
});
