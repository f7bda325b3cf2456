import { composing } from '../compose/composing.ts';
import { reading, sendTo } from '../reader/reading.ts';
import { expect, test } from '../shell/server.ts';
import { adding, idOf, linkOf, makeLink, offered } from './adding-device.ts';
import { fillDatabases, keyOf, ownKey, saveKey, userId } from './own-key.ts';

/** The identity key of docs/protocol.md and its user id: the key that a stranger sends. */
const KEY = 'ghijklmnopqrstuvwxyz0123456789-_';
const USER_ID = 'c1dd02f82458';

test('a key goes to another device, which then opens what its owner has kept', async ({
  newPerson,
  server,
}) => {
  const [laptop, phone] = await Promise.all([newPerson(), newPerson()]);
  const { path, pathWithoutKey } = await sendTo(server, { text: 'kept on the laptop' });
  await laptop.visit(path);
  await reading(laptop.page).show.click();
  await expect(reading(laptop.page).claimed).toBeVisible();
  await laptop.visit();
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
  await phone.visit();
  expect(await userId(phone.page)).toBe(await userId(laptop.page));
  await expect(ownKey(phone.page).unexported).toBeHidden();
  await first.dialog.getByRole('button', { name: 'Yes, I have saved it' }).click();
  await first.done.click();
  await expect(first.dialog).toHaveCount(0);
  await expect(ownKey(laptop.page).unexported).toBeHidden();
});

test('the key itself stands in no address, request or title, and nothing of the link is left behind', async ({
  newPerson,
}) => {
  const [laptop, phone] = await Promise.all([newPerson(), newPerson()]);
  await laptop.visit();
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
  expect(await phone.page.title()).toBe('Inigma: a message for you');
  await expect(adding(laptop.page).opened).toBeVisible();
  await adding(laptop.page).done.click();
  expect(await laptop.page.content()).not.toContain(link);
});

test('Enter cancels: the old key stays, and the link gives the key to nobody again', async ({
  newPerson,
  server,
}) => {
  const [ben, carol] = await Promise.all([newPerson(), newPerson()]);
  await ben.visit();
  const before = await userId(ben.page);
  const path = await linkOf(server, KEY);
  await ben.visit(path);
  await offered(ben.page).go.click();
  await expect(offered(ben.page).cancel).toBeFocused();
  await ben.page.keyboard.press('Enter');
  await expect(offered(ben.page).cancelled).toBeFocused();
  await expect.poll(() => server.query('SELECT id FROM messages WHERE id = ?', idOf(path))).toEqual([]);
  await carol.visit(path);
  await expect(reading(carol.page).heading('This message has already been read')).toBeVisible();
  await ben.visit();
  expect(await userId(ben.page)).toBe(before);
  await expect(ownKey(ben.page).previous).toBeHidden();
});

test('a key that a stranger sends is not imported by itself, whatever its link says it is', async ({
  newPerson,
  server,
}) => {
  const ben = await newPerson();
  await ben.visit();
  const before = await userId(ben.page);
  const view = reading(ben.page);
  await ben.visit((await linkOf(server, KEY)).replace('#device=', '#key='));
  await view.show.click();
  await expect(offered(ben.page).differ).toBeVisible();
  await expect(offered(ben.page).cancel).toBeFocused();
  await expect(view.message).toBeHidden();
  expect(await ben.page.content()).not.toContain(KEY);
  await ben.visit();
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
  await expect(reading(carol.page).heading('This message has already been read')).toBeVisible();
  await expect(offered(carol.page).go).toHaveCount(0);
});

test('a link that has expired is refused, and its sender is told that nobody opened it', async ({
  newPerson,
  server,
}) => {
  const [anna, ben] = await Promise.all([newPerson(), newPerson()]);
  await anna.visit();
  const path = await makeLink(anna);
  await server.expire(idOf(path));
  await expect(adding(anna.page).expired).toBeVisible();
  await expect(adding(anna.page).link).toHaveCount(0);
  await ben.visit(path);
  await expect(reading(ben.page).heading('This message has expired')).toBeVisible();
  await adding(anna.page).dialog.getByRole('button', { name: 'Make another link' }).click();
  await expect(adding(anna.page).unopened).toBeVisible();
});

test('a link that nobody has opened is deleted when its dialog closes or its page is left', async ({
  newPerson,
  server,
}) => {
  const [anna, ben] = await Promise.all([newPerson(), newPerson()]);
  const stored = (path: string) => server.query('SELECT id FROM messages WHERE id = ?', idOf(path));
  await anna.visit();
  const [first, close] = [await makeLink(anna), adding(anna.page)];
  await close.stop.click();
  await expect(close.dialog).toHaveCount(0);
  expect(await stored(first)).toEqual([]);
  await ben.visit(first);
  await expect(reading(ben.page).heading('Its sender deleted this message')).toBeVisible();
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
  await anna.visit();
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

test('whether the link was opened is asked for in a visible tab only, and at once when it becomes visible', async ({
  newPerson,
}) => {
  const [anna, ben] = await Promise.all([newPerson(), newPerson()]);
  await anna.page.clock.install();
  await anna.visit();
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
  await ben.visit();
  const before = await userId(ben.page);
  await ben.visit(await linkOf(server, KEY));
  const { go, use, word, used } = offered(ben.page);
  await go.click();
  await expect(ben.page.getByText('Your present key was never exported.')).toBeVisible();
  await use.click({ force: true });
  await word.fill('impor');
  await word.press('Enter');
  await expect(used).toHaveCount(0);
  await word.fill('Import');
  await word.press('Enter');
  await expect(used).toBeVisible();
  await ben.visit();
  const { panel, previous, switchBack } = ownKey(ben.page);
  await expect(panel.getByText(USER_ID)).toBeVisible();
  await expect(previous).toBeVisible();
  await switchBack.click();
  await expect(ben.page.locator('#announcements')).toContainText('This browser has its previous key again');
  expect(await userId(ben.page)).toBe(before);
});

test('a key that was saved goes without a word; one that a browser does not keep leaves it', async ({
  newPerson,
  server,
}) => {
  const ben = await newPerson();
  await ben.visit();
  await saveKey(ben.page);
  const before = await userId(ben.page);
  await ben.visit(await linkOf(server, KEY));
  const { go, use, word, used } = offered(ben.page);
  await go.click();
  await expect(use).toBeVisible();
  await expect(word).toHaveCount(0);
  await fillDatabases(ben.page);
  await use.click();
  await expect(ben.page.getByRole('alert')).toContainText('Your present key is as it was.');
  await expect(used).toHaveCount(0);
  await ben.visit();
  expect(await userId(ben.page)).toBe(before);
});

test('one’s own key is no other key, and a key that somebody thought up is warned of', async ({
  newPerson,
  server,
}) => {
  const ben = await newPerson();
  await ben.visit();
  await ben.visit(await linkOf(server, await keyOf(ben.page)));
  await offered(ben.page).go.click();
  await expect(
    ben.page.getByRole('heading', { name: 'This browser has this very key already.' }),
  ).toBeFocused();
  await expect(offered(ben.page).use).toHaveCount(0);
  await ben.visit(await linkOf(server, 'correct horse battery staple'));
  await offered(ben.page).go.click();
  await expect(ben.page.getByText('can be guessed')).toBeVisible();
});

test('without its script nothing is opened, and the page says that something went wrong', async ({
  newPerson,
  server,
}) => {
  const ben = await newPerson();
  await ben.page.route('**/assets/reader-later-*.js', (route) => route.abort());
  const path = await linkOf(server, KEY);
  await ben.visit(path);
  await expect(reading(ben.page).heading('Something went wrong')).toBeVisible();
  expect(await server.query('SELECT readings FROM links WHERE id = ?', idOf(path))).toEqual([
    { readings: 0 },
  ]);
  await ben.page.route('**/assets/add-device-*.js', (route) => route.abort());
  await ben.visit();
  await adding(ben.page).button.click();
  await expect(ownKey(ben.page).panel.getByRole('alert').first()).toContainText(
    'Something on this page does not work',
  );
});

test('a server that takes no message makes no link, and the dialog says why', async ({ newPerson }) => {
  const anna = await newPerson();
  await anna.visit();
  await anna.page.route('**/api/create', (route) => route.abort());
  const { button, make, dialog, link } = adding(anna.page);
  await button.click();
  await make.click();
  await expect(dialog.getByRole('alert')).toContainText('The server did not answer.');
  await expect(link).toHaveCount(0);
  await anna.page.unroute('**/api/create');
  await make.click();
  await expect(link).toBeVisible();
  await expect(composing(anna.page).pending.getByText('Nothing is waiting for its readers.')).toBeAttached();
});
