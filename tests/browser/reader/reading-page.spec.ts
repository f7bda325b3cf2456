import { en, pattern, plural, sentence } from '../../words/english.ts';
import { composing, rowsOf, send } from '../compose/composing.ts';
import type { Person } from '../shell/person.ts';
import { expect, test } from '../shell/server.ts';
import { reading, sendTo } from './reading.ts';

/** Opens a message with this text, and tells whether it is shown in a monospaced face. */
async function isMonospaced(person: Person, path: string): Promise<boolean> {
  await person.visit(path);
  const { show, text } = reading(person.page);
  await show.click();
  await expect(text).toBeVisible();
  return /mono/i.test(await text.evaluate((element) => getComputedStyle(element).fontFamily));
}

for (const [what, text, expected] of [
  ['a sentence', 'The key lies under the mat.', false],
  ['several lines of prose', 'Hello,\nsee you there.\n\nAnna', false],
  ['one line without blanks', 'I1l|O0-password', true],
  ['one line without blanks and a line break', 'I1l|O0-password\n', true],
  ['a private key', '-----BEGIN OPENSSH PRIVATE KEY-----\nb3BlbnNzaC1rZXk\n-----END', true],
  ['JSON', '{\n  "user": "anna",\n  "port": 5432\n}', true],
  ['code', 'if (ready) {\n    open();\n}', true],
] as const) {
  test(`${what} is shown in ${expected ? 'a monospaced' : 'the interface’s'} face`, async ({
    newPerson,
    server,
  }) => {
    const ben = await newPerson();
    const { path } = await sendTo(server, { text });
    expect(await isMonospaced(ben, path)).toBe(expected);
  });
}

test('the face can be switched, and the choice is remembered', async ({ newPerson, server }) => {
  const ben = await newPerson();
  const paths = await Promise.all([1, 2, 3].map(() => sendTo(server, { text: 'plain words here' })));
  const [first = '', second = '', third = ''] = paths.map(({ path }) => path);
  const { monospace } = reading(ben.page);
  expect(await isMonospaced(ben, first)).toBe(false);
  await expect(monospace).toHaveAttribute('aria-pressed', 'false');
  await monospace.click();
  await expect(monospace).toHaveAttribute('aria-pressed', 'true');
  expect(await isMonospaced(ben, second)).toBe(true);
  await monospace.click();
  expect(await isMonospaced(ben, third)).toBe(false);
});

test('the page says who runs the server, what opening does, and what all this is', async ({
  newPerson,
  server,
}) => {
  const ben = await newPerson();
  const { path } = await sendTo(server, { readers: 5, lifetime: 3_600 });
  await ben.visit(path);
  const { words } = reading(ben.page);
  const { host } = new URL(server.url);
  await expect(words(sentence(en.view.sentThrough, { host }))).toBeVisible();
  await expect(words(en.view.encrypted)).toBeVisible();
  await expect(words(plural(en.view.readers.several, 5))).toBeVisible();
  await expect(words(sentence(en.anywhere.expiresIn, { when: 'in 1 hour' })).first()).toBeVisible();
  await expect(words(en.view.whatIsThisText)).toBeHidden();
  await words(en.view.whatIsThis).click();
  await expect(words(en.view.whatIsThisText)).toBeVisible();
});

test('a kept message says when it expires, and leads to the others', async ({ newPerson, server }) => {
  const ben = await newPerson();
  const { path } = await sendTo(server, { label: 'Door code', lifetime: 3_600 });
  await ben.visit(path);
  const view = reading(ben.page);
  await view.show.click();
  await expect(view.claimed).toBeVisible();
  await expect(
    view.message.getByText(pattern(en.anywhere.expiresAt, { moment: /\w+ \d{1,2}, 20\d\d at \d{1,2}:\d\d/ })),
  ).toBeVisible();
  await expect(view.delete).toBeVisible();
  await view.message.getByRole('link', { name: en.compose.owned }).click();
  const { owned } = composing(ben.page);
  await expect(rowsOf(owned)).toHaveText([/Door code/]);
  await expect(owned.getByRole('heading', { name: en.compose.owned })).toBeFocused();
});

test('the main thing to do with one’s own one-time link is to see what became of it', async ({
  newPerson,
}) => {
  const anna = await newPerson();
  await anna.visit();
  const { full } = await send(anna.page, { text: 'x', readers: 1 });
  await anna.page.goto(full);
  const { show } = reading(anna.page);
  const status = anna.page.getByRole('link', { name: en.view.status });
  await expect(status).toHaveClass(/button-main/);
  await expect(show).not.toHaveClass(/button-main/);
  await status.click();
  const { pending } = composing(anna.page);
  await expect(pending.getByRole('heading', { name: en.compose.pending })).toBeFocused();
  await expect(rowsOf(pending)).toHaveCount(1);
});

test('to a reader the one-time link shows the message as the main thing to do', async ({
  newPerson,
  server,
}) => {
  const ben = await newPerson();
  await ben.visit((await sendTo(server, { readers: 1 })).path);
  await expect(reading(ben.page).show).toHaveClass(/button-main/);
  await expect(ben.page.getByRole('link', { name: en.view.status })).toBeHidden();
});

test('a reader is not warned of a wrong passphrase of their own, and is of one of somebody else', async ({
  newPerson,
  server,
}) => {
  const [ben, carl] = await Promise.all([newPerson(), newPerson()]);
  const { path } = await sendTo(server, { passphrase: 'lake house' });
  await ben.visit(path);
  const view = reading(ben.page);
  const tried = (count: number) => pattern(plural(en.view.readings.wrongPassphrases, count));
  await view.passphrase.fill('lake home');
  await view.show.click();
  await expect(view.notice).toContainText(en.view.notices['wrong-passphrase']);
  await expect(view.words(tried(1))).toBeHidden();
  await carl.visit(path);
  await expect(reading(carl.page).words(tried(1))).toBeVisible();
});

test('a message of files alone has no empty box for a text', async ({ newPerson, server }) => {
  const ben = await newPerson();
  const { path } = await sendTo(server, { text: '', files: [new File(['x'], 'plan.txt')] });
  await ben.visit(path);
  const view = reading(ben.page);
  await view.show.click();
  await expect(view.message.getByRole('button', { name: 'Save plan.txt' })).toBeVisible();
  for (const part of [view.copy, view.save, view.monospace, view.text]) await expect(part).toBeHidden();
  await expect(view.hide).toBeVisible();
});
