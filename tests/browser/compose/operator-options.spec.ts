import type { Page } from '@playwright/test';
import { de } from '../../../src/words/de/index.ts';
import { LANGUAGES } from '../../../src/words/languages.ts';
import { en } from '../../words/english.ts';
import { reading } from '../reader/reading.ts';
import { pngOf } from '../shell/images.ts';
import { expect, test } from '../shell/server.ts';
import { attaching, dragging, given } from './attaching.ts';
import { composing, send, showMoreOptions } from './composing.ts';

const SIX_WORDS = /^[a-z]+(?:-[a-z]+){5}$/;

/** What was chosen last in this browser, before the page is loaded. */
async function rememberChoices(page: Page, choices: object): Promise<void> {
  const fields = {
    readers: 'first',
    readersCount: '',
    preset: '86400',
    amount: '',
    unit: '3600',
    ...choices,
  };
  await page.addInitScript((value) => localStorage.setItem('inigma_choices', value), JSON.stringify(fields));
}

test.describe('where the operator proposes something else', () => {
  test.use({
    settings: {
      LIFETIMES: '90m, 7d, never',
      DEFAULT_LIFETIME: '90m',
      READERS: 'one, several',
      DEFAULT_READERS: 'several',
    },
  });

  test('only what is offered can be chosen, and what is proposed is chosen', async ({ newPerson }) => {
    const anna = await newPerson();
    await anna.visit();
    const { lifetime, readers, readersCount } = composing(anna.page);
    await expect(lifetime.locator('option')).toHaveText(['90 minutes', '7 days', en.compose.lifetimeNever]);
    await expect(readers.locator('option')).toHaveText([en.compose.readersOne, en.compose.readersSeveral]);
    await expect(lifetime).toHaveValue('5400');
    await expect(readers).toHaveValue('several');
    await expect(readersCount).toBeVisible();
    await expect(anna.page.getByText(en.compose.readersSeveralHint)).toBeVisible();
    await send(anna.page, { text: 'x', readers: 3 });
    await expect(anna.page.getByText(en.compose.sameChoices)).toBeHidden();
    await send(anna.page, { text: 'y', readers: 1 });
    await anna.page.getByRole('button', { name: en.compose.resetChoices }).click();
    await expect(readers).toHaveValue('several');
  });

  test('what the page proposes is there before its script', async ({ newPerson }) => {
    const anna = await newPerson({ javaScript: 'blocked' });
    await anna.visit();
    const markup = await anna.page.content();
    expect(markup).toContain('<option value="5400" selected="">90 minutes</option>');
    expect(markup).toContain('<option value="several" selected="">');
    expect(markup).not.toMatch(/value="(first|custom|3600|86400)"/);
  });

  test('remembered choices that are no longer offered give way to the proposed ones', async ({
    newPerson,
  }) => {
    const anna = await newPerson();
    await rememberChoices(anna.page, { readers: 'first', preset: 'custom', amount: '3' });
    await anna.visit();
    const { lifetime, readers } = composing(anna.page);
    await expect(anna.page.locator('#files-limit')).not.toBeEmpty();
    await expect(readers).toHaveValue('several');
    await expect(lifetime).toHaveValue('5400');
  });
});

test.describe('where nothing can be chosen', () => {
  test.use({ settings: { LIFETIMES: '7d', READERS: 'one' } });

  test('the only lifetime and kind of readers are text, and are what is sent', async ({ newPerson }) => {
    const [anna, ben] = await Promise.all([newPerson(), newPerson()]);
    await rememberChoices(anna.page, { readers: 'several', readersCount: '5', preset: 'never' });
    await anna.visit();
    const { dialog, lifetime, message, create, readers, fullLink } = composing(anna.page);
    await expect(lifetime).toHaveCount(0);
    await expect(readers).toHaveCount(0);
    for (const [label, value] of [
      [en.compose.lifetime, '7 days'],
      [en.compose.readers, en.compose.readersOne],
    ] as const)
      await expect(anna.page.getByText(label).locator('..')).toContainText(value);
    await expect(anna.page.getByText(en.compose.readersOneHint)).toBeVisible();
    await message.fill('once');
    await create.click();
    await expect(dialog.getByText(en.compose.readyOnce)).toBeVisible();
    await expect(dialog).toContainText('7 days');
    await ben.page.goto(await fullLink.inputValue());
    await reading(ben.page).show.click();
    await expect(ben.page.getByText('once', { exact: true })).toBeVisible();
  });
});

test.describe('where a message is always for several', () => {
  test.use({ settings: { READERS: 'several' } });

  test('only their number is asked for', async ({ newPerson }) => {
    const anna = await newPerson();
    await anna.visit();
    const { create, dialog, message, notice, readersCount } = composing(anna.page);
    await message.fill('x');
    await create.click();
    await expect(notice).toContainText('from 2 to 100');
    await expect(readersCount).toBeFocused();
    await readersCount.fill('4');
    await create.click();
    await expect(dialog).toContainText('4');
  });
});

test.describe('where a passphrase is required', () => {
  test.use({ settings: { PASSPHRASE: 'required' } });

  test('the field is there at once, and says that it is required', async ({ newPerson }) => {
    const anna = await newPerson();
    await anna.visit();
    const { create, dialog, message, notice, passphrase } = composing(anna.page);
    await expect(passphrase).toBeVisible();
    await expect(passphrase).toHaveAttribute('aria-required', 'true');
    await expect(anna.page.getByText(en.compose.passphraseRequired)).toBeVisible();
    await expect(anna.page.getByText(en.compose.passphraseHint)).toHaveCount(0);
    await message.fill('x');
    await create.click();
    await expect(notice).toHaveText(en.compose.passphraseMissing);
    await expect(passphrase).toBeFocused();
    await expect(passphrase).toHaveAttribute('aria-invalid', 'true');
    await expect(anna.page.locator('#more')).not.toHaveAttribute('open');
    await anna.page.getByRole('button', { name: en.compose.generate }).click();
    await expect(passphrase).toHaveValue(SIX_WORDS);
    await create.click();
    await expect(dialog.getByText(en.compose.readyLocked)).toBeVisible();
  });

  test('it is missed in every language', async ({ newPerson, server }) => {
    for (const [code, { compose }] of Object.entries(LANGUAGES)) {
      const html = await (await fetch(`${server.url}/?lang=${code}`)).text();
      expect(html, code).toContain(`"passphraseMissing":"${compose.passphraseMissing}"`);
      expect(html, code).toContain(compose.passphraseRequired);
    }
    const anna = await newPerson({ locale: 'de' });
    await anna.visit();
    await anna.page.getByRole('textbox', { name: de.compose.message }).fill('x');
    await anna.page.getByRole('button', { name: de.compose.create }).click();
    await expect(anna.page.locator('#notice')).toHaveText(de.compose.passphraseMissing);
  });
});

test('a page from before the settings changed says that the server refused, and loses nothing', async ({
  newPerson,
  server,
}) => {
  const anna = await newPerson();
  await anna.visit();
  const { create, message, notice } = composing(anna.page);
  await message.fill('written before');
  await server.process.kill('SIGTERM');
  await server.restart({ PORT: new URL(server.url).port, PASSPHRASE: 'required' });
  await create.click();
  await expect(notice).toContainText(en.anywhere.refused);
  await expect(message).toHaveValue('written before');
});

test.describe('where messages have no files', () => {
  test.use({ settings: { FILES: 'off' } });

  test('no file can be chosen, and what is dropped or pasted is refused with a sentence', async ({
    newPerson,
  }) => {
    const anna = await newPerson();
    await anna.visit();
    const { add, dropHint } = attaching(anna.page);
    const { dialog, message, create, notice } = composing(anna.page);
    const refused = anna.page.getByText(en.compose.filesRefused);
    await expect(add).toHaveCount(0);
    await expect(refused).toBeHidden();
    await create.click();
    await expect(notice).toHaveText(en.compose.emptyWithoutFiles);
    await message.fill('typed');
    const files = await dragging(anna.page, [given('a.txt')]);
    await message.dispatchEvent('dragover', { dataTransfer: files });
    await expect(dropHint).toBeHidden();
    await message.dispatchEvent('drop', { dataTransfer: files });
    await expect(refused).toBeVisible();
    await expect(message).toHaveValue('typed');
    await anna.page.reload();
    await anna.page.evaluate(
      async (bytes) => {
        const picture = new Blob([new Uint8Array(bytes)], { type: 'image/png' });
        await navigator.clipboard.write([new ClipboardItem({ 'image/png': picture })]);
      },
      [...pngOf(8, 8)],
    );
    await message.fill('typed again');
    await message.press('Control+V');
    await expect(refused).toBeVisible();
    await create.click();
    await expect(dialog).toBeVisible();
  });
});

test.describe('where there is one language', () => {
  test.use({ settings: { LANGUAGES: 'de' } });

  test('pages are in it, without a menu, whatever was remembered or asked for', async ({ newPerson }) => {
    const anna = await newPerson({ locale: 'fr' });
    const { page } = anna;
    await page.addInitScript(() => {
      if (!sessionStorage.getItem('visited')) localStorage.setItem('inigma_language', 'ja');
      sessionStorage.setItem('visited', 'yes');
    });
    for (const path of ['/', '/?lang=en', '/view']) {
      await anna.visit(path);
      await expect(page.locator('html')).toHaveAttribute('lang', 'de');
      await expect(page.locator('html')).toBeVisible();
      await expect(page.locator('header').getByRole('combobox')).toHaveCount(0);
    }
    await anna.visit();
    await expect(page.getByRole('heading', { level: 1, name: de.compose.heading })).toBeVisible();
    expect(await page.evaluate(() => localStorage.getItem('inigma_language'))).toBeNull();
  });
});

test.describe('where there are a few languages', () => {
  test.use({ settings: { LANGUAGES: 'de, en' } });

  test('the menu has these alone', async ({ newPerson }) => {
    const anna = await newPerson({ locale: 'fr' });
    await anna.visit();
    const menu = anna.page.locator('header').getByRole('combobox');
    await expect(menu.locator('option')).toHaveText(['English', 'Deutsch']);
    await expect(menu).toHaveValue('de');
    await menu.selectOption('en');
    await expect(anna.page.getByRole('heading', { level: 1, name: en.compose.heading })).toBeVisible();
    await showMoreOptions(anna.page);
  });
});
