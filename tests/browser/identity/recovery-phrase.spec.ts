import type { Page } from '@playwright/test';
import { en, sentence } from '../../words/english.ts';
import { reading, sendTo } from '../reader/reading.ts';
import { expect, test } from '../shell/server.ts';
import { confirmReplace, importKey, ownKey, replaceKey, userId, YOUR_KEY } from './own-key.ts';

/** 24 bytes of 0x7f and their words, from the vectors of BIP-39. */
const KEY = 'f39_f39_f39_f39_f39_f39_f39_f39_';
const PHRASE =
  'legal winner thank year wave sausage worth useful legal winner thank year wave sausage worth useful legal will';

function phraseOf(page: Page) {
  const { exporting } = ownKey(page);
  return {
    toggle: exporting.getByRole('button', { name: en.compose.showPhrase }),
    words: exporting.getByRole('region', { name: en.compose.phrase }).getByRole('listitem'),
  };
}

test('a key is written down as a phrase in one browser and typed in another, however it is spaced and written', async ({
  newPerson,
}) => {
  const [anna, ben] = await Promise.all([newPerson(), newPerson()]);
  await anna.visit(YOUR_KEY);
  const { exportKey, saved, unexported } = ownKey(anna.page);
  const { toggle, words } = phraseOf(anna.page);
  await exportKey.click();
  await toggle.click();
  await expect(words).toHaveCount(18);
  const phrase = await words.allTextContents();
  await saved.click();
  await anna.page.keyboard.press('Escape');
  await expect(unexported).toBeHidden();
  expect(await anna.page.content()).not.toContain(`>${phrase[0]}</li>`);

  await ben.visit(YOUR_KEY);
  await replaceKey(ben.page, ` ${phrase.join('  \n').toUpperCase()} `);
  await expect(ownKey(ben.page).importing).toBeHidden();
  expect(await userId(ben.page)).toBe(await userId(anna.page));
  await expect(ownKey(ben.page).unexported).toBeHidden();
});

test('the phrase is that of BIP-39, is printed beside the key, and is gone after that', async ({
  newPerson,
}) => {
  const anna = await newPerson();
  await anna.context.addInitScript(() => {
    window.print = () => {
      const sheet = document.querySelector('.print-sheet');
      document.documentElement.setAttribute('data-printed', sheet?.textContent ?? '');
    };
  });
  await anna.visit(YOUR_KEY);
  await replaceKey(anna.page, KEY);
  const { exportKey, exporting } = ownKey(anna.page);
  const { toggle, words } = phraseOf(anna.page);
  await exportKey.click();
  await toggle.click();
  await expect(words).toHaveText(PHRASE.split(' '));
  await exporting.getByRole('button', { name: en.compose.printKey }).click();
  await expect(anna.page.locator('html[data-printed]')).toBeAttached();
  const sheet = await anna.page.locator('html').getAttribute('data-printed');
  expect(sheet).toContain(KEY);
  expect(sheet).toContain(PHRASE.replaceAll(' ', ''));
  await anna.page.evaluate(() => document.documentElement.removeAttribute('data-printed'));
  await exporting.getByRole('button', { name: en.compose.done }).click();
  expect(await anna.page.content()).not.toContain('sausage');
});

test('a phrase that is wrong is refused, and it is said what is wrong with it', async ({ newPerson }) => {
  const anna = await newPerson();
  await anna.visit(YOUR_KEY);
  const before = await userId(anna.page);
  const { notice, field } = ownKey(anna.page);
  const refused = [
    [
      PHRASE.replace('sausage', 'sausagge'),
      sentence(en.compose.importNotices['phrase-word'], { word: 'sausagge' }),
    ],
    [PHRASE.replace('sausage', 'zoo'), en.compose.importNotices['phrase-checksum']],
    [PHRASE.replace('legal ', ''), sentence(en.compose.importNotices['phrase-count'], { count: 17 })],
  ] as const;
  for (const [text, why] of refused) {
    await importKey(anna.page, text);
    await expect(notice).toContainText(why);
    await expect(field).toBeFocused();
  }
  expect(await userId(anna.page)).toBe(before);
  await field.fill(PHRASE);
  await field.press('Enter');
  await confirmReplace(anna.page);
  expect(await userId(anna.page)).not.toBe(before);
});

test('a phrase that cannot be checked for want of its script is not taken for a key', async ({
  newPerson,
}) => {
  const anna = await newPerson();
  await anna.page.route('**/assets/phrase-*.js', (route) => route.abort());
  await anna.visit(YOUR_KEY);
  await importKey(anna.page, PHRASE);
  const { notice, exportKey, exporting, importing } = ownKey(anna.page);
  await expect(notice).toContainText(en.compose.importNotices['phrase-unavailable']);
  await anna.page.keyboard.press('Escape');
  await expect(importing).toBeHidden();
  await exportKey.click();
  await phraseOf(anna.page).toggle.click();
  await expect(exporting.getByRole('alert')).toContainText(en.compose.phraseFailed);
});

test('a key that somebody thought up has no phrase', async ({ newPerson }) => {
  const anna = await newPerson();
  await anna.visit(YOUR_KEY);
  const { importing, exportKey, exporting } = ownKey(anna.page);
  await importKey(anna.page, 'correct horse battery staple');
  await importing.getByRole('button', { name: en.compose.importWeak }).click();
  await confirmReplace(anna.page);
  await exportKey.click();
  await expect(exporting).toBeVisible();
  await expect(phraseOf(anna.page).toggle).toBeHidden();
});

test('an address that asks for the phrase shows it, once', async ({ newPerson }) => {
  const anna = await newPerson();
  await anna.visit('/#recovery-phrase');
  await expect(phraseOf(anna.page).words).toHaveCount(18);
  expect(anna.page.url()).toBe(`${anna.origin}/`);
});

test('the phrase is offered at the first claim', async ({ newPerson, server }) => {
  const ben = await newPerson();
  const { path } = await sendTo(server);
  await ben.visit(path);
  await reading(ben.page).show.click();
  await expect(reading(ben.page).claimed).toBeVisible();
  await ben.page.getByRole('link', { name: en.view.phraseOffer }).click();
  await expect(phraseOf(ben.page).words).toHaveCount(18);
});
