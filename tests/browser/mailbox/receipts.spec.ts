import type { Page } from '@playwright/test';
import { verifierOf } from '../../../src/crypto/proof.ts';
import type { LocalServer } from '../../server/server-process.ts';
import { en, pattern, plural, sentence, starting } from '../../words/english.ts';
import { composing, expectEmpty, rowsOf, send } from '../compose/composing.ts';
import { eavesdrop, reading } from '../reader/reading.ts';
import type { Person } from '../shell/person.ts';
import { expect, test } from '../shell/server.ts';
import { type CopiedRow, copyDatabase, sharedValues, tablesWithBoth } from './database-copies.ts';
import { identityIn } from './stored-rows.ts';

const DAY = 86_400;
const HOUR = 3_600;

const pathOf = (link: string) => new URL(link).pathname + new URL(link).search + new URL(link).hash;

/** The time as the page writes it. */
function momentOn(page: Page, instant: unknown): Promise<string> {
  return page.evaluate((seconds) => {
    const format = new Intl.DateTimeFormat('en', { dateStyle: 'long', timeStyle: 'short' });
    return format.format(Number(seconds) * 1_000);
  }, instant);
}

/** As if what has happened so far had happened so much earlier. */
async function goBack(server: LocalServer, seconds: number): Promise<void> {
  await server.withDatabase((database) => {
    for (const [table, columns] of [
      ['messages', ['created_at', 'ttl']],
      ['links', ['ends_at', 'first_at', 'last_at']],
      ['idempotency', ['created_at', 'ttl']],
    ] as const)
      database.exec(
        `UPDATE ${table} SET ${columns.map((column) => `${column} = ${column} - ${seconds}`).join(', ')}`,
      );
  });
}

test('a sender learns that somebody had read the message before its recipient kept it', async ({
  newPerson,
  server,
}) => {
  const [anna, eve, ben] = await Promise.all([newPerson(), newPerson(), newPerson()]);
  await anna.page.clock.install();
  await anna.visit();
  const { pending, history } = composing(anna.page);
  const { full } = await send(anna.page, { text: 'The PIN is 4711.', label: 'Bank PIN' });
  await expect(rowsOf(pending)).toContainText(en.compose.notOpened);

  await eavesdrop(eve, pathOf(full));
  await goBack(server, 2 * HOUR);
  await anna.page.clock.fastForward('01:00');
  await expect(rowsOf(pending)).toContainText(
    sentence(en.compose.notKept, {
      opened: sentence(en.compose.openedAgo, { opened: en.compose.opened.one, ago: '2 hours ago' }),
    }),
  );

  await ben.visit(pathOf(full));
  const view = reading(ben.page);
  await expect(view.words(starting(en.view.readings.opened.one))).toBeVisible();
  await expect(view.words(en.view.readings.warning)).toBeVisible();
  await view.show.click();
  await expect(view.claimed).toBeVisible();

  await anna.page.clock.fastForward('01:00');
  await expectEmpty(pending);
  const [receipt] = await server.query('SELECT first_at, last_at, outcome_at FROM receipts');
  const [first = '', last = '', kept = ''] = await Promise.all(
    ['first_at', 'last_at', 'outcome_at'].map((column) => momentOn(anna.page, receipt?.[column])),
  );
  const row = rowsOf(history);
  await expect(row).toContainText('Bank PIN');
  await expect(row).toContainText(sentence(en.compose.outcomes.kept, { moment: kept }));
  await expect(row).toContainText(
    sentence(en.compose.openedBetween, { opened: plural(en.compose.opened, 2), first, last }),
  );
  await expect(row).toContainText(en.compose.keptAfterOthers);
});

test('a first and only reader who keeps a message is told of without alarm', async ({
  newPerson,
  server,
}) => {
  const [anna, ben] = await Promise.all([newPerson(), newPerson()]);
  await anna.page.clock.install();
  await anna.visit();
  const { history } = composing(anna.page);
  const { full } = await send(anna.page, { text: 'x', label: 'Bank PIN' });
  await ben.visit(pathOf(full));
  await reading(ben.page).show.click();
  await expect(reading(ben.page).claimed).toBeVisible();
  await anna.page.clock.fastForward('01:00');
  await expect(rowsOf(history)).toContainText(pattern(en.compose.outcomes.kept));
  await expect(rowsOf(history)).toContainText(pattern(en.compose.sent));
  await expect(rowsOf(history)).not.toContainText(en.compose.opened.one);
  await expect(rowsOf(history)).not.toContainText(en.compose.keptAfterOthers);
  expect(await server.query('SELECT id FROM receipts')).toHaveLength(1);
});

for (const { readers, ending, outcome } of [
  { readers: 1, ending: en.endings['already-read'], outcome: en.compose.outcomes.read },
  { readers: null, ending: en.endings.taken, outcome: en.compose.outcomes.kept },
] as const) {
  test(`“${ending.heading}” is what others find once ${readers ?? 'the first'} reader has it, and its sender is sent to the history`, async ({
    newPerson,
  }) => {
    const [anna, ben, carl] = await Promise.all([newPerson(), newPerson(), newPerson()]);
    await anna.visit();
    const { pending, history } = composing(anna.page);
    const { full } = await send(anna.page, { text: 'x', label: 'Bank PIN', ...(readers && { readers }) });
    await ben.visit(pathOf(full));
    const { show, erase, erased, claimed } = reading(ben.page);
    await show.click();
    if (readers === null) await expect(claimed).toBeVisible();
    else {
      await erase.click();
      await expect(erased).toBeVisible();
    }
    for (const late of [carl, anna]) {
      await late.visit(pathOf(full));
      await expect(reading(late.page).heading(ending.heading)).toBeVisible();
      await expect(reading(late.page).words(ending.advice)).toBeVisible();
    }
    expect(ending.advice).toContain(`If you sent it, see “${en.compose.history}” on the home page.`);
    await anna.visit();
    await expect(rowsOf(history)).toContainText(pattern(outcome));
    await expect(rowsOf(history)).toContainText('Bank PIN');
    await expectEmpty(pending);
  });
}

/** What a copy of the database could know two people by, and the message between them. */
interface KnownValues {
  /** User id, digest of the token, salt of what was sent, sealed label. */
  readonly sender: readonly string[];
  readonly recipient: readonly string[];
  readonly message: string;
}

async function personIn({ page }: Person): Promise<string[]> {
  const { uid, token } = await identityIn(page);
  return [uid, await verifierOf(token)];
}

function expectUnlinked(rows: readonly CopiedRow[], { sender, recipient, message }: KnownValues): void {
  const others = [...recipient, message];
  expect(tablesWithBoth(rows, sender, others)).toEqual([]);
  expect(sharedValues(rows, sender, others)).toEqual([]);
}

test('once a message is kept, no copy of the database leads from its sender to its recipient or back', async ({
  newPerson,
  server,
}) => {
  const [anna, eve, ben] = await Promise.all([newPerson(), newPerson(), newPerson()]);
  const copies: CopiedRow[][] = [];
  const copy = async () => copies.push(await copyDatabase(server));
  await anna.page.clock.install();
  await anna.visit();
  const { full } = await send(anna.page, { text: 'The PIN is 4711.', label: 'Bank PIN' });
  // What is done in one second has one time.
  await goBack(server, DAY / 2);
  await copy();
  const [sent] = await server.query('SELECT id, salt, sealed_name FROM messages');
  await eavesdrop(eve, pathOf(full));
  await goBack(server, HOUR);
  await copy();
  await ben.visit(pathOf(full));
  await expect(reading(ben.page).show).toBeVisible();
  await copy();
  const network = await holdClaim(ben.page);
  await reading(ben.page).show.click();
  await network.asked();
  await copy();
  await network.release();
  await expect(reading(ben.page).claimed).toBeVisible();
  const claimedAt = copies.length;
  await copy();
  await anna.page.clock.fastForward('01:00');
  await expect(rowsOf(composing(anna.page).history)).toContainText(pattern(en.compose.outcomes.kept));
  await copy();
  await ben.visit('/');
  await rowsOf(composing(ben.page).owned).getByRole('button', { name: en.compose.rename }).click();
  await rowsOf(composing(ben.page).owned).getByRole('textbox', { name: en.compose.newLabel }).fill('PIN');
  await ben.page.keyboard.press('Enter');
  await expect(rowsOf(composing(ben.page).owned).locator('bdi')).toHaveText('PIN');
  await copy();
  await ben.visit(pathOf(full));
  await expect(reading(ben.page).text).toBeVisible();
  await copy();

  await ben.visit('/');
  const known = {
    sender: [...(await personIn(anna)), String(sent?.['salt']), String(sent?.['sealed_name'])],
    recipient: await personIn(ben),
    message: String(sent?.['id']),
  };
  for (const rows of copies.slice(0, claimedAt))
    expect(tablesWithBoth(rows, known.sender, [known.message])).toContain('messages');
  for (const rows of copies.slice(claimedAt)) {
    expect(rows.filter(({ table }) => table === 'receipts')).toHaveLength(1);
    expect(rows.filter(({ table }) => table === 'messages')).toHaveLength(1);
    expectUnlinked(rows, known);
  }
});

/** The moment between reading and keeping. */
async function holdClaim(page: Page) {
  const asked = Promise.withResolvers<void>();
  const released = Promise.withResolvers<void>();
  await page.route('**/api/update', async (route) => {
    asked.resolve();
    await released.promise;
    await route.continue();
  });
  return { asked: () => asked.promise, release: () => released.resolve() };
}
