import { expect, type Locator, type Page } from '@playwright/test';
import type { LocalServer } from '../../server/server-process.ts';
import { en, pattern, plural, sentence } from '../../words/english.ts';
import { composing, expectEmpty, rowsOf, showMoreOptions, write } from '../compose/composing.ts';
import { deleteKeys, YOUR_KEY } from '../identity/own-key.ts';
import { changeLink, reading, sendTo } from '../reader/reading.ts';
import type { Person } from './person.ts';

/** Is told when the page shows the state of this name. */
export type Look = (state: string) => Promise<void>;

/** As wide as a word gets, and as a label may be. */
const LONG_WORD = 'Donaudampfschifffahrtsgesellschaftskapitänswitwenrente'.repeat(3).slice(0, 90);

/** A server that takes little: what is too long for it is laid out in no time. */
export const SMALL_SERVER = { MAX_MESSAGE_BYTES: '16384' };

/** Leads the composing page of a small server through everything that it shows of a message and of its errors. */
export async function everyComposeState(anna: Person, look: Look): Promise<void> {
  await emptyPage(anna, look);
  await notices(anna, look);
  await sending(anna, look);
  await errors(anna, look);
}

/** Leads the composing page through everything that it shows of what was sent and of the key. */
export async function everyKeptState(anna: Person, look: Look): Promise<void> {
  await anna.visit();
  await linkAndLists(anna, look);
  await ownKey(anna, look);
}

async function emptyPage(anna: Person, look: Look): Promise<void> {
  const form = composing(anna.page);
  await anna.visit();
  await expectEmpty(form.pending);
  await look('empty');
  await showMoreOptions(anna.page);
  await form.passphrase.fill('lake');
  await expect(anna.page.getByText(en.compose.passphraseShort)).toBeVisible();
  await look('a short passphrase');
  await anna.visit(YOUR_KEY);
  await expect(form.identity.getByRole('button', { name: en.compose.resetIdentity })).toBeVisible();
  await look('nothing to lose, and the key');
}

async function notices({ page }: Person, look: Look): Promise<void> {
  const form = composing(page);
  await write(page, { text: '', label: LONG_WORD, lifetime: en.compose.lifetimeCustom, passphrase: 'x' });
  await form.create.click();
  await expect(form.notice).toBeVisible();
  await look('nothing written');
  await write(page, { text: `${LONG_WORD} ${'x'.repeat(16_384)}`, lifetime: en.compose.lifetimeYear });
  await form.create.click();
  await expect(form.notice).toBeVisible();
  await look('too long');
  await write(page, { text: 'x', label: '', lifetime: en.compose.lifetimeCustom, passphrase: 'x ' });
  await page.getByRole('textbox', { name: en.compose.customAmount }).fill('1,000');
  await form.create.click();
  await expect(form.notice).toContainText(sentence(en.compose.lifetimeUnclear, { amount: '1,000' }));
  await look('unclear lifetime');
  await write(page, { text: 'x', readers: 101 });
  await form.create.click();
  await expect(form.notice).toContainText(sentence(en.compose.readersWrong, { least: 2, most: 100 }));
  await look('too many readers');
}

/** A sending that no server takes, for as long as it is looked at. */
async function sending({ page }: Person, look: Look): Promise<void> {
  const form = composing(page);
  await page.route('**/api/create', () => {});
  await write(page, { text: LONG_WORD, lifetime: en.compose.lifetimeYear, readers: 1, passphrase: '' });
  await form.create.click();
  await expect(page.getByRole('progressbar')).toBeVisible();
  await look('sending');
  await page.getByRole('button', { name: en.anywhere.cancel, exact: true }).click();
  await expect(page.getByText(en.compose.cancelled)).toBeVisible();
  await look('cancelled');
  await page.unroute('**/api/create');
}

async function linkAndLists({ page }: Person, look: Look): Promise<void> {
  const form = composing(page);
  await write(page, {
    text: LONG_WORD,
    label: LONG_WORD,
    lifetime: en.compose.lifetimeYear,
    readers: 5,
    passphrase: 'lake',
  });
  await form.create.click();
  await expect(form.dialog.getByText(en.compose.readyCopiedSeveral)).toBeVisible();
  await look('link');
  await page.keyboard.press('Escape');
  await expect(rowsOf(form.pending)).toHaveCount(1);
  await look('list');
  await dialogBehind(page, rowsOf(form.pending).getByRole('button', { name: en.anywhere.delete }), () =>
    look('delete'),
  );
  await history(page, look);
}

/** What was sent was opened and guessed at, and what was sent before has ended in every way. */
async function history(page: Page, look: Look): Promise<void> {
  const form = composing(page);
  const readings = { count: 2, first_at: NOW - 90_000, last_at: NOW - 600 };
  const receipts = ['kept', 'read', 'expired', 'removed'].map((outcome) => ({
    ...{ id: outcome, sealed_name: '', outcome, outcome_at: NOW, readings, wrong_passphrases: 12 },
  }));
  await page.route('**/api/list-receipts', (route) =>
    route.fulfill({ json: { receipts, page: 1, per_page: 10, total: 44, has_more: true } }),
  );
  await page.route('**/api/list-pending-secrets', async (route) => {
    const answer = await route.fetch();
    const { secrets, ...list } = await answer.json();
    const read = secrets.map((secret: object) => ({ ...secret, readings, wrong_passphrases: 12 }));
    await route.fulfill({ json: { ...list, secrets: read } });
  });
  await page.reload();
  await expect(rowsOf(form.pending)).toContainText(en.compose.guessing);
  await expect(rowsOf(form.history)).toHaveCount(4);
  await look('opened, and ended');
  await page.unroute('**/api/list-receipts');
  await page.unroute('**/api/list-pending-secrets');
}

/** Each dialog of *Your key*. */
async function ownKey({ page }: Person, look: Look): Promise<void> {
  const { identity } = composing(page);
  for (const button of await identity.getByRole('button').all()) {
    const name = (await button.textContent())?.trim() ?? '';
    if (
      name.startsWith(en.compose.copyUserId) ||
      name.startsWith(en.compose.addDevice) ||
      !(await button.isVisible())
    )
      continue;
    await dialogBehind(page, button, () => look(name));
  }
  await dialogBehind(page, identity.getByRole('button', { name: en.compose.exportKey }), async () => {
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('button', { name: en.compose.showQr }).click();
    await expect(dialog.getByText(en.compose.exportAsk)).toBeVisible();
    await look('asks whether the key is kept');
  });
}

/** What a button opens, closed again by Escape. A button that opens no dialog shows something in its place. */
async function dialogBehind(page: Page, button: Locator, look: () => Promise<void>): Promise<void> {
  await button.click();
  await look();
  await page.keyboard.press('Escape');
  await expect(page.locator('dialog[open]')).toHaveCount(0);
}

async function errors(anna: Person, look: Look): Promise<void> {
  const form = composing(anna.page);
  await anna.page.route('**/api/**', (route) => route.abort());
  await anna.visit();
  await expect(form.pending.getByText(en.compose.listFailed)).toBeVisible();
  await write(anna.page, { text: LONG_WORD });
  await form.create.click();
  await expect(form.notice).toBeVisible();
  await look('offline');
  await anna.page.unroute('**/api/**');
  await anna.visit();
  await deleteKeys(anna.page);
  await anna.visit();
  await expect(form.identity.getByText(en.anywhere.keyLost)).toBeVisible();
  await look('key lost');
}

/** Leads the reading page through everything that it can show; `anna` is the sender of one of the messages. */
export async function everyViewState(ben: Person, server: LocalServer, look: Look): Promise<void> {
  await waiting(ben, server, look);
  await loading(ben, server, look);
  await opened(ben, server, look);
  await closed(ben, server, look);
  await temporaryErrors(ben, server, look);
}

const LABELLED = {
  label: LONG_WORD,
  text: `${LONG_WORD} https://example.com/${LONG_WORD}`,
  files: [],
};

async function waiting(ben: Person, server: LocalServer, look: Look): Promise<void> {
  const view = reading(ben.page);
  const { path } = await sendTo(server, LABELLED);
  await ben.visit(path);
  await expect(view.show).toBeVisible();
  await look('sealed');
  await ben.page.getByText(en.view.whatIsThis).click();
  await look('what it is');
  const once = await sendTo(server, { readers: 1 });
  await ben.visit(once.pathWithoutKey);
  await expect(view.key).toBeFocused();
  await look('needs a key');
  await view.key.fill('wrong');
  await view.show.click();
  await expect(view.notice).toBeVisible();
  await look('wrong key');
  await view.key.fill(`https://${LONG_WORD}.example/view?view=abc#key=x`);
  await view.show.click();
  await expect(view.notice).toContainText(pattern(en.view.otherServer));
  await look('link of another server');
  await changedLinks(ben, server, look);
  const locked = await sendTo(server, { passphrase: 'lake' });
  await ben.visit(locked.path);
  await expect(view.passphrase).toBeVisible();
  await look('needs a passphrase');
  await changeLink(
    server,
    locked.sent.id,
    `attempts = 13, retry_at = ${NOW + 3_000}, readings = 2, first_at = ${NOW - 90_000}, last_at = ${NOW}`,
  );
  await ben.visit('/view');
  await ben.visit(locked.path);
  await expect(view.countdown).toBeVisible();
  await look('read by others, and guessed at');
  const shared = await sendTo(server, { readers: 5 });
  await ben.visit(shared.path);
  await expect(view.words(plural(en.view.readers.several, 5))).toBeVisible();
  await look('for five readers');
  await view.show.click();
  await expect(view.leased).toBeVisible();
  await look('leased');
  // What appears where the last press was takes none for a moment, and in Arabic this button does.
  await view.text.click();
  await view.erase.click();
  await expect(view.erase).toBeHidden();
  await look('given up');
}

async function changedLinks(ben: Person, server: LocalServer, look: Look): Promise<void> {
  const view = reading(ben.page);
  const { path } = await sendTo(server);
  await ben.visit(path.replace('#', '%23'));
  await expect(view.words(en.link.keySent)).toBeVisible();
  await look('its key was sent');
  await ben.visit('/view');
  await view.wholeLink.fill(LONG_WORD);
  await view.openLink.click();
  await expect(view.notice).toBeVisible();
  await look('no link');
}

/** A loading that no server answers, for as long as it is looked at. */
async function loading(ben: Person, server: LocalServer, look: Look): Promise<void> {
  const view = reading(ben.page);
  const { path } = await sendTo(server, LABELLED);
  await ben.visit(path);
  await expect(view.show).toBeVisible();
  await ben.page.route('**/api/view', () => {});
  await view.show.click();
  await expect(ben.page.getByRole('progressbar')).toBeVisible();
  await look('loading');
  await ben.page.getByRole('button', { name: en.anywhere.cancel, exact: true }).click();
  await ben.page.unroute('**/api/view');
  await expect(view.words(en.link.loadingCancelled)).toBeVisible();
  await look('loading cancelled');
}

async function opened(ben: Person, server: LocalServer, look: Look): Promise<void> {
  const view = reading(ben.page);
  const { path, pathWithoutKey } = await sendTo(server, LABELLED);
  await ben.visit(path);
  await ben.page.route('**/api/update', (route) => route.abort());
  await view.show.click();
  await expect(view.keep).toBeVisible();
  await look('open and not kept');
  await ben.page.unroute('**/api/update');
  await view.keep.click();
  await expect(view.claimed).toBeVisible();
  await look('open and kept');
  await view.hide.click();
  await look('hidden');
  await ben.visit(pathWithoutKey);
  await expect(view.text).toBeVisible();
  await look('own');
}

const NOW = Math.floor(Date.now() / 1_000);

const CLOSED: readonly {
  heading: string;
  readers?: number;
  make: (server: LocalServer, id: string) => Promise<unknown>;
}[] = [
  { heading: en.endings.removed.heading, make: removeByOperator },
  { heading: en.endings.expired.heading, make: (server, id) => server.expire(id) },
  { heading: en.endings.taken.heading, make: (server, id) => change(server, id, "uid = 'x'") },
  {
    heading: en.endings['already-read'].heading,
    readers: 1,
    make: (server, id) => changeLink(server, id, `readings = 1, first_at = ${NOW}, last_at = ${NOW}`),
  },
];

async function closed(ben: Person, server: LocalServer, look: Look): Promise<void> {
  const view = reading(ben.page);
  for (const { heading, readers = null, make } of CLOSED) {
    const { sent, path } = await sendTo(server, { readers });
    await make(server, sent.id);
    await ben.visit(path);
    await expect(view.heading(heading)).toBeVisible();
    await look(heading);
  }
  await ben.visit('/view?view=nothing');
  await expect(view.heading(en.endings.unknown.heading)).toBeVisible();
  await look('unknown');
  await ben.visit('/view');
  await expect(view.heading(en.endings['no-message'].heading)).toBeVisible();
  await look('no message');
  const { sent, path } = await sendTo(server);
  await change(server, sent.id, "encrypted_message = 'AAAA' || substr(encrypted_message, 5)");
  await ben.visit(path);
  await view.show.click();
  await expect(view.heading(en.endings.damaged.heading)).toBeVisible();
  await look('damaged');
}

function change(server: LocalServer, id: string, assignment: string): Promise<unknown> {
  return server.withDatabase((database) =>
    database.prepare(`UPDATE messages SET ${assignment} WHERE id = ?`).run(id),
  );
}

/** Takes a message down, as whoever runs the server does. */
export function removeByOperator(server: LocalServer, id: string): Promise<unknown> {
  return server.withDatabase((database) => {
    database.prepare('DELETE FROM messages WHERE id = ?').run(id);
    database.prepare("UPDATE links SET outcome = 'removed', outcome_at = ? WHERE id = ?").run(NOW, id);
  });
}

/** What keeps a page from looking, by the status of the answer; 0 is none at all. */
export const TEMPORARY_ERRORS = [
  { status: 0, heading: en.view.closed.offline.heading },
  { status: 429, heading: en.view.closed['too-many'].heading },
  { status: 503, heading: en.view.closed.unavailable.heading },
  { status: 418, heading: en.view.closed.unexpected.heading },
];

async function temporaryErrors(ben: Person, server: LocalServer, look: Look): Promise<void> {
  for (const { status, heading } of TEMPORARY_ERRORS) {
    // A link that is already open would not be asked for again.
    const { path } = await sendTo(server);
    await ben.page.route('**/api/view', (route) =>
      status === 0 ? route.abort() : route.fulfill({ status, json: { message: 'x' } }),
    );
    await ben.visit(path);
    await expect(reading(ben.page).heading(heading)).toBeVisible();
    await look(`hindered by ${status}`);
    await ben.page.unroute('**/api/view');
  }
}
