import { en, sentence } from '../../words/english.ts';
import { expect, test } from '../shell/server.ts';
import { answering, askFor } from './answering.ts';

test('where the script cannot be loaded the page says so, and the link stays in the address', async ({
  newPerson,
  server,
}) => {
  const { path } = await askFor(server);
  const ben = await newPerson();
  await ben.page.route(/\/assets\/answer-[0-9a-f]+\.js/, (route) => route.abort());
  await ben.visit(path);
  await expect(ben.page.getByText(en.anywhere.stuck)).toBeVisible();
  await expect(ben.page.getByText(en.answer.looking)).toBeHidden();
  expect(ben.page.url()).toBe(server.url + path);
});

test('without JavaScript, or without HTTPS, the page says what it needs', async ({ newPerson, server }) => {
  const { path } = await askFor(server);
  const ben = await newPerson({ javaScript: 'blocked' });
  await ben.visit(path);
  const notice = ben.page.locator('noscript p');
  await expect(notice).toBeVisible();
  await expect(notice).toContainText(sentence(en.anywhere.noScript, { service: 'Inigma' }));
  await expect(ben.page.getByText(en.answer.looking)).toBeHidden();
  const carl = await newPerson({ insecure: true });
  await carl.visit(path);
  await expect(carl.page.getByText(en.anywhere.insecure)).toBeVisible();
  await expect(answering(carl.page).send).toBeHidden();
});

test('where a changed link cannot be read because the network is gone, it can be tried again', async ({
  newPerson,
  server,
}) => {
  const { path } = await askFor(server);
  const ben = await newPerson();
  await ben.page.route('**/assets/answer-later-*', (route) => route.abort());
  await ben.visit(path.replace('#', '%23'));
  await expect(answering(ben.page).heading(en.answer.unloaded)).toBeVisible();
  await expect(answering(ben.page).words(en.anywhere.offline)).toBeVisible();
  await expect(answering(ben.page).tryAgain).toBeVisible();
});
