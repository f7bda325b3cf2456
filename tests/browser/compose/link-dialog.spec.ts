import type { Page } from '@playwright/test';
import { LANGUAGES } from '../../../src/words/languages.ts';
import { en, sentence, starting } from '../../words/english.ts';
import type { Person } from '../shell/person.ts';
import { unloadDialogsOf } from '../shell/requests.ts';
import { expect, test } from '../shell/server.ts';
import { composing, rowsOf, write } from './composing.ts';

/** A link in a browser whose clipboard refuses, and that has a share sheet. */
async function makeLink({ context, page, origin }: Person): Promise<void> {
  await context.addInitScript(() => {
    navigator.clipboard.writeText = () => Promise.reject(new DOMException('no', 'NotAllowedError'));
    navigator.share = () =>
      sessionStorage.getItem('closed') === null
        ? Promise.resolve()
        : Promise.reject(new DOMException('closed', 'AbortError'));
  });
  await page.goto(origin);
  const { create, dialog } = composing(page);
  await write(page, { text: 'x', lifetime: '1 hour' });
  await create.click();
  await expect(dialog).toBeVisible();
}

test('the page asks before it is left with a link that was not copied, shared or shown', async ({
  newPerson,
}) => {
  const anna = await newPerson();
  const asked = unloadDialogsOf(anna.page);
  await makeLink(anna);
  const { dialog } = composing(anna.page);
  await dialog.getByRole('button', { name: en.compose.copyFullLink }).click();
  await expect(dialog.getByText(en.anywhere.copyRefused)).toBeVisible();
  await anna.page.evaluate(() => sessionStorage.setItem('closed', 'yes'));
  await dialog.getByRole('button', { name: en.compose.share }).click();
  await dialog.getByRole('button', { name: en.compose.done }).click();
  await anna.page.reload();
  expect(asked).toEqual(['beforeunload']);
});

const DELIVERIES: readonly { delivery: string; take: (page: Page) => Promise<void> }[] = [
  {
    delivery: 'shared',
    take: (page) => composing(page).dialog.getByRole('button', { name: en.compose.share }).click(),
  },
  {
    delivery: 'shown as QR code',
    take: async (page) => {
      await composing(page).dialog.getByRole('button', { name: en.compose.showQr }).click();
      await expect(page.getByRole('img', { name: en.compose.linkQr })).toBeVisible();
    },
  },
  {
    delivery: 'copied by hand',
    take: async (page) => {
      await composing(page).fullLink.focus();
      await page.keyboard.press('Control+c');
    },
  },
];

for (const { delivery, take } of DELIVERIES) {
  test(`the page does not ask once the link was ${delivery}`, async ({ newPerson }) => {
    const anna = await newPerson();
    const asked = unloadDialogsOf(anna.page);
    await makeLink(anna);
    await take(anna.page);
    await composing(anna.page).dialog.getByRole('button', { name: en.compose.done }).click();
    await anna.page.reload();
    expect(asked).toEqual([]);
  });
}

test('the page does not ask where the browser has copied the link', async ({ newPerson }) => {
  const anna = await newPerson();
  const asked = unloadDialogsOf(anna.page);
  await anna.visit();
  const { create, dialog } = composing(anna.page);
  await write(anna.page, { text: 'x' });
  await create.click();
  await expect(dialog.getByText(en.compose.readyCopied)).toBeVisible();
  await dialog.getByRole('button', { name: en.compose.done }).click();
  await anna.page.reload();
  expect(asked).toEqual([]);
});

test('the dialog gives the focus back to what opened it again', async ({ newPerson }) => {
  const anna = await newPerson();
  await makeLink(anna);
  const { dialog } = composing(anna.page);
  await anna.page.keyboard.press('Escape');
  const again = anna.page.getByRole('button', { name: en.compose.showAgain });
  await again.click();
  await expect(dialog).toBeVisible();
  await anna.page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  await expect(again).toBeFocused();
});

test('the time left moves on in dialog and list, with the exact time in a tooltip', async ({ newPerson }) => {
  const anna = await newPerson();
  await anna.page.clock.install();
  await makeLink(anna);
  const { dialog, pending } = composing(anna.page);
  const expiry = dialog.getByText(sentence(en.anywhere.expiresIn, { when: 'in 1 hour' }));
  const exact = starting(en.anywhere.expiresAt, { moment: /\w+ \d{1,2}, 20\d\d at \d{1,2}:\d\d/ });
  await expect(expiry).toBeVisible();
  await expect(dialog.getByTitle(exact)).toContainText(
    sentence(en.anywhere.expiresIn, { when: 'in 1 hour' }),
  );
  await expect(
    rowsOf(pending).getByText(sentence(en.anywhere.expiresIn, { when: 'in 1 hour' })),
  ).toHaveAttribute('title', exact);
  await expect(rowsOf(pending).getByText(en.compose.sentNow)).toHaveAttribute(
    'title',
    /^\w+ \d{1,2}, 20\d\d at /,
  );
  // A list that is fetched again would bring the time of the server, whose clock stands still meanwhile.
  await anna.page.route('**/api/list-*', (route) => route.abort());
  await anna.page.clock.fastForward('50:00');
  await expect(dialog.getByText(sentence(en.anywhere.expiresIn, { when: 'in 10 minutes' }))).toBeVisible();
  await expect(rowsOf(pending)).toContainText(
    `${sentence(en.compose.sent, { ago: '50 minutes ago' })} · ${sentence(en.anywhere.expiresIn, { when: 'in 10 minutes' })}`,
  );
  await anna.page.clock.fastForward('11:00');
  await expect(dialog.getByText(exact)).toBeVisible();
});

for (const [pointer, touch] of [
  ['a finger', true],
  ['a mouse', false],
] as const) {
  test(`a list tells when exactly a message expires to ${pointer}, beside it or in a tooltip`, async ({
    newPerson,
  }) => {
    const anna = await newPerson({ touch });
    await anna.visit();
    await write(anna.page, { text: 'x' });
    const { create, pending } = composing(anna.page);
    await create.click();
    await anna.page.keyboard.press('Escape');
    const moment = rowsOf(pending).getByText(/^\(\w+ \d{1,2}, 20\d\d at \d{1,2}:\d\d.[AP]M\)$/);
    await expect(moment).toBeVisible({ visible: touch });
  });
}

for (const [locale, sentence] of [
  ['en', en.compose.instructions],
  ['de', 'Dieser Link führt zu einer verschlüsselten Nachricht für Sie.'],
] as const) {
  test(`the link can be copied with instructions in the language of its sender (${locale})`, async ({
    newPerson,
  }) => {
    const anna = await newPerson();
    await anna.context.grantPermissions(['clipboard-read', 'clipboard-write']);
    const asked = unloadDialogsOf(anna.page);
    await anna.page.goto(`${anna.origin}/?lang=${locale}`);
    await anna.page.locator('#message').fill('x');
    await anna.page.locator('#message').press('Control+Enter');
    const dialog = anna.page.getByRole('dialog');
    await dialog.getByRole('button', { name: LANGUAGES[locale].compose.copyInstructions }).click();
    const copied = await anna.page.evaluate(() => navigator.clipboard.readText());
    const [link, ...rest] = copied.split('\n');
    expect(link).toBe(await dialog.locator('#full-link').inputValue());
    expect(link).toMatch(/#key=[\w-]{31}[A-Za-z0-9]$/);
    expect(rest.join('\n')).toContain(sentence);
    await anna.page.reload();
    expect(asked).toEqual([]);
  });
}
