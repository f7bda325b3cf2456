import { either, en, exactly, pattern, plural, sentence, starting } from '../../words/english.ts';
import { expect, test } from '../shell/server.ts';
import { changeLink, eavesdrop, guess, reading, sendTo } from './reading.ts';

const WARNING = en.view.readings.warning;

test('a reader is told before the press that somebody has opened it, and once more afterwards', {
  tag: '@both',
}, async ({ newPerson, anyServer }) => {
  const [eve, ben] = await Promise.all([newPerson(), newPerson()]);
  const { path } = await sendTo(anyServer);
  await eavesdrop(eve, path);
  await ben.visit(path);
  const view = reading(ben.page);
  await expect(
    view.words(starting(`${en.view.readings.opened.one} ${en.view.readings.once}`, { moment: /.+ at .+/ })),
  ).toBeVisible();
  await expect(view.words(WARNING)).toBeVisible();
  await expect(view.words(en.view.senderSees)).toBeVisible();
  await view.show.click();
  await expect(view.claimed).toBeVisible();
  await expect(view.message.getByText(en.view.readings.openedByOthers.one)).toBeVisible();
  await expect(view.message.getByText(WARNING)).toBeVisible();
});

test('a reader who pastes the key is told before anything is opened, too', async ({ newPerson, server }) => {
  const [eve, ben] = await Promise.all([newPerson(), newPerson()]);
  const { sent, path, pathWithoutKey } = await sendTo(server);
  await eavesdrop(eve, path);
  await ben.visit(pathWithoutKey);
  const view = reading(ben.page);
  await view.key.fill(sent.key.reveal());
  await view.key.press('Enter');
  await expect(view.words(WARNING)).toBeVisible();
  await expect(view.key).toBeHidden();
  await expect(view.heading(en.view.waiting)).toBeFocused();
  await expect(ben.page.getByRole('status')).toContainText(WARNING);
  await view.show.click();
  await expect(view.claimed).toBeVisible();
});

test('two tabs of a browser that has an identity are one reader', async ({ newPerson, server }) => {
  const ben = await newPerson();
  const [first, path] = [await sendTo(server), (await sendTo(server)).path];
  const view = reading(ben.page);
  await ben.visit(first.path);
  await view.show.click();
  await expect(view.claimed).toBeVisible();
  await ben.page.route('**/api/update', (route) => route.abort());
  await ben.visit(path);
  await view.show.click();
  await expect(view.keep).toBeVisible();
  const other = await ben.context.newPage();
  await other.goto(server.url + path);
  const second = reading(other);
  await expect(second.words(en.view.meaning.again)).toBeVisible();
  await expect(
    second.words(either(pattern(en.view.readings.opened.one), pattern(en.view.readings.opened.other))),
  ).toBeHidden();
  await second.show.click();
  await expect(second.claimed).toBeVisible();
  await expect(
    second.message.getByText(
      either(pattern(en.view.readings.openedByOthers.one), pattern(en.view.outcomes.taken)),
    ),
  ).toBeHidden();
});

test('after too many wrong passphrases the page counts down before it tries another', async ({
  newPerson,
  server,
}) => {
  const ben = await newPerson();
  const { sent, path } = await sendTo(server, { passphrase: 'lake' });
  await guess(server, sent, 9);
  await ben.visit(path);
  const view = reading(ben.page);
  await expect(
    view.words(`${plural(en.view.readings.wrongPassphrases, 9)} ${en.view.readings.guessing}`),
  ).toBeVisible();
  await view.passphrase.fill('sea');
  await view.passphrase.press('Enter');
  await expect(view.countdown).toHaveText(exactly(en.view.throttled, { when: /in (1 minute|\d\d seconds)/ }));
  await expect(view.words(en.view.throttledAdvice)).toBeVisible();
  await expect(view.show).toBeDisabled();
  const asked: string[] = [];
  ben.page.on('request', (request) => asked.push(request.url()));
  await view.passphrase.fill('lake');
  await view.passphrase.press('Enter');
  await expect(view.countdown).toHaveText(/in 5\d seconds\.$/);
  expect(asked).toEqual([]);
  await changeLink(server, sent.id, 'retry_at = 0');
  await ben.page.goto('about:blank');
  await ben.visit(path);
  await expect(view.countdown).toBeHidden();
  await view.passphrase.fill('lake');
  await view.show.click();
  await expect(view.claimed).toBeVisible();
  await expect(view.message.getByText(plural(en.view.readings.wrongPassphrases, 10))).toBeVisible();
});

test('a reader who meets the wait only when opening is told how long, and opens after it', async ({
  newPerson,
  server,
}) => {
  const ben = await newPerson();
  const { sent, path } = await sendTo(server, { passphrase: 'lake' });
  await ben.page.clock.install();
  await ben.visit(path);
  const view = reading(ben.page);
  await view.passphrase.fill('lake');
  await guess(server, sent, 10);
  await view.show.click();
  await expect(view.countdown).toBeVisible();
  await expect(view.passphrase).toHaveValue('lake');
  await changeLink(server, sent.id, 'retry_at = 0');
  await ben.page.clock.runFor(61_000);
  await expect(view.countdown).toBeHidden();
  await view.show.click();
  await expect(view.claimed).toBeVisible();
});

test('a message for two readers tells each how many have read it, and is erased with the last of them', async ({
  newPerson,
  server,
}) => {
  const [ben, carl, dora] = await Promise.all([newPerson(), newPerson(), newPerson()]);
  const { path } = await sendTo(server, { readers: 2 });
  await ben.visit(path);
  await expect(reading(ben.page).words(plural(en.view.readers.several, 2))).toBeVisible();
  await expect(reading(ben.page).words(en.view.readings.unread)).toBeVisible();
  await reading(ben.page).show.click();
  await expect(reading(ben.page).leased).toContainText(/until \d+:\d\d/);
  await carl.visit(path);
  await expect(reading(carl.page).words(starting(plural(en.view.readings.read, 1)))).toBeVisible();
  await reading(carl.page).show.click();
  await expect(reading(carl.page).leased).toBeVisible();
  for (const { page } of [ben, carl]) {
    await reading(page).erase.click();
    await expect(reading(page).message.getByText(en.lease.outcomes['given-up'])).toBeVisible();
  }
  await dora.visit(path);
  await expect(reading(dora.page).heading(en.endings['already-read'].heading)).toBeVisible();
});

test('when the time to read is over the message stays on the page, and cannot be opened again', async ({
  newPerson,
  server,
}) => {
  const ben = await newPerson();
  const files = [new File(['x'], 'x.txt')];
  const { path } = await sendTo(server, { readers: 2, files });
  await ben.page.clock.install();
  await ben.visit(path);
  const view = reading(ben.page);
  await view.show.click();
  await expect(view.leased).toBeVisible();
  const { left, outcomes, unsaved, unsavedNow, unsavedThen } = en.lease;
  await expect(view.countdown).toHaveText(sentence(left, { when: 'in 10 minutes' }));
  await expect(view.words(`${plural(unsaved, 1)} ${unsavedThen}`)).toBeVisible();
  await ben.page.clock.runFor(539_000);
  const announced = ben.page.getByRole('status');
  await expect(announced).not.toHaveText(pattern(left));
  await ben.page.clock.runFor(5_000);
  await expect(announced).toHaveText(sentence(left, { when: 'in 1 minute' }));
  await expect(view.countdown).toHaveText(exactly(left, { when: /in \d+ seconds/ }));
  await ben.page.clock.runFor(60_000);
  await expect(view.message.getByText(outcomes.lapsed)).toBeVisible();
  await expect(view.words(`${plural(unsaved, 1)} ${unsavedNow}`)).toBeVisible();
  await expect(view.countdown).toBeHidden();
  await expect(view.text).toBeVisible();
  await expect(view.erase).toBeHidden();
});
