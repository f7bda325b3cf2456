import type { Route } from '@playwright/test';
import { API } from '../../../src/contract/routes.ts';
import { en } from '../../words/english.ts';
import type { Person } from '../shell/person.ts';
import { test as base, expect } from '../shell/server.ts';
import { answering, answerTo, askFor, loseReply, storedRequests, visitRequest } from './answering.ts';
import { HoldingProxy } from './holding-proxy.ts';

const SECRET = 'correct horse\nbattery staple';
const ANSWER = `**${API.answer}`;

const test = base.extend<{ slowServer: HoldingProxy }>({
  slowServer: async ({ server }, use) => {
    const proxy = await HoldingProxy.before(server.url);
    await use(proxy);
    await proxy.stop();
  },
});

/** What the page sent as answers, each once. */
async function answersOf(ben: Person): Promise<Set<string>> {
  const sent = (await ben.requests()).filter(({ url }) => url.endsWith(API.answer));
  return new Set(sent.map(({ body }) => body));
}

test('an answer whose reply was lost is told as delivered, whatever limits and proxies say before', async ({
  newPerson,
  server,
}) => {
  const { request, ben, page } = await visitRequest({ newPerson, server });
  await page.answer.fill(SECRET);
  const { offline, tooMany, refused, tooLarge } = en.anywhere;
  const tries: readonly [string, (route: Route) => Promise<void>][] = [
    [offline, loseReply],
    [tooMany, (route) => route.fulfill({ status: 429, json: { reason: 'rate-limited' } })],
    [refused, (route) => route.fulfill({ status: 403, body: '<h1>403 Forbidden</h1>' })],
    [tooLarge, (route) => route.fulfill({ status: 413, body: '<h1>413 Request Entity Too Large</h1>' })],
  ];
  for (const [sentence, meet] of tries) {
    await ben.page.route(ANSWER, meet, { times: 1 });
    await page.send.click();
    await expect(page.notice).toHaveText(`${sentence} ${en.compose.kept}`);
  }
  await page.send.click();
  await expect(page.delivered).toBeVisible();
  expect((await answersOf(ben)).size).toBe(1);
  expect((await answerTo(server, request)).contents.text).toBe(SECRET);
});

test('where it cannot be found out whose answer arrived, nobody else is said to have answered', async ({
  newPerson,
  server,
}) => {
  const { request, ben, page } = await visitRequest({ newPerson, server });
  await ben.page.route(ANSWER, loseReply, { times: 1 });
  await page.answer.fill('first');
  await page.send.click();
  await expect(page.notice).toBeVisible();
  await page.answer.fill('second');
  const [first] = await answersOf(ben);
  const isFirst = (route: Route) => route.request().postData() === first;
  const unreachable = (route: Route) => (isFirst(route) ? route.abort() : route.continue());
  await ben.page.route(ANSWER, unreachable);
  await page.send.click();
  await expect(page.notice).toHaveText(`${en.anywhere.offline} ${en.compose.kept}`);
  await ben.page.unroute(ANSWER, unreachable);
  await page.send.click();
  await expect(page.delivered).toBeVisible();
  await expect(page.words(en.answer.deliveredFirst)).toBeVisible();
  expect((await answerTo(server, request)).contents.text).toBe('first');
});

test('what the server has in full when it is cancelled may arrive, and is delivered once where it is sent again', async ({
  newPerson,
  server,
  slowServer,
}) => {
  const request = await askFor(server);
  const ben = await newPerson({ origin: slowServer.url });
  await ben.visit(request.path);
  const page = answering(ben.page);
  await page.answer.fill(SECRET);
  await page.send.click();
  await slowServer.holds;
  await page.cancel.click();
  await expect(page.words(en.answer.cancelUnclear)).toBeVisible();
  await expect(page.words(en.answer.cancelled)).toBeHidden();
  await expect(page.send).toBeFocused();
  await expect(page.answer).toHaveValue(SECRET);
  slowServer.release();
  await expect.poll(async () => JSON.stringify(await storedRequests(server))).toContain('"answered_at":1');
  await page.send.click();
  await expect(page.delivered).toBeVisible();
  await expect(page.words(en.answer.deliveredFirst)).toBeHidden();
  expect((await answersOf(ben)).size).toBe(1);
  expect((await answerTo(server, request)).contents.text).toBe(SECRET);
});

test('what arrives soon after it was cancelled is told as delivered', async ({
  newPerson,
  server,
  slowServer,
}) => {
  const request = await askFor(server);
  const ben = await newPerson({ origin: slowServer.url });
  await ben.page.clock.install();
  await ben.visit(request.path);
  const page = answering(ben.page);
  await page.answer.fill(SECRET);
  await page.send.click();
  await slowServer.holds;
  await expect(page.cancel).toBeVisible();
  // The page looks again once it may go on, and not before the answer has arrived.
  await ben.page.clock.pauseAt(await ben.page.evaluate(() => Date.now() + 1_000));
  const looked = ben.page.waitForResponse(`**${API.viewAsk}`);
  await page.cancel.click();
  await (await looked).finished();
  slowServer.release();
  await expect.poll(async () => JSON.stringify(await storedRequests(server))).toContain('"answered_at":1');
  await ben.page.clock.resume();
  await expect(page.delivered).toBeVisible();
  expect((await answerTo(server, request)).contents.text).toBe(SECRET);
});
