import type { Page } from '@playwright/test';
import { en } from '../../words/english.ts';
import { composing, expectEmpty, rowsOf, write } from '../compose/composing.ts';
import type { Person } from './person.ts';
import { expect, test } from './server.ts';

interface WebManifest {
  readonly start_url: string;
  readonly icons: readonly {
    readonly src: string;
    readonly sizes: string;
    readonly type: string;
    readonly purpose: string;
  }[];
}

/** Width and height of a PNG (W3C PNG §11.2.1); null for any other file. */
function sizeOfPng(bytes: Buffer): string | null {
  if (bytes.toString('latin1', 1, 4) !== 'PNG') return null;
  return `${bytes.readUInt32BE(16)}x${bytes.readUInt32BE(20)}`;
}

/** What the browser itself says of the manifest, which it has fetched under the page's policy. */
async function askBrowser({ context, page }: Person) {
  const devtools = await context.newCDPSession(page);
  const { url, errors, data } = await devtools.send('Page.getAppManifest');
  const { installabilityErrors } = await devtools.send('Page.getInstallabilityErrors');
  return { url, errors, manifest: JSON.parse(data ?? '') as WebManifest, installabilityErrors };
}

for (const path of ['/', '/view', '/answer']) {
  test(`the browser can install the product from ${path}`, async ({ newPerson }) => {
    const anna = await newPerson({ onDisk: true });
    await anna.visit(path);
    const { url, errors, manifest, installabilityErrors } = await askBrowser(anna);
    expect(url).toMatch(/\/assets\/inigma-[0-9a-f]{12}\.webmanifest$/);
    expect({ errors, installabilityErrors }).toEqual({ errors: [], installabilityErrors: [] });
    expect(manifest.start_url).toBe('/');
    const purposes = manifest.icons.map(({ sizes, purpose }) => `${sizes} ${purpose}`);
    expect(purposes).toEqual(expect.arrayContaining(['192x192 any', '512x512 any', '512x512 maskable']));
  });
}

test('manifest and icons exist, with their declared types and sizes', async ({ newPerson }) => {
  const anna = await newPerson();
  await anna.visit();
  const { url, manifest } = await askBrowser(anna);
  const { request } = anna.context;
  expect((await request.get(url)).headers()['content-type']).toBe('application/manifest+json; charset=utf-8');
  for (const { src, sizes, type } of manifest.icons) {
    const answer = await request.get(anna.origin + src);
    expect([answer.status(), answer.headers()['content-type']?.split(';')[0]]).toEqual([200, type]);
    if (type === 'image/png') expect(sizeOfPng(await answer.body())).toBe(sizes);
  }
  const touch = await anna.page.locator('link[rel=apple-touch-icon]').getAttribute('href');
  expect(sizeOfPng(await (await request.get(anna.origin + touch)).body())).toBe('180x180');
  const favicon = await request.get(`${anna.origin}/favicon.ico`);
  expect([favicon.status(), favicon.headers()['content-type']]).toEqual([200, 'image/x-icon']);
  expect((await favicon.body()).readUInt32LE()).toBe(0x10000);
});

test('the system’s bars take the colour of the page, in the system’s theme and in a chosen one', async ({
  newPerson,
}) => {
  for (const colorScheme of ['light', 'dark'] as const) {
    const anna = await newPerson({ colorScheme });
    await anna.visit();
    expect(await barColour(anna.page)).toBe(await paper(anna.page));
    await anna.page.getByRole('switch', { name: en.anywhere.dark }).click();
    await expect.poll(async () => (await barColour(anna.page)) === (await paper(anna.page))).toBe(true);
    await anna.page.reload();
    expect(await barColour(anna.page)).toBe(await paper(anna.page));
  }
});

/** The content of the `theme-color` that applies. */
function barColour(page: Page): Promise<string> {
  return page.evaluate(() => {
    const metas = [...document.querySelectorAll<HTMLMetaElement>('meta[name=theme-color]')];
    const chosen = metas.find(({ media }) => matchMedia(media || 'all').matches);
    const [r, g, b] = (/^#(..)(..)(..)$/.exec(chosen?.content ?? '') ?? [])
      .slice(1)
      .map((hex) => Number.parseInt(hex, 16));
    return `rgb(${r}, ${g}, ${b})`;
  });
}

function paper(page: Page): Promise<string> {
  return page.evaluate(() => getComputedStyle(document.body).backgroundColor);
}

test('without a network an open page says so and loses nothing; with it, it goes on', async ({
  newPerson,
}) => {
  const anna = await newPerson();
  await anna.visit();
  const form = composing(anna.page);
  await expectEmpty(form.pending);
  await anna.context.setOffline(true);
  await write(anna.page, { text: 'The door code is 4711.', label: 'Code' });
  await form.create.click();
  await expect(form.notice).toContainText(en.anywhere.offline);
  await expect(form.message).toHaveValue('The door code is 4711.');
  await anna.context.setOffline(false);
  await form.create.click();
  await expect(form.dialog).toBeVisible();
  await anna.page.keyboard.press('Escape');
  await expect(rowsOf(form.pending)).toHaveCount(1);
});

test('no page leaves a service worker behind, which could show it after it was replaced', async ({
  newPerson,
}) => {
  const anna = await newPerson();
  for (const path of ['/', '/view']) {
    await anna.visit(path);
    const workers = await anna.page.evaluate(
      async () => (await navigator.serviceWorker.getRegistrations()).length,
    );
    expect(workers).toBe(0);
  }
});
