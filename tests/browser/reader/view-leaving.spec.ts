import type { Page } from '@playwright/test';
import { TEXT } from '../../client/people.ts';
import { en } from '../../words/english.ts';
import { send } from '../compose/composing.ts';
import { expect, test } from '../shell/server.ts';
import { reading, sendTo } from './reading.ts';

/** Reloads the page, and tells whether it asked before it let go. */
async function confirmsReload(page: Page): Promise<boolean> {
  const asked: string[] = [];
  page.once('dialog', (dialog) => {
    asked.push(dialog.type());
    void dialog.accept();
  });
  await page.reload();
  page.removeAllListeners('dialog');
  expect(asked.every((type) => type === 'beforeunload')).toBe(true);
  return asked.length > 0;
}

test('a message that nobody keeps is not lost to a reload without a question', async ({
  newPerson,
  server,
}) => {
  const ben = await newPerson();
  const { path } = await sendTo(server, { readers: 1 });
  await ben.visit(path);
  const view = reading(ben.page);
  expect(await confirmsReload(ben.page)).toBe(false);
  await ben.visit(path);
  await view.show.click();
  await expect(view.leased).toBeVisible();
  expect(await confirmsReload(ben.page)).toBe(true);
  await ben.visit(path);
  await view.show.click();
  await view.erase.click();
  await expect(view.erased).toBeVisible();
  expect(await confirmsReload(ben.page)).toBe(true);
});

test('leaving asks first while a claim is in progress, and not once it is done', async ({
  newPerson,
  server,
}) => {
  const ben = await newPerson();
  const { path, pathWithoutKey } = await sendTo(server);
  let answer = () => {};
  const asked = new Promise<void>((resolve) => {
    void ben.page.route('**/api/update', async (route) => {
      resolve();
      await new Promise<void>((go) => {
        answer = go;
      });
      await route.continue().catch(() => {});
    });
  });
  await ben.visit(path);
  const view = reading(ben.page);
  await view.show.click();
  await asked;
  await expect(view.words(en.view.outcomes.claiming)).toBeVisible();
  expect(await confirmsReload(ben.page)).toBe(true);
  answer();
  await ben.page.unroute('**/api/update');
  await ben.visit('/');
  await ben.visit(path);
  await view.show.click();
  await expect(view.claimed).toBeVisible();
  expect(await confirmsReload(ben.page)).toBe(false);
  await expect(view.text).toHaveText(TEXT, { useInnerText: true });
  expect(ben.page.url()).toBe(server.url + pathWithoutKey);
});

test('leaving asks first for a message that another reader keeps, and not for one’s own look', async ({
  newPerson,
  server,
}) => {
  const [anna, ben] = await Promise.all([newPerson(), newPerson()]);
  const { path } = await sendTo(server);
  // While Ben's claim is on its way, Anna's comes first.
  await ben.page.route('**/api/update', async (route) => {
    await anna.visit(path);
    await reading(anna.page).show.click();
    await expect(reading(anna.page).claimed).toBeVisible();
    await route.continue();
  });
  await ben.visit(path);
  await reading(ben.page).show.click();
  await expect(reading(ben.page).words(en.view.outcomes.taken)).toBeVisible();
  expect(await confirmsReload(ben.page)).toBe(true);
  await anna.visit();
  const { full } = await send(anna.page, { text: TEXT });
  await anna.page.goto(full);
  await reading(anna.page).look.click();
  await expect(reading(anna.page).words(en.view.outcomes.looked)).toBeVisible();
  expect(await confirmsReload(anna.page)).toBe(false);
});

test('back and forward in the history lead to the message that is open', async ({ newPerson, server }) => {
  const ben = await newPerson();
  const { path, pathWithoutKey } = await sendTo(server);
  await ben.visit(path);
  const view = reading(ben.page);
  await view.show.click();
  await expect(view.claimed).toBeVisible();
  await ben.page.getByRole('link', { name: 'Inigma' }).click();
  await expect(ben.page).toHaveURL(`${server.url}/`);
  await ben.page.goBack();
  expect(ben.page.url()).toBe(server.url + pathWithoutKey);
  await expect(view.text).toHaveText(TEXT, { useInnerText: true });
  await ben.page.goForward();
  await expect(ben.page).toHaveURL(`${server.url}/`);
});
