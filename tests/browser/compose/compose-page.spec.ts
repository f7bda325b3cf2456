import { fill } from '../../../src/words/sentence.ts';
import { en, firstWord } from '../../words/english.ts';
import { offScreen, violations } from '../shell/accessibility-checks.ts';
import { expect, test } from '../shell/server.ts';
import { composing, expectEmpty, rowsOf, send, write } from './composing.ts';

const PHONE = { width: 390, height: 844 };

test('a message can be written, sent and deleted by keyboard alone', async ({ newPerson }) => {
  const anna = await newPerson();
  await anna.visit();
  const { page } = anna;
  const form = composing(page);
  await expectEmpty(form.pending);
  const tab = () => page.keyboard.press('Tab');
  const tabTo = async (name: string) => {
    for (let steps = 0; steps < 40; steps += 1) {
      const focused = page.locator(':focus');
      if ((await focused.count()) > 0 && ((await focused.textContent()) ?? '').includes(name)) return;
      await tab();
    }
    throw new Error(`No way to ${name}`);
  };
  await tab();
  await expect(page.getByRole('link', { name: en.anywhere.skip })).toBeInViewport();
  await page.keyboard.press('Enter');
  await tab();
  await expect(page.getByRole('button', { name: en.compose.askForSecret })).toBeFocused();
  await tab();
  await expect(form.message).toBeFocused();
  await page.keyboard.type('by keyboard');
  for (let steps = 0; steps < 20; steps += 1) {
    if (await form.readers.evaluate((field) => field === document.activeElement)) break;
    await tab();
  }
  await page.keyboard.type(firstWord(en.compose.readersOne));
  await expect(form.readers).toHaveValue('one');
  await tabTo(en.compose.create);
  await page.keyboard.press('Enter');
  await expect(form.dialog).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(form.create).toBeFocused();
  await tabTo(en.anywhere.delete);
  await page.keyboard.press('Enter');
  await tab();
  await page.keyboard.press('Enter');
  await expectEmpty(form.pending);
});

test('while a dialog is open the focus does not leave it', async ({ newPerson }) => {
  const anna = await newPerson();
  await anna.visit();
  const { dialog, create } = composing(anna.page);
  await write(anna.page, { text: 'x' });
  await create.click();
  await expect(dialog).toBeVisible();
  for (let steps = 0; steps < 12; steps += 1) {
    await anna.page.keyboard.press('Tab');
    const behind = await anna.page.evaluate(
      () => document.activeElement !== document.body && document.activeElement?.closest('dialog') === null,
    );
    expect(behind).toBe(false);
  }
});

test('without HTTPS the page says that it cannot encrypt, and shows no form', async ({ newPerson }) => {
  const anna = await newPerson({ insecure: true });
  await anna.visit();
  await expect(anna.page.getByText(en.anywhere.insecure)).toBeVisible();
  await expect(composing(anna.page).message).toBeHidden();
});

test('without JavaScript the page says that it needs it, and shows no form', async ({ newPerson }) => {
  const anna = await newPerson({ javaScript: 'blocked' });
  await anna.visit();
  const notice = anna.page.locator('noscript p');
  await expect(notice).toBeVisible();
  await expect(notice).toContainText(fill(en.anywhere.noScript, { service: 'Inigma' }));
  await expect(composing(anna.page).message).toBeHidden();
});

test('a label with markup is shown as plain text', async ({ newPerson }) => {
  const anna = await newPerson();
  await anna.visit();
  const label = '<img src=x onerror=alert(1)> {{7*7}} \u202Eevil\u202C';
  await send(anna.page, { text: 'x', label });
  const row = rowsOf(composing(anna.page).pending);
  await expect(row.locator('bdi')).toHaveText(label);
  await expect(row.locator('img')).toHaveCount(0);
});

test('“how it works” leads to the threat model, which fits on a phone and is accessible', async ({
  newPerson,
}) => {
  const anna = await newPerson({ viewport: PHONE, locale: 'de' });
  await anna.visit();
  await anna.page.getByRole('link', { name: /Bedrohungsmodell/ }).click();
  const article = anna.page.getByRole('article');
  await expect(article.getByRole('heading', { level: 1, name: 'Threat model' })).toBeVisible();
  expect(await article.getAttribute('lang')).toBe('en');
  await expect(article.getByRole('row')).not.toHaveCount(0);
  expect(await offScreen(anna.page)).toEqual([]);
  expect(await violations(anna.page)).toEqual([]);
  await anna.page.getByRole('link', { name: 'Nachricht schreiben' }).click();
  await expect(anna.page.getByRole('heading', { level: 1 })).toBeVisible();
});

test('an unknown address has a page of its own', async ({ newPerson }) => {
  const anna = await newPerson();
  await anna.visit('/nothing/here');
  await expect(anna.page.getByRole('heading', { name: en.missing.heading })).toBeVisible();
  await anna.page.getByRole('link', { name: en.missing.write }).click();
  await expect(composing(anna.page).message).toBeVisible();
});
