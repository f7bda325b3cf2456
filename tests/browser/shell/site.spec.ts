import { copyFile, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { LocalServer } from '../../server/server-process.ts';
import { en } from '../../words/english.ts';
import { composing, send } from '../compose/composing.ts';
import { reading } from '../reader/reading.ts';
import { offScreen, violations } from './accessibility-checks.ts';
import { expect, test } from './server.ts';

const EXAMPLE = 'deploy/example-site';
const LIGHT = { color: 'rgb(138, 31, 75)', theme: '#8a1f4b' };
const DARK = { color: 'rgb(240, 165, 196)', theme: '#f0a5c4' };

test.use({ settings: { RATE_LIMITS: 'off', SITE_DIR: EXAMPLE } });

/** The colours of the first main button, and of the bar of the system. */
async function colorsOf(page: Page) {
  const button = page.locator('.button-main:visible').first();
  return {
    color: await button.evaluate((element) => getComputedStyle(element).backgroundColor),
    theme: await page.evaluate(() => {
      const metas = [...document.querySelectorAll<HTMLMetaElement>('meta[name=theme-color]')];
      return metas.find(({ media }) => matchMedia(media).matches)?.content;
    }),
  };
}

for (const [colorScheme, expected] of [
  ['light', LIGHT],
  ['dark', DARK],
] as const) {
  test(`both pages have the operator’s name, logo, banner, links and colour (${colorScheme})`, async ({
    newPerson,
  }) => {
    const anna = await newPerson({ colorScheme });
    await anna.visit();
    const { full } = await send(anna.page, { text: 'x' });
    const ben = await newPerson({ colorScheme, viewport: { width: 390, height: 844 } });
    await ben.page.goto(full);
    await expect(reading(ben.page).show).toBeVisible();
    await anna.visit();
    for (const { page } of [anna, ben]) {
      await expect(page).toHaveTitle(/^Kanzlei Nord: /);
      const logo = page.getByRole('link', { name: 'Kanzlei Nord', exact: true }).locator('img');
      await expect(logo).toHaveJSProperty('complete', true);
      await expect(logo).toHaveJSProperty('naturalWidth', 108);
      await expect(page.getByText('For clients and staff of Kanzlei Nord only.')).toBeVisible();
      for (const name of Object.values(en.footer))
        await expect(page.getByRole('link', { name, exact: true })).toBeVisible();
      expect(await colorsOf(page)).toEqual(expected);
      expect(await violations(page)).toEqual([]);
      expect(await offScreen(page)).toEqual([]);
    }
  });
}

test('the system’s own colours take the place of the operator’s too', async ({ newPerson }) => {
  const anna = await newPerson();
  await anna.page.emulateMedia({ forcedColors: 'active' });
  await anna.visit();
  const accent = () =>
    anna.page.evaluate(() => getComputedStyle(document.documentElement).getPropertyValue('--color-accent'));
  expect(await accent()).toBe('LinkText');
});

test('the manifest that the browser reads has the operator’s name and colour', async ({ newPerson }) => {
  const anna = await newPerson();
  await anna.visit();
  const devtools = await anna.context.newCDPSession(anna.page);
  const { data, errors } = await devtools.send('Page.getAppManifest');
  expect(errors).toEqual([]);
  expect(JSON.parse(data ?? '')).toMatchObject({ name: 'Kanzlei Nord', theme_color: LIGHT.theme });
});

test('instructions end with the operator’s name, below the link', async ({ newPerson }) => {
  const anna = await newPerson();
  await anna.visit();
  const { create, dialog, message } = composing(anna.page);
  await message.fill('x');
  await create.click();
  await dialog.getByRole('button', { name: en.compose.copyInstructions }).click();
  const copied = await anna.page.evaluate(() => navigator.clipboard.readText());
  const lines = copied.split('\n');
  expect([lines[0]?.startsWith(anna.origin), lines.slice(2)]).toEqual([
    true,
    [en.compose.instructions, 'Kanzlei Nord', ''],
  ]);
});

test('the printed key is headed by the operator’s name', async ({ newPerson }) => {
  const anna = await newPerson();
  await anna.visit();
  await expect(anna.page.locator('#sheet-head')).toHaveText('Kanzlei Nord: identity key');
});

test('hostile texts are shown as they are, and a long word makes no page wider', async ({ newPerson }) => {
  const folder = await mkdtemp(join(tmpdir(), 'inigma-site-'));
  await mkdir(folder, { recursive: true });
  const name = '<script>alert(1)</script>%nonce%%service%';
  const banner = `${'W'.repeat(200)}"></p><img src=x onerror=alert(1)>%links%`;
  await writeFile(
    join(folder, 'site.json'),
    JSON.stringify({ name: name.slice(0, 40), banner, logo: 'logo.png' }),
  );
  await copyFile(join(EXAMPLE, 'logo.png'), join(folder, 'logo.png'));
  const hostile = await LocalServer.start({ RATE_LIMITS: 'off', SITE_DIR: folder });
  const anna = await newPerson({ origin: hostile.url, viewport: { width: 390, height: 844 } });
  for (const path of ['/', '/view', '/answer']) {
    await anna.visit(path);
    await expect(anna.page.locator('header > a')).toHaveText(name.slice(0, 40));
    await expect(anna.page.locator('.site-banner')).toHaveText(banner);
    await expect(anna.page.locator('img')).toHaveCount(1);
    expect(await offScreen(anna.page)).toEqual([]);
  }
  await hostile.stop();
  await rm(folder, { recursive: true });
});
