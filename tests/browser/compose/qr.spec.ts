import type { Locator } from '@playwright/test';
import { encode } from 'uqr';
import { en } from '../../words/english.ts';
import { ownKey, replaceKey } from '../identity/own-key.ts';
import type { Person } from '../shell/person.ts';
import { expect, test } from '../shell/server.ts';
import { composing, write } from './composing.ts';

const KEY = 'ghijklmnopqrstuvwxyz0123456789-_';
const QUIET_ZONE = 4;
const LINK_CODE = { name: en.compose.linkQr };

/** What a camera sees: each module of the code, read in the middle of its square on the screen. True is dark. */
async function modulesOf({ context }: Person, code: Locator, size: number): Promise<boolean[][]> {
  const picture = (await code.screenshot()).toString('base64');
  const page = await context.newPage();
  const modules = await page.evaluate(readModules, { source: `data:image/png;base64,${picture}`, size });
  await page.close();
  return modules;
}

/** Runs in a page of its own. Black and white, and nothing between them, is what readers see best. */
async function readModules({ source, size }: { source: string; size: number }): Promise<boolean[][]> {
  const image = new Image();
  image.src = source;
  await image.decode();
  const { width, height } = image;
  const pen = Object.assign(document.createElement('canvas'), { width, height }).getContext('2d');
  pen?.drawImage(image, 0, 0);
  const indexes = Array.from({ length: size }, (_, index) => index);
  const middle = (index: number, length: number) => Math.floor(((index + 0.5) * length) / size);
  return indexes.map((y) =>
    indexes.map((x) => {
      const colour = pen?.getImageData(middle(x, width), middle(y, height), 1, 1).data ?? [];
      const shade = Array.from(colour).slice(0, 3).join();
      if (shade !== '0,0,0' && shade !== '255,255,255') throw new Error(`A module is rgb(${shade})`);
      return shade === '0,0,0';
    }),
  );
}

function codeOf(text: string): boolean[][] {
  return encode(text, { ecc: 'M', border: QUIET_ZONE }).data;
}

async function createLink({ page }: Person): Promise<string> {
  const form = composing(page);
  await write(page, { text: 'x' });
  await form.create.click();
  await expect(form.dialog).toBeVisible();
  return form.fullLink.inputValue();
}

for (const colorScheme of ['light', 'dark'] as const) {
  test(`the QR code of a link is that link, dark on light with a quiet zone: ${colorScheme}`, async ({
    newPerson,
  }) => {
    const anna = await newPerson({ colorScheme, viewport: { width: 390, height: 844 } });
    await anna.visit();
    const link = await createLink(anna);
    const { dialog } = composing(anna.page);
    const expected = codeOf(link);
    await dialog.getByRole('button', { name: en.compose.showQr }).click();
    const code = dialog.getByRole('img', LINK_CODE);
    await expect(code).toBeVisible();
    expect(await modulesOf(anna, code, expected.length)).toEqual(expected);
    const box = await code.boundingBox();
    expect(box?.width).toBeGreaterThanOrEqual(200);
    expect(box?.width).toBe(box?.height);
    expect(expected[QUIET_ZONE - 1]).not.toContain(true);
    await dialog.getByRole('button', { name: en.compose.hideQr }).click();
    await expect(code).toBeHidden();
  });
}

test('each link has a QR code of its own, and a closed dialog none', async ({ newPerson }) => {
  const anna = await newPerson();
  await anna.visit();
  const { dialog } = composing(anna.page);
  await createLink(anna);
  await dialog.getByRole('button', { name: en.compose.showQr }).click();
  await expect(dialog.getByRole('img', LINK_CODE)).toBeVisible();
  await anna.page.keyboard.press('Escape');
  await expect(anna.page.locator('.qr path[d^=M]')).toHaveCount(0);
  const second = await createLink(anna);
  await expect(dialog.getByRole('img', LINK_CODE)).toBeHidden();
  await dialog.getByRole('button', { name: en.compose.showQr }).click();
  const expected = codeOf(second);
  const code = dialog.getByRole('img', LINK_CODE);
  await expect(code).toBeVisible();
  expect(await modulesOf(anna, code, expected.length)).toEqual(expected);
});

test('the QR code of the identity key is that key', async ({ newPerson }) => {
  const anna = await newPerson();
  await anna.visit();
  await replaceKey(anna.page, KEY);
  const { exportKey, exporting } = ownKey(anna.page);
  await exportKey.click();
  await exporting.getByRole('button', { name: en.compose.showQr }).click();
  const code = exporting.getByRole('img', { name: en.compose.keyQr });
  await expect(code).toBeVisible();
  const expected = codeOf(KEY);
  expect(await modulesOf(anna, code, expected.length)).toEqual(expected);
});

test('the QR code script is loaded on demand, and not before', async ({ newPerson }) => {
  const anna = await newPerson();
  await anna.visit();
  await createLink(anna);
  const loaded = async () => (await anna.requests()).filter(({ url }) => /\/qr-\w+\.js$/.test(url)).length;
  expect(await loaded()).toBe(0);
  await anna.page.getByRole('button', { name: en.compose.showQr }).click();
  await expect(anna.page.getByRole('img', LINK_CODE)).toBeVisible();
  expect(await loaded()).toBe(1);
});

test('where the QR code script cannot be loaded the page says so, and the link is still there', async ({
  newPerson,
}) => {
  const anna = await newPerson();
  await anna.visit();
  const link = await createLink(anna);
  await anna.page.route('**/assets/qr-*.js', (route) => route.abort());
  const { dialog, fullLink } = composing(anna.page);
  await dialog.getByRole('button', { name: en.compose.showQr }).click();
  await expect(dialog.getByRole('alert')).toContainText(en.compose.qrFailed);
  await expect(fullLink).toHaveValue(link);
});

test('a QR code script changed in transit is not run, though import() itself takes no integrity', async ({
  newPerson,
}) => {
  const anna = await newPerson();
  await anna.visit();
  await createLink(anna);
  await anna.page.route('**/assets/qr-*.js', async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, body: `document.title = 'run';${await response.text()}` });
  });
  const { dialog } = composing(anna.page);
  await dialog.getByRole('button', { name: en.compose.showQr }).click();
  await expect(dialog.getByRole('alert')).toContainText(en.compose.qrFailed);
  await expect(anna.page).not.toHaveTitle('run');
});

test('the system’s share sheet is offered where there is one, and absent otherwise', async ({
  newPerson,
}) => {
  const [anna, ben] = await Promise.all([newPerson(), newPerson()]);
  await anna.context.addInitScript(() => {
    navigator.share = async (given) => document.documentElement.setAttribute('data-shared', given?.url ?? '');
  });
  await ben.context.addInitScript(() => {
    Reflect.deleteProperty(Navigator.prototype, 'share');
  });
  for (const person of [anna, ben]) await person.visit();
  const link = await createLink(anna);
  await anna.page.getByRole('button', { name: en.compose.share }).click();
  await expect(anna.page.locator('html')).toHaveAttribute('data-shared', link);
  await createLink(ben);
  await expect(ben.page.getByRole('button', { name: en.compose.share })).toBeHidden();
});
