import { TEXT } from '../../client/people.ts';
import { en } from '../../words/english.ts';
import { expect, test } from '../shell/server.ts';
import { reading, sendTo } from './reading.ts';

test('a reload before the press, and Back, still have the key', async ({ newPerson, server }) => {
  const ben = await newPerson();
  const { path } = await sendTo(server);
  await ben.visit(path);
  const view = reading(ben.page);
  await expect(view.show).toBeVisible();
  expect(ben.page.url()).toBe(ben.origin + path);
  await ben.page.reload();
  await expect(view.show).toBeVisible();
  await expect(view.key).toBeHidden();
  await ben.visit();
  await ben.page.goBack();
  await expect(view.key).toBeHidden();
  await view.show.click();
  await expect(view.claimed).toBeVisible();
});

test('the key leaves the address once the claim is acknowledged, and not before', async ({
  newPerson,
  server,
}) => {
  const ben = await newPerson();
  const { path, pathWithoutKey } = await sendTo(server);
  await ben.page.route('**/api/update', (route) => route.abort(), { times: 10 });
  await ben.visit(path);
  const view = reading(ben.page);
  await view.show.click();
  await expect(view.text).toHaveText(TEXT, { useInnerText: true });
  await expect(view.keep).toBeVisible();
  expect(ben.page.url()).toBe(ben.origin + path);
  await ben.page.unrouteAll();
  await view.keep.click();
  await expect(view.claimed).toBeVisible();
  expect(ben.page.url()).toBe(ben.origin + pathWithoutKey);
});

test('the key leaves the address where the look shows that there is nothing to open', async ({
  newPerson,
  server,
}) => {
  const [ben, carl] = await Promise.all([newPerson(), newPerson()]);
  const { path, pathWithoutKey } = await sendTo(server);
  await ben.visit(path);
  await reading(ben.page).show.click();
  await expect(reading(ben.page).claimed).toBeVisible();
  await carl.visit(path);
  await expect(reading(carl.page).heading(en.endings.taken.heading)).toBeVisible();
  expect(carl.page.url()).toBe(carl.origin + pathWithoutKey);
  await ben.visit(path);
  await expect(reading(ben.page).text).toBeVisible();
  expect(ben.page.url()).toBe(ben.origin + pathWithoutKey);
});

test('while a message can be opened again the tab has its key, and has it no more once it is erased', async ({
  newPerson,
  server,
}) => {
  const ben = await newPerson();
  const { path, pathWithoutKey, sent } = await sendTo(server, { readers: 1 });
  const kept = () => ben.page.evaluate(() => JSON.stringify(sessionStorage));
  await ben.visit(pathWithoutKey);
  const view = reading(ben.page);
  await view.key.fill(sent.key.reveal());
  await view.key.press('Enter');
  await expect(view.leased).toBeVisible();
  expect(await kept()).toContain(sent.key.reveal());
  await ben.page.reload();
  await expect(view.words(en.view.meaning.readingStarted)).toBeVisible();
  await expect(view.key).toBeHidden();
  await ben.visit();
  await ben.visit(path);
  await view.show.click();
  await expect(view.leased).toBeVisible();
  expect(ben.page.url()).toBe(ben.origin + path);
  await view.erase.click();
  await expect(view.erased).toBeVisible();
  expect(ben.page.url()).toBe(ben.origin + pathWithoutKey);
  expect(await kept()).not.toContain(sent.key.reveal());
});

test('the link to the content leaves the key in the address', async ({ newPerson, server }) => {
  const ben = await newPerson();
  const { path } = await sendTo(server);
  await ben.visit(path);
  await expect(reading(ben.page).show).toBeVisible();
  await ben.page.evaluate(() => {
    location.hash = '#content';
  });
  await expect.poll(() => ben.page.url()).toBe(ben.origin + path);
  await ben.page.reload();
  await expect(reading(ben.page).show).toBeVisible();
  await expect(reading(ben.page).key).toBeHidden();
});

test('a language that is chosen after the claim does not bring the key back', async ({
  newPerson,
  server,
}) => {
  const ben = await newPerson();
  const { path } = await sendTo(server);
  await ben.visit(path);
  await reading(ben.page).show.click();
  await expect(reading(ben.page).claimed).toBeVisible();
  await ben.page.getByRole('combobox').selectOption('de');
  await expect(ben.page.locator('html')).toHaveAttribute('lang', 'de');
  expect(ben.page.url()).not.toContain('key');
});
