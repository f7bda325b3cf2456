import { en } from '../../words/english.ts';
import { expect, test } from '../shell/server.ts';
import { composing, send } from './composing.ts';

const REMEMBERED = 'inigma_choices';
const CHOICES = { readers: 'several', readersCount: '5', preset: '2592000', amount: '', unit: '3600' };

test('the next message begins with the choices of the last one, also after a reload', async ({
  newPerson,
}) => {
  const anna = await newPerson();
  await anna.visit();
  const { lifetime, readers } = composing(anna.page);
  await send(anna.page, { text: 'x', lifetime: '1 hour', readers: 1 });
  for (const after of ['sending', 'a reload']) {
    await expect(readers, after).toHaveValue('one');
    await expect(lifetime, after).toHaveValue('3600');
    await anna.page.reload();
  }
});

test('choices of the last message are called so, and can be given up', async ({ newPerson }) => {
  const anna = await newPerson();
  await anna.visit();
  const { lifetime, readers } = composing(anna.page);
  const note = anna.page.getByText(en.compose.sameChoices);
  await expect(note).toBeHidden();
  await send(anna.page, { text: 'x', readers: 5 });
  await expect(note).toBeVisible();
  await anna.page.reload();
  await expect(note).toBeVisible();
  await readers.selectOption('one');
  await expect(note).toBeHidden();
  await readers.selectOption('several');
  await expect(note).toBeVisible();
  await anna.page.getByRole('button', { name: en.compose.resetChoices }).click();
  await expect(readers).toHaveValue('first');
  await expect(lifetime).toHaveValue('2592000');
  await expect(note).toBeHidden();
});

test('choices that were not sent are forgotten with the page', async ({ newPerson }) => {
  const anna = await newPerson();
  await anna.visit();
  const { readers } = composing(anna.page);
  await readers.selectOption('one');
  await anna.page.reload();
  await expect(readers).toHaveValue('first');
});

test.describe('where messages last seven days at most', () => {
  test.use({ settings: { MAX_TTL_DAYS: '7' } });

  test('a remembered lifetime that is no longer offered is left out, and the rest is kept', async ({
    newPerson,
  }) => {
    const anna = await newPerson();
    await anna.visit();
    await anna.page.evaluate(([name, value]) => localStorage.setItem(name, value), [
      REMEMBERED,
      JSON.stringify(CHOICES),
    ] as const);
    await anna.page.reload();
    const { lifetime, readers, readersCount } = composing(anna.page);
    await expect(readers).toHaveValue('several');
    await expect(readersCount).toHaveValue('5');
    await expect(lifetime).toHaveValue('604800');
  });
});

for (const stored of ['{', '[]', '{"readers":7}', '{"readers":"<b>"}', 'null']) {
  test(`what is no choice is ignored: ${stored}`, async ({ newPerson }) => {
    const anna = await newPerson();
    await anna.visit();
    await anna.page.evaluate(([name, value]) => localStorage.setItem(name, value), [
      REMEMBERED,
      stored,
    ] as const);
    await anna.page.reload();
    await expect(anna.page.locator('#files-limit')).not.toBeEmpty();
    const { lifetime, readers } = composing(anna.page);
    await expect(readers).toHaveValue('first');
    await expect(lifetime).toHaveValue('2592000');
  });
}
