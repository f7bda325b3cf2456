import type { Page } from '@playwright/test';
import { en } from '../../words/english.ts';
import { sendTo } from '../reader/reading.ts';
import { expect, test } from './server.ts';

const PAPER = { light: 'rgb(255, 255, 255)', dark: 'rgb(16, 23, 22)' };

function themeSwitch(page: Page) {
  return page.getByRole('switch', { name: en.anywhere.dark });
}

test('the system decides between light and dark, also while the page is open', async ({ newPerson }) => {
  const anna = await newPerson({ colorScheme: 'dark' });
  await anna.visit();
  const body = anna.page.locator('body');
  await expect(body).toHaveCSS('background-color', PAPER.dark);
  await expect(themeSwitch(anna.page)).toBeChecked();
  await anna.page.emulateMedia({ colorScheme: 'light' });
  await expect(body).toHaveCSS('background-color', PAPER.light);
  await expect(themeSwitch(anna.page)).not.toBeChecked();
});

test('a theme that was chosen is remembered on every page, from the first paint on', async ({
  newPerson,
  server,
}) => {
  const anna = await newPerson({ colorScheme: 'light' });
  const { path } = await sendTo(server);
  await anna.visit();
  await themeSwitch(anna.page).click();
  await expect(themeSwitch(anna.page)).toBeChecked();
  await anna.context.addInitScript(() => {
    const seen = new Set<string>();
    const look = () => {
      if (document.body !== null) seen.add(getComputedStyle(document.body).backgroundColor);
      document.documentElement?.setAttribute('data-seen', [...seen].join(';'));
      requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
  });
  for (const address of ['/', path, '/nothing-here']) {
    await anna.visit(address);
    await expect(anna.page.locator('body')).toHaveCSS('background-color', PAPER.dark);
    await expect(anna.page.locator('html')).toHaveAttribute('data-seen', PAPER.dark);
  }
});

test('choosing the system’s theme follows the system again', async ({ newPerson }) => {
  const anna = await newPerson({ colorScheme: 'light' });
  await anna.visit();
  const body = anna.page.locator('body');
  await themeSwitch(anna.page).click();
  await expect(body).toHaveCSS('background-color', PAPER.dark);
  await themeSwitch(anna.page).click();
  await expect(body).toHaveCSS('background-color', PAPER.light);
  expect(await anna.page.evaluate(() => localStorage.getItem('inigma_theme'))).toBeNull();
  await anna.page.emulateMedia({ colorScheme: 'dark' });
  await expect(body).toHaveCSS('background-color', PAPER.dark);
});

test('other tabs follow, and a browser that keeps nothing switches for as long as the page is open', async ({
  newPerson,
}) => {
  const anna = await newPerson({ colorScheme: 'light' });
  await anna.visit();
  const other = await anna.context.newPage();
  await other.goto(anna.origin);
  await themeSwitch(anna.page).click();
  await expect(themeSwitch(other)).toBeChecked();
  await expect(other.locator('body')).toHaveCSS('background-color', PAPER.dark);

  const ben = await newPerson({ colorScheme: 'light' });
  await ben.context.addInitScript(() => {
    Object.defineProperty(window, 'localStorage', {
      get: () => {
        throw new DOMException('denied', 'SecurityError');
      },
    });
  });
  await ben.visit();
  await themeSwitch(ben.page).click();
  await expect(ben.page.locator('body')).toHaveCSS('background-color', PAPER.dark);
});

test('in forced colours the theme switch is hidden, because the system’s own colours are used', async ({
  newPerson,
}) => {
  const anna = await newPerson();
  await anna.page.emulateMedia({ forcedColors: 'active' });
  await anna.visit();
  await expect(themeSwitch(anna.page)).toBeHidden();
});

test('a printed page is light, and shows nothing to press', async ({ newPerson }) => {
  const anna = await newPerson({ colorScheme: 'dark' });
  await anna.visit();
  await anna.page.emulateMedia({ media: 'print' });
  await expect(anna.page.locator('body')).toHaveCSS('background-color', PAPER.light);
  await expect(anna.page.getByRole('button')).toHaveCount(0);
});
