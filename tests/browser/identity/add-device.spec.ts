import type { CDPSession, Route } from '@playwright/test';
import { generateIdentity } from '../../../src/crypto/identity.ts';
import { fill } from '../../../src/words/sentence.ts';
import { en } from '../../words/english.ts';
import { composing, expectEmpty } from '../compose/composing.ts';
import { reading, sendTo } from '../reader/reading.ts';
import type { Person } from '../shell/person.ts';
import { expect, test } from '../shell/server.ts';
import { adding, idOf, linkOf, makeLink, offered } from './adding-device.ts';
import { fillDatabases, keyOf, ownKey, saveKey, userId, YOUR_KEY } from './own-key.ts';

/** The identity key of docs/protocol.md and its user id: the key that a stranger sends. */
const KEY = 'ghijklmnopqrstuvwxyz0123456789-_';
const USER_ID = 'c1dd02f82458';

/**
 * Whether a text is reachable in the memory of a page, as a string and as bytes. The engine keeps what the last regular
 * expression has matched, as `RegExp.input`; the next match replaces it.
 */
async function heldInMemory({ context, page }: Person, text: string) {
  await page.evaluate(() => /./.test('-'));
  const devtools = await context.newCDPSession(page);
  const held = { asString: await isInStrings(devtools, text), asBytes: await isInBytes(devtools, text) };
  await devtools.detach();
  return held;
}

async function isInStrings(devtools: CDPSession, text: string): Promise<boolean> {
  let snapshot = '';
  devtools.on('HeapProfiler.addHeapSnapshotChunk', ({ chunk }) => {
    snapshot += chunk;
  });
  await devtools.send('HeapProfiler.collectGarbage');
  await devtools.send('HeapProfiler.takeHeapSnapshot', { reportProgress: false });
  return snapshot.includes(text);
}

/** A snapshot of the heap does not hold what is in byte arrays: they are looked for in the properties of all objects. */
async function isInBytes(devtools: CDPSession, text: string): Promise<boolean> {
  const { result } = await devtools.send('Runtime.evaluate', { expression: 'Object.prototype' });
  const prototypeObjectId = result.objectId ?? '';
  const { objects } = await devtools.send('Runtime.queryObjects', { prototypeObjectId });
  const { result: found } = await devtools.send('Runtime.callFunctionOn', {
    objectId: objects.objectId ?? '',
    functionDeclaration: `function (text) {
      const held = this.flatMap((object) => Object.values(Object.getOwnPropertyDescriptors(object)));
      const bytes = held.map(({ value }) => value).filter((value) => value instanceof Uint8Array);
      return bytes.some((value) => new TextDecoder().decode(value).includes(text));
    }`,
    arguments: [{ value: text }],
    returnByValue: true,
  });
  expect(found.type).toBe('boolean');
  return found.value === true;
}

test('a key goes to another device, which then opens what its owner has kept', async ({
  newPerson,
  server,
}) => {
  const [laptop, phone] = await Promise.all([newPerson(), newPerson()]);
  const { path, pathWithoutKey } = await sendTo(server, { text: 'kept on the laptop' });
  await laptop.visit(path);
  await reading(laptop.page).show.click();
  await expect(reading(laptop.page).claimed).toBeVisible();
  await laptop.visit(YOUR_KEY);
  const first = adding(laptop.page);
  const link = await makeLink(laptop);
  await expect(first.unopened).toBeVisible();

  const second = offered(phone.page);
  await phone.visit(link);
  await expect(second.intro).toBeVisible();
  expect(phone.page.url()).toBe(phone.origin + link);
  await second.go.click();
  await expect(second.differ).toBeVisible();
  await expect(second.cancel).toBeFocused();
  expect(await second.code.textContent()).toBe(await first.code.textContent());
  await expect(first.opened).toBeVisible();
  await expect(first.link).toHaveCount(0);
  await expect(first.code).toBeVisible();
  await second.use.click();
  await expect(second.used).toBeFocused();
  await expect.poll(() => phone.page.url()).toBe(`${phone.origin}/view?view=${idOf(link)}`);

  await phone.visit(pathWithoutKey);
  await expect(reading(phone.page).text).toHaveText('kept on the laptop');
  await phone.visit(YOUR_KEY);
  expect(await userId(phone.page)).toBe(await userId(laptop.page));
  await expect(ownKey(phone.page).unexported).toBeHidden();
  await first.dialog.getByRole('button', { name: en.compose.exportYes }).click();
  await first.done.click();
  await expect(first.dialog).toHaveCount(0);
  await expect(ownKey(laptop.page).unexported).toBeHidden();
});

test('the key itself stands in no address, request or title, and nothing of the link is left behind', async ({
  newPerson,
}) => {
  const [laptop, phone] = await Promise.all([newPerson(), newPerson()]);
  await laptop.visit(YOUR_KEY);
  const key = await keyOf(laptop.page);
  const link = await makeLink(laptop);
  await phone.visit(link);
  await offered(phone.page).go.click();
  await offered(phone.page).use.click();
  await expect(offered(phone.page).used).toBeVisible();
  const sent = JSON.stringify([...(await laptop.requests()), ...(await phone.requests())]);
  expect(link).not.toContain(key);
  expect(sent).not.toContain(key);
  expect(sent).not.toContain(new URLSearchParams(link.replace(/^.*#/, '')).get('device'));
  expect(await phone.page.content()).not.toContain(key);
  expect(await phone.page.title()).toBe(fill(en.view.title, { service: 'Inigma' }));
  await expect(adding(laptop.page).opened).toBeVisible();
  await adding(laptop.page).done.click();
  expect(await laptop.page.content()).not.toContain(link);
});

test('Enter cancels: the old key stays, and the link gives the key to nobody again', async ({
  newPerson,
  server,
}) => {
  const [ben, carol] = await Promise.all([newPerson(), newPerson()]);
  await ben.visit(YOUR_KEY);
  const before = await userId(ben.page);
  const path = await linkOf(server, KEY);
  await ben.visit(path);
  await offered(ben.page).go.click();
  await expect(offered(ben.page).cancel).toBeFocused();
  await ben.page.keyboard.press('Enter');
  await expect(offered(ben.page).cancelled).toBeFocused();
  await expect.poll(() => server.query('SELECT id FROM messages WHERE id = ?', idOf(path))).toEqual([]);
  await carol.visit(path);
  await expect(reading(carol.page).heading(en.endings['already-read'].heading)).toBeVisible();
  await ben.visit(YOUR_KEY);
  expect(await userId(ben.page)).toBe(before);
  await expect(ownKey(ben.page).previous).toBeHidden();
});

test('a refused key leaves the tab, and the link is said to be used up only once the server says so', async ({
  newPerson,
  server,
}) => {
  const ben = await newPerson();
  const key = generateIdentity().reveal();
  const { go, cancel, cancelled, ended, unanswered } = offered(ben.page);
  const asked = Promise.withResolvers<Route>();
  await ben.page.route('**/api/delete-secret', (route) => asked.resolve(route), { times: 1 });
  await ben.visit(await linkOf(server, key));
  await go.click();
  await expect(cancel).toBeFocused();
  expect(await heldInMemory(ben, key)).toEqual({ asString: true, asBytes: true });
  await cancel.click();
  await expect(cancelled).toBeFocused();
  const route = await asked.promise;
  await expect(ended).toHaveCount(0);
  await route.continue();
  await expect(ended).toBeVisible();
  expect(await heldInMemory(ben, key)).toEqual({ asString: false, asBytes: false });

  await ben.page.route('**/api/delete-secret', (lost) => lost.abort());
  await ben.visit(await linkOf(server, key));
  await go.click();
  await cancel.press('Enter');
  await expect(unanswered).toBeVisible();
  await expect(ended).toHaveCount(0);
});

test('a key that is refused is given up also where the page is left at once', async ({
  newPerson,
  server,
}) => {
  const ben = await newPerson();
  const kept = Promise.withResolvers<boolean>();
  await ben.page.exposeFunction('tellKeepalive', (isKept: boolean) => kept.resolve(isKept));
  await ben.page.addInitScript(() => {
    const [send, page] = [fetch, globalThis as unknown as { tellKeepalive(isKept: boolean): void }];
    globalThis.fetch = (url, init) => {
      if (String(url).endsWith('/api/delete-secret')) page.tellKeepalive(init?.keepalive === true);
      return send(url, init);
    };
  });
  await ben.visit(await linkOf(server, KEY));
  await offered(ben.page).go.click();
  await offered(ben.page).cancel.press('Enter');
  expect(await kept.promise).toBe(true);
});

test('a key that a stranger sends is not imported by itself, whatever its link says it is', async ({
  newPerson,
  server,
}) => {
  const ben = await newPerson();
  await ben.visit(YOUR_KEY);
  const before = await userId(ben.page);
  const view = reading(ben.page);
  await ben.visit((await linkOf(server, KEY)).replace('#device=', '#key='));
  await view.show.click();
  await expect(offered(ben.page).differ).toBeVisible();
  await expect(offered(ben.page).cancel).toBeFocused();
  await expect(view.message).toBeHidden();
  expect(await ben.page.content()).not.toContain(KEY);
  await ben.visit(YOUR_KEY);
  expect(await userId(ben.page)).toBe(before);
});

test('a message of a person is a message, also behind a link that says it brings a key', async ({
  newPerson,
  server,
}) => {
  const ben = await newPerson();
  const { path } = await sendTo(server, { text: `\u0000\u0002 ${KEY}`, readers: 1 });
  await ben.visit(path.replace('#key=', '#device='));
  await offered(ben.page).go.click();
  await expect(reading(ben.page).text).toContainText(KEY);
  await expect(offered(ben.page).use).toHaveCount(0);
  const claimable = await sendTo(server, { text: 'to keep' });
  await ben.visit('/view');
  await ben.visit(claimable.path.replace('#key=', '#device='));
  await reading(ben.page).show.click();
  await expect(reading(ben.page).claimed).toBeVisible();
});

test('a link that was used is refused on a third device', async ({ newPerson, server }) => {
  const [ben, carol] = await Promise.all([newPerson(), newPerson()]);
  const path = await linkOf(server, KEY);
  await ben.visit(path);
  await offered(ben.page).go.click();
  await expect(offered(ben.page).differ).toBeVisible();
  await carol.visit(path);
  await expect(reading(carol.page).heading(en.endings['already-read'].heading)).toBeVisible();
  await expect(offered(carol.page).go).toHaveCount(0);
});

test('a link that has expired is refused, and its sender is told that nobody opened it', async ({
  newPerson,
  server,
}) => {
  const [anna, ben] = await Promise.all([newPerson(), newPerson()]);
  await anna.visit(YOUR_KEY);
  const path = await makeLink(anna);
  await server.expire(idOf(path));
  await expect(adding(anna.page).expired).toBeVisible();
  await expect(adding(anna.page).link).toHaveCount(0);
  await ben.visit(path);
  await expect(reading(ben.page).heading(en.endings.expired.heading)).toBeVisible();
  await adding(anna.page).again.click();
  await expect(adding(anna.page).unopened).toBeVisible();
});

test('a link that nobody has opened is deleted when its dialog closes or its page is left', async ({
  newPerson,
  server,
}) => {
  const [anna, ben] = await Promise.all([newPerson(), newPerson()]);
  const stored = (path: string) => server.query('SELECT id FROM messages WHERE id = ?', idOf(path));
  await anna.visit(YOUR_KEY);
  const [first, close] = [await makeLink(anna), adding(anna.page)];
  await close.stop.click();
  await expect(close.dialog).toHaveCount(0);
  expect(await stored(first)).toEqual([]);
  await ben.visit(first);
  await expect(reading(ben.page).heading(en.endings.withdrawn.heading)).toBeVisible();
  const second = await makeLink(anna);
  await anna.page.keyboard.press('Escape');
  await expect(close.dialog).toHaveCount(0);
  expect(await stored(second)).toEqual([]);
  const third = await makeLink(anna);
  await anna.visit('/view');
  await expect.poll(() => stored(third)).toEqual([]);
});

test('a dialog that is closed says that the link was opened, where nobody knew it yet', async ({
  newPerson,
}) => {
  const [anna, ben] = await Promise.all([newPerson(), newPerson()]);
  await anna.visit(YOUR_KEY);
  const path = await makeLink(anna);
  await anna.page.evaluate(() => {
    Object.defineProperty(document, 'visibilityState', { get: () => 'hidden' });
  });
  await ben.visit(path);
  await offered(ben.page).go.click();
  await expect(offered(ben.page).differ).toBeVisible();
  await anna.page.keyboard.press('Escape');
  await expect(adding(anna.page).opened).toBeVisible();
  await anna.page.keyboard.press('Escape');
  await expect(adding(anna.page).dialog).toHaveCount(0);
});

test('a late answer about an earlier link does not end the one that was made after it', async ({
  newPerson,
  server,
}) => {
  const anna = await newPerson();
  await anna.page.clock.install();
  await anna.visit(YOUR_KEY);
  const { page } = anna;
  const view = adding(page);
  const first = idOf(await makeLink(anna));
  const [asked, late] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
  const answerLate = async (route: Route) => {
    asked.resolve();
    await late.promise;
    await route.fulfill({ status: 410, json: { reason: 'expired', message: 'Message has expired!', at: 1 } });
  };
  await page.route('**/api/view', answerLate, { times: 1 });
  await page.clock.runFor(5_000);
  await asked.promise;
  await server.expire(first);
  await page.clock.runFor(5_000);
  await expect(view.expired).toBeVisible();
  await view.again.click();
  await expect(view.qr).toBeVisible();
  const second = idOf(await view.link.inputValue());
  const answered = page.waitForResponse((answer) => answer.request().postData()?.includes(first) ?? false);
  late.resolve();
  await (await answered).finished();
  await view.stop.click();
  await expect(view.dialog).toHaveCount(0);
  expect(await server.query('SELECT id FROM messages WHERE id = ?', second)).toEqual([]);
});

test('a link that is deleted while nobody knows whether it was opened is said to be so', async ({
  newPerson,
}) => {
  const anna = await newPerson();
  await anna.visit(YOUR_KEY);
  const { stop, withdrawn, notWithdrawn, maybeOpened, done, dialog } = adding(anna.page);
  await makeLink(anna);
  await anna.page.route('**/api/view', (route) =>
    route.fulfill({
      status: 429,
      json: { reason: 'rate-limited', message: 'Too many requests' },
    }),
  );
  await stop.click();
  await expect(withdrawn).toBeVisible();
  await expect(maybeOpened).toBeVisible();
  await done.click();
  await expect(dialog).toHaveCount(0);
  await anna.page.unroute('**/api/view');
  await makeLink(anna);
  await anna.page.route('**/api/delete-secret', (route) => route.abort());
  await stop.click();
  await expect(notWithdrawn).toBeVisible();
  await expect(maybeOpened).toBeVisible();
});

test('a page that comes back as it was left says that its link is no longer there', async ({
  newPerson,
  server,
}) => {
  const anna = await newPerson();
  await anna.visit(YOUR_KEY);
  const path = await makeLink(anna);
  const { unopened, gone, maybeOpened, link } = adding(anna.page);
  const transition = (type: string) =>
    anna.page.evaluate((name) => {
      globalThis.dispatchEvent(new PageTransitionEvent(name, { persisted: true }));
    }, type);
  await expect(unopened).toBeVisible();
  await transition('pagehide');
  await expect.poll(() => server.query('SELECT id FROM messages WHERE id = ?', idOf(path))).toEqual([]);
  await expect(link).toBeVisible();
  await transition('pageshow');
  await expect(gone).toBeVisible();
  await expect(maybeOpened).toBeVisible();
});

test('whether the link was opened is asked for in a visible tab only, and at once when it becomes visible', async ({
  newPerson,
}) => {
  const [anna, ben] = await Promise.all([newPerson(), newPerson()]);
  await anna.page.clock.install();
  await anna.visit(YOUR_KEY);
  const path = await makeLink(anna);
  const looks = async () => (await anna.requests()).filter(({ body }) => body.includes('link_token')).length;
  const setVisibility = (state: string) =>
    anna.page.evaluate((to) => {
      Object.defineProperty(document, 'visibilityState', { configurable: true, get: () => to });
      document.dispatchEvent(new Event('visibilitychange'));
    }, state);
  await setVisibility('hidden');
  await anna.page.clock.runFor(60_000);
  expect(await looks()).toBe(0);
  await ben.visit(path);
  await offered(ben.page).go.click();
  await expect(offered(ben.page).differ).toBeVisible();
  await setVisibility('visible');
  await expect(adding(anna.page).opened).toBeVisible();
  expect(await looks()).toBe(1);
  await anna.page.clock.runFor(60_000);
  expect(await looks()).toBe(1);
});

test('a key that was never exported goes only after a word, and stays as the previous one', async ({
  newPerson,
  server,
}) => {
  const ben = await newPerson();
  await ben.visit(YOUR_KEY);
  const before = await userId(ben.page);
  await ben.visit(await linkOf(server, KEY));
  const { go, use, word, used } = offered(ben.page);
  await go.click();
  await expect(ben.page.getByText(en.compose.importAskPresent)).toBeVisible();
  await use.click({ force: true });
  await word.fill(en.compose.importWord.slice(0, -1));
  await word.press('Enter');
  await expect(used).toHaveCount(0);
  await word.fill(en.compose.importWord.toUpperCase());
  await word.press('Enter');
  await expect(used).toBeVisible();
  await ben.visit(YOUR_KEY);
  const { panel, previous, switchBack } = ownKey(ben.page);
  await expect(panel.getByText(USER_ID)).toBeVisible();
  await expect(previous).toBeVisible();
  await switchBack.click();
  await expect(ben.page.locator('#announcements')).toContainText(en.compose.switchedBack);
  expect(await userId(ben.page)).toBe(before);
});

test('a key that was saved goes without a word; one that a browser does not keep leaves it', async ({
  newPerson,
  server,
}) => {
  const ben = await newPerson();
  await ben.visit(YOUR_KEY);
  await saveKey(ben.page);
  const before = await userId(ben.page);
  await ben.visit(await linkOf(server, KEY));
  const { go, use, word, used } = offered(ben.page);
  await go.click();
  await expect(use).toBeVisible();
  await expect(word).toHaveCount(0);
  await fillDatabases(ben.page);
  await use.click();
  await expect(ben.page.getByRole('alert')).toContainText(en.compose.importNotices.unkept);
  await expect(used).toHaveCount(0);
  await ben.visit(YOUR_KEY);
  expect(await userId(ben.page)).toBe(before);
});

test('one’s own key is no other key, and a key that somebody thought up is warned of', async ({
  newPerson,
  server,
}) => {
  const ben = await newPerson();
  await ben.visit(YOUR_KEY);
  await ben.visit(await linkOf(server, await keyOf(ben.page)));
  await offered(ben.page).go.click();
  await expect(ben.page.getByRole('heading', { name: en.compose.importNotices.same })).toBeFocused();
  await expect(offered(ben.page).use).toHaveCount(0);
  await ben.visit(await linkOf(server, 'correct horse battery staple'));
  await offered(ben.page).go.click();
  await expect(ben.page.getByText(en.takeKey.weak)).toBeVisible();
});

test('without its script nothing is opened, and the page says that something went wrong', async ({
  newPerson,
  server,
}) => {
  const ben = await newPerson();
  await ben.page.route('**/assets/reader-later-*.js', (route) => route.abort());
  const path = await linkOf(server, KEY);
  await ben.visit(path);
  await expect(reading(ben.page).heading(en.view.closed.unexpected.heading)).toBeVisible();
  expect(await server.query('SELECT readings FROM links WHERE id = ?', idOf(path))).toEqual([
    { readings: 0 },
  ]);
  await ben.page.route('**/assets/add-device-*.js', (route) => route.abort());
  await ben.visit(YOUR_KEY);
  await adding(ben.page).button.click();
  await expect(ownKey(ben.page).panel.getByRole('alert').first()).toContainText(en.anywhere.broken);
});

test('a server that takes no message makes no link, and the dialog says why', async ({ newPerson }) => {
  const anna = await newPerson();
  await anna.visit(YOUR_KEY);
  await anna.page.route('**/api/create', (route) => route.abort());
  const { button, make, dialog, link } = adding(anna.page);
  await button.click();
  await make.click();
  await expect(dialog.getByRole('alert')).toContainText(en.anywhere.offline);
  await expect(link).toHaveCount(0);
  await anna.page.unroute('**/api/create');
  await make.click();
  await expect(link).toBeVisible();
  await expectEmpty(composing(anna.page).pending);
});
