import { sendOlder, TEXT } from '../../client/people.ts';
import { en, plural, starting } from '../../words/english.ts';
import { expect, test } from '../shell/server.ts';
import { apiOf, reading, sendTo, storedStateOf } from './reading.ts';

test('a waiting message says so, and for how long; its key stays in the address bar', async ({
  newPerson,
  server,
}) => {
  const ben = await newPerson();
  const { path } = await sendTo(server, { lifetime: 7 * 86_400 });
  await ben.visit(path);
  await expect(reading(ben.page).show).toBeVisible();
  await expect(reading(ben.page).heading(en.view.waiting)).toBeVisible();
  await expect(
    ben.page.getByText(
      starting(en.anywhere.expiresIn, { when: /in 7 days \(\w+ \d{1,2}, 20\d\d at \d{1,2}:\d\d.[AP]M\)/ }),
    ),
  ).toBeVisible();
  expect(ben.page.url()).toBe(server.url + path);
  await expect(ben.page.getByRole('textbox')).toHaveCount(0);
});

test('a press shows the message with its label, and makes it the reader’s', { tag: '@both' }, async ({
  newPerson,
  anyServer,
}) => {
  const ben = await newPerson();
  const { sent, path, pathWithoutKey } = await sendTo(anyServer);
  await ben.visit(path);
  const view = reading(ben.page);
  await view.show.click();
  await expect(view.text).toHaveText(TEXT, { useInnerText: true });
  await expect(view.message.getByText('Bank PIN')).toBeVisible();
  await expect(view.claimed).toBeVisible();
  await expect(view.heading(en.view.message)).toBeFocused();
  expect(await storedStateOf(anyServer, sent.id)).toEqual({ claimed: true, readings: 0 });
  await ben.visit(pathWithoutKey);
  await expect(view.text).toHaveText(TEXT, { useInnerText: true });
  await expect(view.message.getByText(en.view.outcomes.own)).toBeVisible();
});

test('a message that can be read once is shown again for ten minutes, and erased when its reader wants it', {
  tag: '@both',
}, async ({ newPerson, anyServer }) => {
  const [ben, carl] = await Promise.all([newPerson(), newPerson()]);
  const { sent, path } = await sendTo(anyServer, { readers: 1 });
  await ben.visit(path);
  const view = reading(ben.page);
  await expect(view.words(en.view.meaning.once)).toBeVisible();
  await view.show.click();
  await expect(view.leased).toBeVisible();
  await expect(view.text).toHaveText(TEXT, { useInnerText: true });
  expect(await storedStateOf(anyServer, sent.id)).toEqual({ claimed: false, readings: 1 });
  await carl.visit(path);
  await expect(reading(carl.page).heading(en.endings['already-read'].heading)).toBeVisible();
  await ben.visit();
  await ben.visit(path);
  await expect(view.words(en.view.meaning.readingStarted)).toBeVisible();
  await view.show.click();
  await expect(view.text).toHaveText(TEXT, { useInnerText: true });
  await view.erase.click();
  await expect(view.erased).toBeVisible();
  await expect(view.erase).toBeHidden();
  await expect(view.text).toHaveText(TEXT, { useInnerText: true });
  expect(await storedStateOf(anyServer, sent.id)).toBeNull();
});

test('what could not be erased can be erased a moment later', async ({ newPerson, server }) => {
  const ben = await newPerson();
  const { sent, path } = await sendTo(server, { readers: 1 });
  await ben.page.route('**/api/delete-secret', (route) => route.abort(), { times: 1 });
  await ben.visit(path);
  const view = reading(ben.page);
  await view.show.click();
  await view.erase.click();
  await expect(view.message.getByText(en.lease.outcomes.unerased)).toBeVisible();
  await view.erase.click();
  await expect(view.erased).toBeVisible();
  expect(await storedStateOf(server, sent.id)).toBeNull();
});

test('a key that was lost from the link is asked for, and taken however it was pasted', async ({
  newPerson,
  server,
}) => {
  const ben = await newPerson();
  const view = reading(ben.page);
  for (const pasted of [
    (key: string) => `  ${key} `,
    (key: string, id: string) => `${server.url}/view?view=${id}#key=${key}`,
  ]) {
    const { sent, pathWithoutKey } = await sendTo(server);
    await ben.visit(pathWithoutKey);
    await expect(view.key).toBeFocused();
    await view.key.fill(pasted(sent.key.reveal(), sent.id));
    await view.key.press('Enter');
    await expect(view.text).toHaveText(TEXT, { useInnerText: true });
  }
});

test('a link opened over the page supplies its key', async ({ newPerson, server }) => {
  const ben = await newPerson();
  const { path, pathWithoutKey } = await sendTo(server);
  await ben.visit(pathWithoutKey);
  const view = reading(ben.page);
  await expect(view.key).toBeVisible();
  await ben.visit(path);
  await expect(view.key).toBeHidden();
  expect(ben.page.url()).toBe(server.url + path);
  await view.show.click();
  await expect(view.text).toHaveText(TEXT, { useInnerText: true });
});

test('a wrong key is reported as wrong, keeps what was typed, and spends nothing', async ({
  newPerson,
  server,
}) => {
  const ben = await newPerson();
  const { sent, pathWithoutKey } = await sendTo(server, { readers: 1 });
  await ben.visit(pathWithoutKey);
  const view = reading(ben.page);
  await view.show.click();
  await expect(view.notice).toContainText(en.view.notices['no-key']);
  await expect(view.key).toBeFocused();
  await view.key.fill('not the key');
  await view.key.press('Enter');
  await expect(view.notice).toContainText(en.view.notices['wrong-key']);
  await expect(view.key).toHaveValue('not the key');
  await expect(view.key).toBeFocused();
  expect(await storedStateOf(server, sent.id)).toEqual({ claimed: false, readings: 0 });
  await view.key.fill(sent.key.reveal());
  await view.show.click();
  await expect(view.leased).toBeVisible();
});

test('a link whose key is wrong is known to be before anything is pressed', async ({ newPerson, server }) => {
  const ben = await newPerson();
  const [one, other] = await Promise.all([sendTo(server), sendTo(server)]);
  await ben.visit(`${one.pathWithoutKey}#key=${other.sent.key.reveal()}`);
  const view = reading(ben.page);
  await expect(view.notice).toContainText(en.view.notices['wrong-key']);
  await expect(view.key).toBeFocused();
  await view.key.fill(one.sent.key.reveal());
  await view.key.press('Enter');
  await expect(view.claimed).toBeVisible();
});

test('the link of another message is not tried', async ({ newPerson, server }) => {
  const ben = await newPerson();
  const [one, other] = await Promise.all([sendTo(server), sendTo(server)]);
  await ben.visit(one.pathWithoutKey);
  const view = reading(ben.page);
  await view.key.fill(server.url + other.path);
  await view.key.press('Enter');
  await expect(view.notice).toContainText(en.view.notices['other-message']);
});

test('a locked message asks for its passphrase, says when it is wrong, and opens with the right one', async ({
  newPerson,
  server,
}) => {
  const ben = await newPerson();
  const { path } = await sendTo(server, { passphrase: 'ein schöner See' });
  await ben.visit(path);
  const view = reading(ben.page);
  await expect(view.passphrase).toBeFocused();
  await expect(view.passphrase).toHaveAccessibleDescription(en.view.passphraseHint);
  await view.passphrase.press('Enter');
  await expect(view.notice).toContainText(en.view.notices['no-passphrase']);
  await view.passphrase.fill('ein See');
  await view.passphrase.press('Enter');
  await expect(view.notice).toContainText(en.view.notices['wrong-passphrase']);
  await expect(view.words(plural(en.view.readings.wrongPassphrases, 1))).toBeHidden();
  await expect(view.passphrase).toHaveValue('ein See');
  await view.passphrase.fill('ein schöner See'.normalize('NFD'));
  await view.show.click();
  await expect(view.claimed).toBeVisible();
  await expect(view.text).toHaveText(TEXT, { useInnerText: true });
});

test('where link and key were sent apart, key and passphrase are asked for together', async ({
  newPerson,
  server,
}) => {
  const ben = await newPerson();
  const view = reading(ben.page);
  for (const passphrase of ['lake', null]) {
    const { sent, pathWithoutKey } = await sendTo(server, { passphrase });
    await ben.visit(pathWithoutKey);
    await expect(view.key).toBeFocused();
    await expect(view.passphrase).toBeVisible();
    await expect(view.passphrase).toHaveAccessibleDescription(
      `${en.view.passphraseHint} ${en.view.passphraseOptional}`,
    );
    await view.key.fill(sent.key.reveal());
    if (passphrase !== null) await view.passphrase.fill(passphrase);
    await view.show.click();
    await expect(view.claimed).toBeVisible();
    await expect(view.text).toHaveText(TEXT, { useInnerText: true });
  }
});

test('a wrong passphrase never asks for the key that the link brought', async ({ newPerson, server }) => {
  const ben = await newPerson();
  const view = reading(ben.page);
  const { path } = await sendTo(server, { passphrase: 'lake' });
  const older = await sendOlder({ api: apiOf(server) }, TEXT, '', 'lake');
  for (const link of [path, `/view?view=${older.id}#key=${older.key.reveal()}`]) {
    await ben.visit(link);
    await view.show.click();
    for (const passphrase of ['sea', 'lake ']) {
      await view.passphrase.fill(passphrase);
      await view.passphrase.press('Enter');
      const notice = passphrase === 'sea' ? 'wrong-passphrase' : 'space-around';
      await expect(view.notice).toContainText(en.view.notices[notice]);
      await expect(view.key).toBeHidden();
      await expect(view.passphrase).toBeFocused();
    }
    await view.passphrase.fill('lake');
    await view.show.click();
    await expect(view.claimed).toBeVisible();
  }
});

test('what is under way is announced for as long as it is', async ({ newPerson, server }) => {
  const ben = await newPerson();
  const { path } = await sendTo(server, { passphrase: 'lake', readers: 1 });
  const announced = ben.page.locator('#announcements');
  await ben.visit(path);
  const view = reading(ben.page);
  await view.passphrase.fill('sea');
  const answered = Promise.withResolvers<void>();
  await ben.page.route('**/api/view', async (route) => {
    await answered.promise;
    await route.continue();
  });
  await view.show.click();
  await expect(announced).toHaveText(en.view.decrypting);
  answered.resolve();
  await expect(view.notice).toContainText(en.view.notices['wrong-passphrase']);
  await expect(announced).toBeEmpty();
  await view.passphrase.fill('lake');
  await ben.page.route('**/assets/reader-later-*.js', (route) => route.abort());
  await view.show.click();
  await expect(view.text).toBeVisible();
  await expect(announced).not.toHaveText(en.view.decrypting);
});

test('a network error loses nothing that was typed', async ({ newPerson, server }) => {
  const ben = await newPerson();
  const { path } = await sendTo(server, { passphrase: 'lake' });
  await ben.visit(path);
  const view = reading(ben.page);
  await view.passphrase.fill('lake');
  await ben.context.setOffline(true);
  await view.show.click();
  await expect(view.notice).toContainText(en.view.notices.offline);
  await expect(view.passphrase).toHaveValue('lake');
  await ben.context.setOffline(false);
  await view.show.click();
  await expect(view.claimed).toBeVisible();
});

test('a right link opened over the page is used, whatever wrong key was typed before', async ({
  newPerson,
  server,
}) => {
  const ben = await newPerson();
  const { path, pathWithoutKey } = await sendTo(server);
  await ben.visit(pathWithoutKey);
  const view = reading(ben.page);
  await view.key.fill('not the key');
  await view.key.press('Enter');
  await expect(view.notice).toContainText(en.view.notices['wrong-key']);
  await ben.visit(path);
  await expect(view.key).toBeHidden();
  await view.show.click();
  await expect(view.claimed).toBeVisible();
});

test('a key is found within the text pasted around it', async ({ newPerson, server }) => {
  const ben = await newPerson();
  const { sent, path, pathWithoutKey } = await sendTo(server);
  await ben.visit(pathWithoutKey);
  const view = reading(ben.page);
  await view.key.fill(`Link: <${server.url}${path}>, thanks`);
  await view.key.press('Enter');
  await expect(view.claimed).toBeVisible();
  expect(await storedStateOf(server, sent.id)).toEqual({ claimed: true, readings: 0 });
});

test('a space around a pasted passphrase is pointed out', async ({ newPerson, server }) => {
  const ben = await newPerson();
  const { path } = await sendTo(server, { passphrase: 'lake' });
  await ben.visit(path);
  const view = reading(ben.page);
  await expect(view.passphrase).toHaveAttribute('autocorrect', 'off');
  await view.passphrase.fill('lake ');
  await view.passphrase.press('Enter');
  await expect(view.notice).toContainText(en.view.notices['space-around']);
  await expect(view.passphrase).toBeFocused();
  await view.passphrase.press('Backspace');
  await view.passphrase.fill('lake');
  await view.passphrase.press('Enter');
  await expect(view.claimed).toBeVisible();
});

test('the Enter that ends IME composition opens nothing', async ({ newPerson, server }) => {
  const ben = await newPerson();
  const { path } = await sendTo(server, { passphrase: '湖' });
  const asked: string[] = [];
  await ben.visit(path);
  const view = reading(ben.page);
  await view.passphrase.fill('みずうみ');
  ben.page.on('request', (request) => asked.push(request.url()));
  // As Chromium and Firefox tell of it, and as Safari does.
  for (const composing of [{ isComposing: true }, { keyCode: 229 }]) {
    await view.passphrase.dispatchEvent('keydown', { key: 'Enter', ...composing });
  }
  await view.passphrase.fill('湖');
  await view.passphrase.press('Enter');
  await expect(view.claimed).toBeVisible();
  expect(asked.filter((url) => url.endsWith('/api/view'))).toHaveLength(1);
});

test('a message that expires while it waits is reported as expired', async ({ newPerson, server }) => {
  const ben = await newPerson();
  const { sent, path } = await sendTo(server);
  await ben.visit(path);
  const view = reading(ben.page);
  await expect(view.show).toBeVisible();
  await server.expire(sent.id);
  await view.show.click();
  await expect(view.heading(en.endings.expired.heading)).toBeFocused();
});

test('a message that expires while it waits says so by itself, and until then how long it has', async ({
  newPerson,
  server,
}) => {
  const ben = await newPerson();
  const { sent, path } = await sendTo(server, { lifetime: 7_200 });
  await ben.page.clock.install();
  await ben.visit(path);
  const view = reading(ben.page);
  const left = (when: string) => view.words(starting(en.anywhere.expiresIn, { when }));
  await expect(left('in 2 hours')).toBeVisible();
  await ben.page.clock.fastForward('01:30:00');
  await expect(left('in 30 minutes')).toBeVisible();
  await ben.page.clock.fastForward('29:30');
  await expect(left('in 1 minute')).toBeVisible();
  await server.expire(sent.id);
  await ben.page.clock.fastForward('00:31');
  await expect(view.heading(en.endings.expired.heading)).toBeFocused();
});
