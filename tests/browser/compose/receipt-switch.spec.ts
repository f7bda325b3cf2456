import { en, starting } from '../../words/english.ts';
import { deleteKeys } from '../identity/own-key.ts';
import { expect, test } from '../shell/server.ts';
import { composing, expectEmpty, send, showMoreOptions } from './composing.ts';

test('a sender is told when a message is read, unless the switch says otherwise, and the browser remembers what it says', {
  tag: '@both',
}, async ({ newPerson, anyServer }) => {
  const anna = await newPerson();
  await anna.visit();
  const { receipt } = composing(anna.page);
  const wanted = async () => {
    const rows = await anyServer.query('SELECT receipt_id IS NOT NULL AS wanted FROM links');
    return rows.map((row) => Number(row['wanted'])).toSorted();
  };
  await showMoreOptions(anna.page);
  await expect(receipt).toBeChecked();
  await expect(receipt).toHaveAccessibleDescription(starting(en.compose.receiptHint));
  await send(anna.page, { text: 'x' });
  expect(await wanted()).toEqual([1]);
  await receipt.press('Space');
  await expect(receipt).not.toBeChecked();
  await send(anna.page, { text: 'x' });
  expect(await wanted()).toEqual([0, 1]);
  await expect(receipt).not.toBeChecked();
  await anna.page.reload();
  await showMoreOptions(anna.page);
  await expect(receipt).not.toBeChecked();
  await anna.page.getByText(en.compose.receipt).click();
  await expect(receipt).toBeChecked();
  await anna.page.reload();
  await showMoreOptions(anna.page);
  await expect(receipt).toBeChecked();
});

test('what was switched off before the page had started stays off', async ({ newPerson }) => {
  const anna = await newPerson();
  const started = Promise.withResolvers<void>();
  await anna.page.route('**/composer-*.js', async (route) => {
    await started.promise;
    await route.continue();
  });
  const visit = anna.visit();
  const { receipt, pending } = composing(anna.page);
  await showMoreOptions(anna.page);
  await receipt.uncheck();
  started.resolve();
  await visit;
  await expectEmpty(pending);
  await expect(receipt).not.toBeChecked();
});

test('without a key there is no switch, but what a key would give, and the way to one', async ({
  newPerson,
}) => {
  const anna = await newPerson();
  await anna.visit();
  const { receipt, identity, pending } = composing(anna.page);
  await expectEmpty(pending);
  await showMoreOptions(anna.page);
  await expect(receipt).toBeVisible();
  await deleteKeys(anna.page);
  await anna.visit();
  await showMoreOptions(anna.page);
  await expect(receipt).toBeHidden();
  const hint = anna.page.getByText(en.compose.receiptUnkept);
  await expect(hint).toBeVisible();
  await hint.getByRole('link', { name: en.compose.identity }).click();
  await expect(identity.getByRole('heading', { name: en.compose.identity })).toBeInViewport();
  await identity.getByRole('button', { name: en.compose.resetIdentity }).click();
  await anna.page.getByRole('dialog').getByRole('textbox').fill(en.compose.resetIdentityWord);
  await anna.page.getByRole('dialog').getByRole('button', { name: en.compose.resetIdentity }).click();
  await expect(receipt).toBeVisible();
  await expect(hint).toBeHidden();
});
