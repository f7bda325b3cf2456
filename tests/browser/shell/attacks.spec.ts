import type { Locator } from '@playwright/test';
import type { LocalServer } from '../../server/server-process.ts';
import { en } from '../../words/english.ts';
import { composing, rowsOf, send } from '../compose/composing.ts';
import { reading, sendTo, storedStateOf } from '../reader/reading.ts';
import type { Person } from './person.ts';
import { expect, test } from './server.ts';

/** Texts that have done harm where a program took them for more than text. Labels take 100 characters. */
const ATTACKS: Readonly<Record<string, string>> = {
  'an image that runs a script': '"><img src=x onerror="document.title=1"><script>document.title=1</script>',
  'an address that is a program': 'javascript:document.title=1 data:text/html,<script>alert(1)</script>',
  'a template of the page': '{{ 7 * 7 }} #{document.title} x-on:click="alert(1)" x-init="alert(1)"',
  'an order that turns around': 'invoice\u202Efdp.exe\u202C \u2066\u2067\u2068 left open',
  'marks of right-to-left': '\u200F\u061C\u200Eשלום\u200F (a) مرحبا\u200E [b]',
  'joiners without width': 'pay\u200Dpal\u200B.com\u2060\uFEFF a\u200C',
  'towers of marks': `Z${'\u0335\u0346\u0300'.repeat(25)}algo`,
  'markup in disguise': '&lt;b&gt; &#60;b&#62; %3Cb%3E \\u003cb\\u003e </pre></bdi></script>',
  'names of every object': '__proto__ constructor toString',
};

/** Nothing but the text itself is in the element, letter by letter. */
async function expectInert(element: Locator, text: string): Promise<void> {
  const inside = await element.evaluate((shown) => ({
    text: shown.textContent,
    children: shown.childElementCount,
  }));
  expect(inside).toEqual({ text, children: 0 });
}

/** The label neither reaches out of its own line nor turns what stands beside it around. */
async function expectIsolated(label: Locator): Promise<void> {
  const bidi = await label.evaluate((element) => getComputedStyle(element).unicodeBidi);
  expect(bidi).toBe('isolate');
}

test('attacks are text in the page, the lists and the dialogs', async ({ newPerson }) => {
  test.slow();
  const [anna, ben] = await Promise.all([newPerson(), newPerson()]);
  await anna.visit();
  for (const [name, attack] of Object.entries(ATTACKS)) {
    await test.step(name, async () => {
      const { full } = await send(anna.page, { text: attack, label: attack });
      await expectInertInList(anna, 'pending', attack);
      await ben.page.goto(full);
      const view = reading(ben.page);
      await view.show.click();
      await expect(view.claimed).toBeVisible();
      await expectInert(view.text, attack);
      await expectInert(view.message.locator('bdi').first(), attack);
      await expectIsolated(view.message.locator('bdi').first());
      await expect(view.message.locator('img, script, iframe, object, [onerror]')).toHaveCount(0);
      await ben.visit();
      await expectInertInList(ben, 'owned', attack);
    });
  }
  for (const { page } of [anna, ben]) await expect(page).toHaveTitle(/^Inigma: /);
});

/** In its row, and in the dialog that asks before it is deleted. */
async function expectInertInList({ page }: Person, list: 'pending' | 'owned', label: string): Promise<void> {
  const rows = rowsOf(composing(page)[list]);
  const row = rows.filter({ has: page.locator('bdi', { hasText: label }) });
  await expect(row).toHaveCount(1);
  await expectInert(row.locator('bdi'), label);
  await expectIsolated(row.locator('bdi'));
  await row.getByRole('button', { name: en.anywhere.delete }).click();
  const dialog = page.getByRole('dialog', { name: en.anywhere.deleteAsk });
  await expectInert(dialog.locator('bdi'), label);
  await expectIsolated(dialog.locator('bdi'));
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
}

test('100 000 line breaks and a word without an end neither break the page nor hold it up', async ({
  newPerson,
  server,
}) => {
  const ben = await newPerson({ viewport: { width: 390, height: 844 } });
  const text = `${'\n'.repeat(100_000)}${'x'.repeat(50_000)}${'\u202E\u200D'.repeat(20_000)}`;
  const { path } = await sendTo(server, { label: '\u202E'.repeat(100), text, files: [] });
  await ben.visit(path);
  const view = reading(ben.page);
  await view.show.click();
  // To lay out 100 000 lines takes a browser seconds where others use the processor.
  await expect(view.claimed).toBeVisible({ timeout: 45_000 });
  await expectInert(view.text, text);
  const page = await ben.page.evaluate(() => ({
    wider: document.documentElement.scrollWidth - innerWidth,
    height: document.documentElement.scrollHeight,
  }));
  expect(page.wider).toBeLessThanOrEqual(0);
  expect(page.height).toBeLessThan(4_000);
});

test('messages that another client filed under one’s user id are shown as text, too', async ({
  newPerson,
  server,
}) => {
  const anna = await newPerson();
  await anna.visit();
  await send(anna.page, { text: 'x' });
  const attack = '<img src=x onerror=alert(1)>\u202E{{7*7}}';
  await insertUnverifiedCopy(server, attack);
  await anna.visit();
  const unverified = composing(anna.page).pending.getByRole('listitem').filter({ hasText: '<img' });
  await expectInert(unverified.locator('bdi'), attack);
});

/** A row of the same creator that nothing proves, with a plain label, as any client can make one. */
function insertUnverifiedCopy(server: LocalServer, label: string): Promise<unknown> {
  return server.withDatabase((database) =>
    database
      .prepare(
        `INSERT INTO messages (id, ttl, encrypted_message, iv, salt, custom_name, creator_uid, created_at)
         SELECT 'stray', ttl, encrypted_message, iv, salt, ?, creator_uid, created_at - 1 FROM messages`,
      )
      .run(label),
  );
}

test('markup in a server response becomes no part of the page', async ({ newPerson }) => {
  const anna = await newPerson();
  await anna.visit('/health');
  const attack = '<img src=x onerror=alert(1)>';
  await anna.page.route('**/api/create', (route) =>
    route.fulfill({ status: 422, json: { message: attack, errors: [{ field: attack, message: attack }] } }),
  );
  await anna.visit();
  const form = composing(anna.page);
  await form.message.fill('x');
  await form.create.click();
  await expect(form.notice).toBeVisible();
  await expect(anna.page.locator('img')).toHaveCount(0);
});

type Kind = 'any number of readings' | 'one reading' | 'a passphrase';
const KINDS: readonly Kind[] = ['any number of readings', 'one reading', 'a passphrase'];

test('a link scanner that runs scripts and presses nothing leaves any message unchanged', async ({
  newPerson,
  server,
}) => {
  await Promise.all(
    KINDS.map(async (kind) => leavesUnchanged(server, await newPerson(), await newPerson(), kind)),
  );
});

/** The scanner waits ten seconds, and then the recipient opens the message. */
async function leavesUnchanged(server: LocalServer, scanner: Person, ben: Person, kind: Kind): Promise<void> {
  const { sent, path } = await sendTo(server, {
    readers: kind === 'one reading' ? 1 : null,
    passphrase: kind === 'a passphrase' ? 'lake' : null,
  });
  await scanner.visit(path);
  const before = await server.withDatabase(rowOf(sent.id));
  await scanner.page.mouse.move(300, 300);
  await scanner.page.mouse.wheel(0, 600);
  await scanner.page.waitForTimeout(10_000);
  expect(await storedStateOf(server, sent.id), kind).toEqual({ claimed: false, readings: 0 });
  expect(await server.withDatabase(rowOf(sent.id)), kind).toEqual(before);
  const asked = (await scanner.requests()).filter(({ url }) => url.includes('/api/'));
  expect(
    asked.map(({ url, body }) => [new URL(url).pathname, Object.keys(JSON.parse(body)).toSorted()]),
    kind,
  ).toEqual([['/api/view', ['link_token', 'uid', 'view']]]);
  await open(ben, path, kind);
}

function rowOf(id: string) {
  return (database: Parameters<Parameters<LocalServer['withDatabase']>[0]>[0]) =>
    database.prepare('SELECT * FROM messages JOIN links USING (id) WHERE id = ?').get(id);
}

async function open(ben: Person, path: string, kind: Kind): Promise<void> {
  await ben.visit(path);
  const view = reading(ben.page);
  await view.show.click();
  if (kind === 'a passphrase') {
    await view.passphrase.fill('lake');
    await view.show.click();
  }
  await expect(view.text).toBeVisible();
}
