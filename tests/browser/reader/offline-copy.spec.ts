import { readFile, writeFile } from 'node:fs/promises';
import { pathToFileURL } from 'node:url';
import type { Page } from '@playwright/test';
import type { Draft } from '../../../src/client/send.ts';
import type { LocalServer } from '../../server/server-process.ts';
import { en } from '../../words/english.ts';
import { offScreen, tooSmallToTap, violations } from '../shell/accessibility-checks.ts';
import { pngOf } from '../shell/images.ts';
import type { Person } from '../shell/person.ts';
import { expect, test } from '../shell/server.ts';
import { reading, sendTo } from './reading.ts';

// Recording a trace asks for the bytes of each picture again, by a way that the policy of the page forbids and reports.
test.use({ trace: 'off' });

const TEXT = 'PIN 1234\n</script><script>document.title = "run"</script><!-- é 🔑';
const FILES = [
  new File([new Uint8Array(pngOf(60, 40))], 'map.png', { type: 'image/png' }),
  new File(['<script>alert(1)</script>'], '../a\u202Egpj.html', { type: 'text/html' }),
];

interface SavedCopy {
  readonly name: string;
  readonly key: string;
  readonly html: string;
}

/** Keeps a message, and saves it as a copy. */
async function saveCopy(ben: Person, server: LocalServer, draft: Partial<Draft> = {}): Promise<SavedCopy> {
  const { path } = await sendTo(server, { label: '</title><b>Bank', text: TEXT, files: FILES, ...draft });
  await ben.visit(path);
  await reading(ben.page).show.click();
  await expect(reading(ben.page).claimed).toBeVisible();
  const { open, dialog, key, save } = saving(ben.page);
  await open.click();
  await expect(dialog).toBeVisible();
  const downloading = ben.page.waitForEvent('download');
  await save.click();
  const download = await downloading;
  const html = await readFile(await download.path(), 'utf8');
  return { name: download.suggestedFilename(), key: await key.inputValue(), html };
}

/** *Save encrypted copy*, by the names that it gives its parts. */
function saving(page: Page) {
  const dialog = page.getByRole('dialog', { name: en.saveCopy.heading });
  return {
    open: page.getByRole('button', { name: en.view.saveCopy, exact: true }),
    dialog,
    key: dialog.getByRole('textbox', { name: en.saveCopy.key }),
    copy: dialog.getByRole('button', { name: en.saveCopy.copy }),
    save: dialog.getByRole('button', { name: en.saveCopy.save }),
    close: dialog.getByRole('button', { name: en.saveCopy.close }),
  };
}

/** The page in the file, by the names that it gives its parts. */
function copyPage(page: Page) {
  return {
    key: page.getByRole('textbox', { name: en.offlineCopy.key }),
    open: page.getByRole('button', { name: en.offlineCopy.open, exact: true }),
    alert: page.getByRole('alert'),
    message: page.getByRole('heading', { level: 1, name: en.view.message }),
    text: page.locator('pre'),
  };
}

async function openFile(page: Page, name: string, html: string): Promise<void> {
  const path = test.info().outputPath(name);
  await writeFile(path, html);
  await page.goto(pathToFileURL(path).href);
}

async function openWith(page: Page, key: string): Promise<void> {
  await copyPage(page).key.fill(key);
  await copyPage(page).open.click();
}

/** The same file with another copy in it. */
function withCopy(html: string, change: (copy: string) => string): string {
  return html.replace(
    /(<script type="application\/vnd\.inigma\.copy">)([^<]*)/,
    (_, start, copy) => start + change(copy),
  );
}

test('a message is saved as a file that opens offline with its key, to the byte, and asks nobody', async ({
  newPerson,
  server,
}) => {
  const ben = await newPerson();
  const { name, key, html } = await saveCopy(ben, server);
  expect(name).toMatch(/^inigma-copy-[0-9a-f]{8}\.html$/);
  for (const secret of [key, 'PIN', 'Bank', 'map.png', server.url]) expect(html).not.toContain(secret);
  const before = (await ben.requests()).length;
  await ben.context.setOffline(true);
  await openFile(ben.page, name, html);
  const { message, text } = copyPage(ben.page);
  await openWith(ben.page, ` ${key}\n`);
  await expect(message).toBeFocused();
  expect(await text.textContent()).toBe(TEXT);
  await expect(ben.page.getByText('</title><b>Bank')).toBeVisible();
  await expect(ben.page.locator('img')).toHaveAttribute('alt', 'map.png');
  await expect(ben.page.getByText(en.offlineCopy.never)).toBeVisible();
  const downloading = ben.page.waitForEvent('download');
  await ben.page.getByRole('button', { name: 'Save agpj.html' }).click();
  const download = await downloading;
  expect(download.suggestedFilename()).toBe('agpj.html');
  expect(await readFile(await download.path(), 'utf8')).toBe('<script>alert(1)</script>');
  expect(await ben.page.title()).toBe(en.offlineCopy.heading);
  const asked = (await ben.requests()).slice(before).map(({ url }) => new URL(url).protocol);
  expect(asked.filter((protocol) => protocol !== 'file:' && protocol !== 'blob:')).toEqual([]);
});

test('a wrong key, a part of one, and a file that is damaged or cut off are told apart', async ({
  newPerson,
  server,
}) => {
  const ben = await newPerson();
  const { key, html } = await saveCopy(ben, server, { files: [] });
  const { alert, key: field, message } = copyPage(ben.page);
  const { malformed, wrong, damaged } = en.offlineCopy;
  await openFile(ben.page, 'copy.html', html);
  await openWith(ben.page, key.slice(1));
  await expect(alert).toHaveText(malformed);
  await openWith(ben.page, `${key.slice(1)}A`);
  await expect(alert).toHaveText(wrong);
  await expect(field).toBeFocused();
  await openWith(ben.page, key);
  await expect(message).toBeVisible();
  const changes = [
    withCopy(html, (copy) => copy.slice(0, 100) + (copy[100] === 'A' ? 'B' : 'A') + copy.slice(101)),
    withCopy(html, (copy) => copy.slice(0, -1)),
    withCopy(html, () => ''),
    html.slice(0, html.length - 200),
  ];
  for (const changed of changes) {
    await openFile(ben.page, 'changed.html', changed);
    await expect(alert).toHaveText(damaged);
    await expect(field).toHaveCount(0);
  }
});

test('the policy of a copy stops another script, a request, a form and markup from strings', async ({
  newPerson,
  server,
}) => {
  const ben = await newPerson();
  const { html } = await saveCopy(ben, server, { files: [] });
  expect(html.indexOf('Content-Security-Policy')).toBeLessThan(html.indexOf('<style'));
  expect(html).not.toMatch(/connect-src|unsafe|https?:\/\/(?!www\.w3\.org)/);
  const added = `<script>document.title = 'run'</script><img src="${server.url}/favicon.ico" onerror="document.title='run'">`;
  await openFile(ben.page, 'copy.html', html.replace('</body>', `${added}</body>`));
  await expect(copyPage(ben.page).key).toBeVisible();
  expect(await ben.page.title()).toBe(en.offlineCopy.heading);
  const outcomes = await ben.page.evaluate(async (url) => {
    const markup = () => {
      document.body.innerHTML = '<b>x</b>';
    };
    return {
      fetched: await fetch(url).then(
        () => true,
        () => false,
      ),
      parsed: (() => {
        try {
          markup();
          return true;
        } catch {
          return false;
        }
      })(),
    };
  }, server.url);
  expect(outcomes).toEqual({ fetched: false, parsed: false });
  for (const directive of ['script-src-elem', 'img-src', 'connect-src', 'require-trusted-types-for'])
    await expect.poll(() => ben.violations.join('\n')).toContain(`Policy violated: ${directive}`);
  // Nothing that is reported comes after this; all of it was meant to be.
  await ben.page.close();
  ben.violations.length = 0;
});

test('whoever saves the file and copies no key is told so before the dialog closes', async ({
  newPerson,
  server,
}) => {
  const ben = await newPerson();
  const { key } = await saveCopy(ben, server, { files: [] });
  const { open, dialog, close, copy, key: field } = saving(ben.page);
  await ben.page.keyboard.press('Escape');
  await expect(dialog.getByRole('alert')).toHaveText(en.saveCopy.uncopied);
  await close.click();
  await expect(dialog).toHaveCount(0);
  await open.click();
  const other = await field.inputValue();
  expect(other).not.toBe(key);
  await copy.click();
  await expect(dialog.getByText(en.anywhere.copiedSecret)).toBeVisible();
  expect(await ben.page.evaluate(() => navigator.clipboard.readText())).toBe(other);
  await close.click();
  await expect(dialog).toHaveCount(0);
});

test('where the script that saves copies cannot be had, the page says so, and the message stays', async ({
  newPerson,
  server,
}) => {
  const ben = await newPerson();
  await ben.page.route('**/assets/save-copy-*.js', (route) => route.abort());
  const { path } = await sendTo(server, { text: TEXT });
  await ben.visit(path);
  await reading(ben.page).show.click();
  await saving(ben.page).open.click();
  await expect(reading(ben.page).words(en.view.notices.offline)).toBeVisible();
  expect(await reading(ben.page).text.textContent()).toBe(TEXT);
});

test('a message that is not one’s own offers no copy', async ({ newPerson, server }) => {
  const ben = await newPerson();
  const { path } = await sendTo(server, { readers: 2 });
  await ben.visit(path);
  await reading(ben.page).show.click();
  await expect(reading(ben.page).leased).toBeVisible();
  await expect(saving(ben.page).open).toBeHidden();
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`a copy and its dialog can be used by everybody: ${colorScheme}`, async ({ newPerson, server }) => {
    const ben = await newPerson({ colorScheme });
    const { name, key, html } = await saveCopy(ben, server);
    const check = async (state: string) => {
      for (const width of [390, 1280]) {
        await ben.page.setViewportSize({ width, height: 844 });
        expect(await violations(ben.page), state).toEqual([]);
        expect(await offScreen(ben.page), state).toEqual([]);
        expect(await tooSmallToTap(ben.page), state).toEqual([]);
        await ben.page.screenshot({ path: test.info().outputPath(`${state}-${width}.png`) });
      }
    };
    await check('dialog');
    await openFile(ben.page, name, html);
    await check('locked');
    await openWith(ben.page, key.slice(1));
    await check('refused');
    await openWith(ben.page, key);
    await expect(ben.page.locator('img')).toBeVisible();
    await check('open');
    await openFile(
      ben.page,
      name,
      withCopy(html, () => 'x'),
    );
    await check('damaged');
  });
}

test('a copy is in the language of the page that it was saved from', async ({ newPerson, server }) => {
  const ben = await newPerson({ locale: 'ar' });
  const { path } = await sendTo(server, { text: TEXT });
  await ben.visit(path);
  await expect(ben.page.locator('html')).toHaveAttribute('dir', 'rtl');
  await ben.page.locator('button.button-main:visible').first().click();
  const save = ben.page.getByRole('button', { name: 'حفظ نسخة مشفّرة' });
  await save.click();
  const downloading = ben.page.waitForEvent('download');
  await ben.page.getByRole('dialog').getByRole('button', { name: 'حفظ الملف' }).click();
  await openFile(ben.page, 'copy.html', await readFile(await (await downloading).path(), 'utf8'));
  await expect(ben.page.locator('html')).toHaveAttribute('dir', 'rtl');
  await expect(ben.page.getByRole('heading', { name: 'نسخة مشفّرة من رسالة' })).toBeVisible();
  await ben.page.setViewportSize({ width: 390, height: 844 });
  await ben.page.screenshot({ path: test.info().outputPath('arabic.png') });
});
