import type { Page } from '@playwright/test';
import { remove } from '../../../src/client/mailbox.ts';
import { fill } from '../../../src/words/sentence.ts';
import { newPerson as senderOf, sendOlder } from '../../client/people.ts';
import { en } from '../../words/english.ts';
import { expect, test } from '../shell/server.ts';
import { removeByOperator, TEMPORARY_ERRORS } from '../shell/states.ts';
import { apiOf, reading, sendTo } from './reading.ts';

test('an expired message, an unknown one, and a link that is cut short each say what to do', async ({
  newPerson,
  server,
}) => {
  const ben = await newPerson();
  const { sent, path } = await sendTo(server);
  await server.expire(sent.id);
  const { heading } = reading(ben.page);
  await ben.visit(path);
  await expect(heading(en.endings.expired.heading)).toBeVisible();
  await expect(reading(ben.page).words(en.endings.expired.advice)).toBeVisible();
  await ben.visit('/view?view=never-existed#key=abc');
  await expect(heading(en.endings.unknown.heading)).toBeVisible();
  await expect(reading(ben.page).words(en.endings.unknown.advice)).toBeVisible();
  await ben.visit('/view');
  await expect(heading(en.endings['no-message'].heading)).toBeVisible();
  await expect(heading(en.endings['no-message'].heading)).toBeFocused();
  await expect(ben.page.getByRole('link', { name: en.view.write, exact: true })).toHaveAttribute('href', '/');
});

test('a reader who comes too late is told that someone else has opened the message, before a press and after it', async ({
  newPerson,
  server,
}) => {
  const [ben, carl] = await Promise.all([newPerson(), newPerson()]);
  const { path } = await sendTo(server);
  await carl.visit(path);
  await expect(reading(carl.page).show).toBeVisible();
  await ben.visit(path);
  await reading(ben.page).show.click();
  await expect(reading(ben.page).claimed).toBeVisible();
  const taken = reading(carl.page).heading(en.endings.taken.heading);
  await reading(carl.page).show.click();
  await expect(taken).toBeVisible();
  await expect(taken).toBeFocused();
  await carl.visit(path);
  await expect(taken).toBeVisible();
  await expect(reading(carl.page).words(en.endings.taken.advice)).toBeVisible();
});

test('of two readers who press at once both read, and only one is told that it is theirs', {
  tag: '@both',
}, async ({ newPerson, anyServer }) => {
  const people = await Promise.all([newPerson(), newPerson()]);
  const { path } = await sendTo(anyServer);
  for (const { page } of people) await page.goto(anyServer.url + path);
  await Promise.all(people.map(({ page }) => reading(page).show.click()));
  const mine = await Promise.all(people.map(({ page }) => outcome(page)));
  expect(mine.toSorted()).not.toEqual(['claimed', 'claimed']);
  expect(mine).toContain('claimed');
});

/** The loser may have been late already for the reading, or only for the claim. */
function outcome(page: Page): Promise<string> {
  const { claimed, message, heading } = reading(page);
  const late = message.getByText(en.view.outcomes.taken);
  const taken = heading(en.endings.taken.heading);
  return Promise.race([
    claimed.waitFor().then(() => 'claimed'),
    late.waitFor().then(() => 'late'),
    taken.waitFor().then(() => 'taken'),
  ]);
}

test('another reader who started to read while the page waited is named as such', async ({
  newPerson,
  server,
}) => {
  const [ben, carl] = await Promise.all([newPerson(), newPerson()]);
  const { path } = await sendTo(server, { readers: 1 });
  await carl.visit(path);
  await expect(reading(carl.page).show).toBeVisible();
  await ben.visit(path);
  await reading(ben.page).show.click();
  await expect(reading(ben.page).text).toBeVisible();
  await reading(carl.page).show.click();
  await expect(reading(carl.page).heading(en.endings['read-elsewhere'].heading)).toBeVisible();
});

test('what its sender deleted and what the operator removed are told as such, with the time', async ({
  newPerson,
  server,
}) => {
  const ben = await newPerson();
  const { identity } = await senderOf();
  const [withdrawn, removed] = [await sendTo(server, {}, identity), await sendTo(server)];
  await remove(apiOf(server), identity, withdrawn.sent.id);
  await removeByOperator(server, removed.sent.id);
  const view = reading(ben.page);
  for (const [{ path }, heading] of [
    [withdrawn, en.endings.withdrawn.heading],
    [removed, en.endings.removed.heading],
  ] as const) {
    await ben.visit(path);
    await expect(view.heading(heading)).toBeVisible();
    await expect(view.words(new RegExp(`^\\w+ \\d+, ${new Date().getFullYear()} at `))).toBeVisible();
  }
});

test('a message damaged in the store is not shown in part', async ({ newPerson, server }) => {
  const ben = await newPerson();
  const { sent, path } = await sendTo(server);
  await server.withDatabase((database) =>
    database
      .prepare(`UPDATE messages SET encrypted_message = 'AAAA' || substr(encrypted_message, 5) WHERE id = ?`)
      .run(sent.id),
  );
  await ben.visit(path);
  await reading(ben.page).show.click();
  await expect(reading(ben.page).heading(en.endings.damaged.heading)).toBeVisible();
  await expect(reading(ben.page).text).toBeHidden();
});

test('a message of a newer version says so before anything is pressed', async ({ newPerson, server }) => {
  const ben = await newPerson();
  const { path } = await sendTo(server);
  await ben.page.route('**/api/view', async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, json: { ...(await response.json()), format: 3 } });
  });
  await ben.visit(path);
  await expect(reading(ben.page).heading(en.endings['newer-version'].heading)).toBeVisible();
});

test('the bare text of an earlier client opens, with its plain label, which is marked', async ({
  newPerson,
  server,
}) => {
  const ben = await newPerson();
  const { id, key } = await sendOlder({ api: apiOf(server) }, 'Old words, ältere Wörter', 'Old label');
  await ben.visit(`/view?view=${id}#key=${key.reveal()}`);
  const view = reading(ben.page);
  await expect(view.words(en.view.senderSees)).toBeHidden();
  await view.show.click();
  await expect(view.text).toHaveText('Old words, ältere Wörter');
  await expect(view.message.getByText('Old label')).toBeVisible();
  await expect(view.message.getByText(en.compose.plainLabelHint)).toBeVisible();
  await expect(view.claimed).toBeVisible();
});

test('a plain label that a server adds to an encrypted message is not shown', async ({
  newPerson,
  server,
}) => {
  const ben = await newPerson();
  const { sent, path } = await sendTo(server, { label: '' });
  await server.withDatabase((database) =>
    database.prepare("UPDATE messages SET custom_name = 'From your bank' WHERE id = ?").run(sent.id),
  );
  await ben.visit(path);
  const view = reading(ben.page);
  await view.show.click();
  await expect(view.claimed).toBeVisible();
  expect(await ben.page.content()).not.toContain('From your bank');
});

for (const { status, heading } of TEMPORARY_ERRORS) {
  test(`“${heading}” is temporary, and can be retried`, async ({ newPerson, server }) => {
    const ben = await newPerson();
    const { path } = await sendTo(server);
    await ben.page.route('**/api/view', (route) =>
      status === 0 ? route.abort() : route.fulfill({ status, json: { message: 'x' } }),
    );
    await ben.visit(path);
    const view = reading(ben.page);
    await expect(view.heading(heading)).toBeVisible();
    await ben.page.unroute('**/api/view');
    await view.tryAgain.press('Enter');
    await expect(view.heading(en.view.waiting)).toBeFocused();
    await view.show.click();
    await expect(view.claimed).toBeVisible();
  });
}

test('a look-up that is never answered times out, and can be retried', async ({ newPerson, server }) => {
  const ben = await newPerson();
  const { path } = await sendTo(server);
  await ben.page.clock.install();
  const silent = new Promise<void>((resolve) => {
    void ben.page.route('**/api/view', () => resolve());
  });
  await ben.visit(path);
  await silent;
  await ben.page.clock.fastForward(31_000);
  await expect(reading(ben.page).heading(en.view.closed.offline.heading)).toBeVisible();
  await ben.page.unroute('**/api/view');
  await reading(ben.page).tryAgain.click();
  await expect(reading(ben.page).show).toBeVisible();
});

test('a page that was offline looks again by itself when the network is back', async ({
  newPerson,
  server,
}) => {
  const ben = await newPerson();
  const { path } = await sendTo(server);
  await ben.page.route('**/api/view', (route) => route.abort());
  await ben.visit(path);
  await expect(reading(ben.page).heading(en.view.closed.offline.heading)).toBeVisible();
  await ben.page.unroute('**/api/view');
  await ben.page.evaluate(() => dispatchEvent(new Event('online')));
  await expect(reading(ben.page).show).toBeVisible();
});

test('without HTTPS, or without JavaScript, the page says what it needs', async ({ newPerson, server }) => {
  const { path } = await sendTo(server);
  const plain = await newPerson({ insecure: true });
  await plain.visit(path);
  await expect(plain.page.getByText(en.anywhere.insecure)).toBeVisible();
  await expect(reading(plain.page).show).toBeHidden();
  // So that it can be opened elsewhere.
  expect(plain.page.url()).toContain('key=');
  const withoutScript = await newPerson({ javaScript: 'blocked' });
  await withoutScript.visit(path);
  const notice = withoutScript.page.locator('noscript p');
  await expect(notice).toBeVisible();
  await expect(notice).toContainText(fill(en.anywhere.noScript, { service: 'Inigma' }));
  await expect(withoutScript.page.getByText(en.view.looking)).toBeHidden();
});
