import type { Page } from '@playwright/test';
import { keep, newPerson as newIdentity, readBy } from '../../client/people.ts';
import { en, pattern, sentence } from '../../words/english.ts';
import { composing, expectEmpty, rowsOf, send } from '../compose/composing.ts';
import { YOUR_KEY } from '../identity/own-key.ts';
import { apiOf, sentBehind } from '../reader/reading.ts';
import { holdRequests } from '../shell/requests.ts';
import { expect, test } from '../shell/server.ts';
import { identityIn, keepMessage } from './stored-rows.ts';
import { openHidden, setVisibility } from './visibility.ts';

const LISTS = '**/api/list-*';

/** Counts what is asked for by the lists from now on. */
function countRequests(page: Page): string[] {
  const asked: string[] = [];
  page.on('request', (request) => {
    const { pathname } = new URL(request.url());
    if (pathname.startsWith('/api/list-')) asked.push(pathname);
  });
  return asked;
}

const MINUTELY = ['/api/list-pending-secrets', '/api/list-receipts', '/api/list-requests'];
const ALL = [...MINUTELY, '/api/list-secrets'];
/** Nobody has asked for secrets in the name of a key that the page has just made. */
const OF_A_NEW_KEY = ALL.filter((path) => path !== '/api/list-requests');

/** All lists of the page have their rows. Before its script has started a list is in no phase at all. */
async function expectLoaded(page: Page): Promise<void> {
  const { pending, history, owned } = composing(page);
  for (const list of [pending, history, owned]) await expect(list).toHaveAttribute('data-phase', 'shown');
}

test('three lists are fetched once a minute while the tab is visible, at once when it becomes so, and else never', async ({
  newPerson,
}) => {
  const anna = await newPerson();
  await anna.page.clock.install();
  await anna.visit();
  await expectLoaded(anna.page);
  const asked = countRequests(anna.page);
  const expectAsked = async (paths: readonly string[]) => {
    await expect.poll(() => asked.toSorted()).toEqual(paths);
    asked.length = 0;
  };
  await anna.page.clock.runFor('01:00');
  await expectAsked(MINUTELY);
  await setVisibility(anna.page, 'hidden');
  await anna.page.clock.runFor('10:00');
  await setVisibility(anna.page, 'visible');
  await expectAsked(ALL);
  await anna.page.clock.runFor('03:00');
  await expect.poll(() => asked.length).toBe(3 * MINUTELY.length);
});

test('a tab that is opened in the background asks for nothing until it is looked at', async ({
  newPerson,
}) => {
  const anna = await newPerson();
  await anna.page.clock.install();
  await openHidden(anna.page);
  const asked = countRequests(anna.page);
  await anna.visit();
  const { pending } = composing(anna.page);
  await expect(anna.page.locator('#files-limit')).not.toBeEmpty();
  await anna.page.clock.runFor('05:00');
  await expect(pending).toHaveAttribute('data-phase', 'loading');
  expect(asked).toEqual([]);
  await setVisibility(anna.page, 'visible');
  await expectEmpty(pending);
  await expect.poll(() => asked.toSorted()).toEqual(OF_A_NEW_KEY);
});

test('a tab in the background that gets another identity forgets the lists, and asks for the new ones when it is looked at', async ({
  newPerson,
}) => {
  const anna = await newPerson();
  await anna.visit();
  const { pending, identity } = composing(anna.page);
  await send(anna.page, { text: 'x', label: 'Old identity' });
  await expect(rowsOf(pending)).toHaveCount(1);
  await setVisibility(anna.page, 'hidden');
  const asked = countRequests(anna.page);
  const other = await anna.context.newPage();
  await other.goto(anna.origin + YOUR_KEY);
  await composing(other).identity.getByRole('button', { name: en.compose.resetIdentity }).click();
  const dialog = other.getByRole('dialog', { name: en.compose.resetIdentityAsk });
  await dialog.getByRole('textbox').fill(en.compose.resetIdentityWord);
  await dialog.getByRole('button', { name: en.compose.resetIdentity }).click();
  await expect(rowsOf(pending)).toHaveCount(0);
  await expect(identity.getByText(en.compose.unexported)).toBeVisible();
  expect(asked).toEqual([]);
  await setVisibility(anna.page, 'visible');
  await expectEmpty(pending);
});

test('what is fetched or fails each minute is not read out each minute', async ({ newPerson, server }) => {
  const anna = await newPerson();
  await anna.page.clock.install();
  await anna.visit();
  const { pending } = composing(anna.page);
  const { full } = await send(anna.page, { text: 'x', readers: 5 });
  await expect(rowsOf(pending)).toHaveCount(1);
  await anna.page.evaluate(watchLiveRegions);
  await readBy({ api: apiOf(server) }, sentBehind(full));
  await anna.page.clock.fastForward('01:00');
  await expect(rowsOf(pending)).toContainText(sentence(en.compose.openedOf, { opened: 1, readers: 5 }));
  await anna.page.route(LISTS, (route) => route.abort());
  await anna.page.clock.fastForward('01:00');
  await expect(pending.getByText(en.compose.listFailed)).toBeVisible();
  await expect(rowsOf(pending)).toHaveCount(1);
  await anna.page.unroute(LISTS);
  await anna.page.clock.fastForward('01:00');
  await expect(pending.getByText(en.compose.listFailed)).toBeHidden();
  expect(await anna.page.evaluate(() => Reflect.get(globalThis, 'announced'))).toEqual([]);
  await anna.page.route(LISTS, (route) => route.abort());
  await anna.page.clock.fastForward('01:00');
  await pending.getByRole('button', { name: en.anywhere.tryAgain }).click();
  await expect(anna.page.locator('#announcements')).toHaveText(pattern(en.anywhere.offline));
});

/** Notes what a screen reader would say by itself: a change in a live region, or of what is shown in one. */
function watchLiveRegions(): void {
  const announced: string[] = [];
  Reflect.set(globalThis, 'announced', announced);
  const observer = new MutationObserver((changes) => {
    for (const { target } of changes) {
      const element = target instanceof Element ? target : target.parentElement;
      const region = element?.closest('[role=status], [role=alert], [aria-live]');
      if (region?.textContent && region.checkVisibility()) announced.push(region.textContent);
    }
  });
  observer.observe(document.body, { subtree: true, childList: true, characterData: true, attributes: true });
}

test('lists that failed load by themselves once the network is back, and once the page is looked at again', async ({
  newPerson,
}) => {
  const anna = await newPerson();
  await anna.visit();
  const { pending, history, owned } = composing(anna.page);
  for (const back of [
    () => anna.page.evaluate(() => dispatchEvent(new Event('online'))),
    () => setVisibility(anna.page, 'visible'),
  ]) {
    await anna.page.route(LISTS, (route) => route.abort());
    await anna.page.reload();
    for (const list of [pending, history, owned])
      await expect(list.getByText(en.compose.listFailed)).toBeVisible();
    await anna.page.unroute(LISTS);
    await back();
    for (const list of [pending, history, owned])
      await expect(list.getByText(en.compose.listFailed)).toBeHidden();
    await expectEmpty(pending);
  }
});

test('what expires is said to have expired at that second, also where the server cannot be asked', async ({
  newPerson,
  server,
}) => {
  const anna = await newPerson();
  await anna.page.clock.install();
  await anna.visit();
  const { pending, owned } = composing(anna.page);
  await keepMessage(anna, server, 'Kept');
  await send(anna.page, { text: 'x', label: 'Sent' });
  await server.query('UPDATE messages SET ttl = unixepoch() + 40');
  await anna.page.reload();
  for (const list of [pending, owned])
    await expect(rowsOf(list)).toContainText(sentence(en.anywhere.expiresIn, { when: 'in 1 minute' }));
  await anna.page.route(LISTS, (route) => route.abort());
  await anna.page.clock.fastForward(41_000);
  for (const list of [pending, owned]) await expect(rowsOf(list)).toContainText(`· ${en.compose.expired}`);
  await server.query('UPDATE messages SET ttl = unixepoch() - 1');
  await anna.page.unroute(LISTS);
  await anna.page.evaluate(() => dispatchEvent(new Event('online')));
  for (const list of [pending, owned]) await expect(rowsOf(list)).toHaveCount(0);
});

test('the dialog stays that asks about a message which is kept meanwhile, and the focus goes to the heading after it', async ({
  newPerson,
  server,
}) => {
  const anna = await newPerson();
  await anna.page.clock.install();
  await anna.visit();
  const { pending, history } = composing(anna.page);
  const { full } = await send(anna.page, { text: 'x', label: 'Bank PIN' });
  await rowsOf(pending).getByRole('button', { name: en.anywhere.delete }).click();
  const dialog = anna.page.getByRole('dialog', { name: en.anywhere.deleteAsk });
  await expect(dialog).toContainText('Bank PIN');
  await keep({ api: apiOf(server) }, sentBehind(full), (await newIdentity()).identity);
  await anna.page.clock.fastForward('01:00');
  await expect(history.getByText(pattern(en.compose.outcomes.kept))).toBeAttached();
  await expect(dialog).toContainText('Bank PIN');
  await anna.page.keyboard.press('Escape');
  await expect(pending).toBeHidden();
  await expect(anna.page.locator('#content')).toBeFocused();
});

test('the focus goes to the heading where the row that had it is gone', async ({ newPerson, server }) => {
  const anna = await newPerson();
  await anna.page.clock.install();
  await anna.visit();
  const { pending, history } = composing(anna.page);
  const { full } = await send(anna.page, { text: 'x', label: 'Bank PIN' });
  await send(anna.page, { text: 'x', label: 'Door code' });
  const copy = rowsOf(pending)
    .filter({ hasText: 'Bank PIN' })
    .getByRole('button', { name: en.compose.copyLink });
  await copy.focus();
  await anna.page.clock.fastForward('01:00');
  await expect(copy).toBeFocused();
  await keep({ api: apiOf(server) }, sentBehind(full), (await newIdentity()).identity);
  await anna.page.clock.fastForward('01:00');
  await expect(history.getByText(pattern(en.compose.outcomes.kept))).toBeVisible();
  await expect(pending.getByRole('heading')).toBeFocused();
  await expect(rowsOf(pending)).toHaveCount(1);
});

test('a label that is being typed survives the minute', async ({ newPerson, server }) => {
  const anna = await newPerson();
  await anna.page.clock.install();
  await anna.visit();
  await keep(
    { api: apiOf(server) },
    sentBehind((await send(anna.page, { text: 'x' })).full),
    await identityIn(anna.page),
  );
  await anna.page.reload();
  const { owned } = composing(anna.page);
  await rowsOf(owned).getByRole('button', { name: en.compose.rename }).click();
  const field = rowsOf(owned).getByRole('textbox', { name: en.compose.newLabel });
  await field.fill('half of a');
  const network = await holdRequests(anna.page, '**/api/list-receipts');
  await anna.page.clock.fastForward('01:00');
  await network.asked(1);
  await network.release();
  await field.press('End');
  await field.pressSequentially(' label');
  await expect(field).toHaveValue('half of a label');
});
