import { keep, newPerson as newIdentity } from '../../client/people.ts';
import { en } from '../../words/english.ts';
import { apiOf, reading, sentBehind } from '../reader/reading.ts';
import { holdRequests } from '../shell/requests.ts';
import { expect, test } from '../shell/server.ts';
import { attaching, attachmentsOf, given, saved } from './attaching.ts';
import { composing, rowsOf, send, write } from './composing.ts';

const DRAFT = {
  text: 'The same for all',
  label: 'Archive',
  lifetime: '1 hour',
  readers: 1,
  passphrase: 'lake house',
};

test('another link is made of the same content, with a key of its own', async ({ newPerson }) => {
  const anna = await newPerson();
  await anna.visit();
  const form = composing(anna.page);
  await attaching(anna.page).add.setInputFiles([given('plan.txt')]);
  await write(anna.page, DRAFT);
  await form.create.click();
  await expect(form.dialog).toBeVisible();
  const first = await form.fullLink.inputValue();
  await form.dialog.getByRole('button', { name: en.compose.again }).click();
  await expect(form.fullLink).not.toHaveValue(first);
  await expect(form.dialog).toBeVisible();
  const second = await form.fullLink.inputValue();
  await form.dialog.getByRole('button', { name: en.compose.done }).click();
  await expect(rowsOf(form.pending)).toHaveText([/Archive/, /Archive/]);
  for (const link of [first, second]) {
    const reader = await newPerson();
    const view = reading(reader.page);
    await reader.page.goto(link);
    await view.passphrase.fill(DRAFT.passphrase);
    await view.show.click();
    await expect(view.text).toHaveText(DRAFT.text);
    const { bytes } = await saved(reader.page, attachmentsOf(reader.page).save('plan.txt'));
    expect(bytes.toString()).toBe('plan.txt');
  }
});

test('files that were added while the first message was sent do not go along with the second', async ({
  newPerson,
}) => {
  const anna = await newPerson();
  await anna.visit();
  const form = composing(anna.page);
  const { add, rows } = attaching(anna.page);
  await add.setInputFiles([given('plan.txt')]);
  await write(anna.page, { text: 'x' });
  const network = await holdRequests(anna.page, '**/api/create');
  await form.create.click();
  await network.asked(1);
  await add.setInputFiles([given('private.txt')]);
  await network.release();
  await expect(form.dialog).toBeVisible();
  const first = await form.fullLink.inputValue();
  await form.dialog.getByRole('button', { name: en.compose.again }).click();
  await network.asked(2);
  await network.release(1);
  await expect(form.fullLink).not.toHaveValue(first);
  const second = await form.fullLink.inputValue();
  await form.dialog.getByRole('button', { name: en.compose.done }).click();
  await expect(rows).toHaveText([/private\.txt/]);
  const ben = await newPerson();
  await ben.page.goto(second);
  await reading(ben.page).show.click();
  await expect(attachmentsOf(ben.page).rows).toHaveText([/plan\.txt/]);
});

test('what could not be sent again is in the form, whole', async ({ newPerson }) => {
  const anna = await newPerson();
  await anna.visit();
  const form = composing(anna.page);
  await attaching(anna.page).add.setInputFiles([given('plan.txt')]);
  await write(anna.page, DRAFT);
  await form.create.click();
  await expect(form.dialog).toBeVisible();
  await anna.page.route('**/api/create', (route) => route.abort(), { times: 1 });
  await form.dialog.getByRole('button', { name: en.compose.again }).click();
  await expect(form.notice).toContainText(en.anywhere.offline);
  await expect(form.message).toHaveValue(DRAFT.text);
  await expect(form.label).toHaveValue(DRAFT.label);
  await expect(form.passphrase).toHaveValue(DRAFT.passphrase);
  await expect(form.readers).toHaveValue('one');
  await expect(attaching(anna.page).rows).toHaveText([/plan\.txt/]);
  await form.create.click();
  await expect(form.dialog).toBeVisible();
});

test('the content is offered as long as the dialog is open, and no longer', async ({ newPerson }) => {
  const anna = await newPerson();
  await anna.visit();
  const form = composing(anna.page);
  const again = form.dialog.getByRole('button', { name: en.compose.again });
  await write(anna.page, { text: 'x' });
  await form.create.click();
  await expect(again).toBeVisible();
  await form.dialog.getByRole('button', { name: en.compose.done }).click();
  await anna.page.getByRole('button', { name: en.compose.showAgain }).click();
  await expect(form.dialog).toBeVisible();
  await expect(again).toBeHidden();
});

test('a link is offered no more once its message is deleted', async ({ newPerson }) => {
  const anna = await newPerson();
  await anna.visit();
  const form = composing(anna.page);
  const offer = anna.page.getByText(en.compose.lastLink);
  await write(anna.page, { text: 'x' });
  await form.create.click();
  await form.dialog.getByRole('button', { name: en.compose.done }).click();
  await expect(offer).toBeVisible();
  await rowsOf(form.pending).getByRole('button', { name: en.anywhere.delete }).click();
  await anna.page
    .getByRole('dialog', { name: en.anywhere.deleteAsk })
    .getByRole('button', { name: en.anywhere.delete })
    .click();
  await expect(offer).toBeHidden();
});

test('a link is offered no more once its message was kept by somebody', async ({ newPerson, server }) => {
  const anna = await newPerson();
  await anna.page.clock.install();
  await anna.visit();
  const form = composing(anna.page);
  const offer = anna.page.getByText(en.compose.lastLink);
  const { full } = await send(anna.page, { text: 'x' });
  await expect(offer).toBeVisible();
  await keep({ api: apiOf(server) }, sentBehind(full), (await newIdentity()).identity);
  await anna.page.clock.fastForward('01:00');
  await expect(form.history).toBeVisible();
  await expect(offer).toBeHidden();
});

test('the dialog is under 560 pixels high, and its main button is what comes next', async ({ newPerson }) => {
  const anna = await newPerson({ clipboard: false });
  await anna.context.addInitScript(() => {
    const answers = [() => Promise.reject(new DOMException('no', 'NotAllowedError'))];
    navigator.clipboard.writeText = () => answers.pop()?.() ?? Promise.resolve();
  });
  await anna.visit();
  const form = composing(anna.page);
  await write(anna.page, { text: 'x' });
  await form.create.click();
  await expect(form.dialog).toBeVisible();
  expect((await form.dialog.boundingBox())?.height).toBeLessThan(560);
  const copy = form.dialog.getByRole('button', { name: en.compose.copyFullLink });
  const done = form.dialog.getByRole('button', { name: en.compose.done });
  await expect(copy).toHaveClass(/button-main/);
  await expect(done).not.toHaveClass(/button-main/);
  await copy.click();
  await expect(form.dialog.getByRole('button', { name: en.compose.linkCopied })).not.toHaveClass(
    /button-main/,
  );
  await expect(done).toHaveClass(/button-main/);
});
