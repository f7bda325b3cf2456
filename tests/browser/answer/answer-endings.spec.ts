import { removeAsked } from '../../../src/client/requests/ask.ts';
import type { LocalServer } from '../../server/server-process.ts';
import { en, pattern } from '../../words/english.ts';
import { expect, test } from '../shell/server.ts';
import { answering, askFor, changeRequest, requestApi, type WaitingRequest } from './answering.ts';

const { closed } = en.answer;
const AT = 1_800_000_000;

/** Each end of a request, and whether the server says when it came. */
const ENDS: readonly {
  readonly end: keyof typeof closed;
  readonly isDated: boolean;
  readonly make: (server: LocalServer, request: WaitingRequest) => Promise<unknown>;
}[] = [
  {
    end: 'answered',
    isDated: true,
    make: (server, { asked }) => changeRequest(server, asked.id, `answered_at = ${AT}`),
  },
  {
    end: 'expired',
    isDated: true,
    make: (server, { asked }) => changeRequest(server, asked.id, 'expires_at = 1700000000'),
  },
  {
    end: 'withdrawn',
    isDated: true,
    make: (server, { asked, asker }) => removeAsked(requestApi(server), asker, asked.id),
  },
  {
    end: 'removed',
    isDated: true,
    make: (server, { asked }) =>
      changeRequest(server, asked.id, `outcome = 'removed', outcome_at = ${AT}, sealed_note = ''`),
  },
  {
    end: 'unknown',
    isDated: false,
    make: (server, { asked }) => changeRequest(server, asked.id, "id = 'another'"),
  },
  {
    end: 'damaged',
    isDated: false,
    make: (server, { asked }) =>
      changeRequest(server, asked.id, "sealed_note = 'AAAA' || substr(sealed_note, 5)"),
  },
];

for (const { end, isDated, make } of ENDS) {
  test(`a request that is ${end} says so before anything is written, and to whoever has written`, async ({
    newPerson,
    server,
  }) => {
    const [ben, carl] = [await newPerson(), await newPerson()];
    const request = await askFor(server);
    await carl.visit(request.path);
    await answering(carl.page).answer.fill('a long story');
    await make(server, request);
    await ben.visit(request.path);
    const page = answering(ben.page);
    await expect(page.heading(closed[end].heading)).toBeFocused();
    await expect(page.words(closed[end].advice)).toBeVisible();
    await expect(ben.page.locator('.needs-script .hint:visible').filter({ hasText: /20\d\d/ })).toHaveCount(
      isDated ? 1 : 0,
    );
    await expect(page.note).toBeHidden();
    await expect(page.send).toBeHidden();
    // A note that was exchanged is read by nobody who has the page open.
    if (end === 'damaged') return;
    await answering(carl.page).send.click();
    await expect(answering(carl.page).notice).toContainText(closed[end].heading);
    await expect(answering(carl.page).answer).toHaveValue('a long story');
  });
}

test('a link with another request’s secret, or with another key, shows no note', async ({
  newPerson,
  server,
}) => {
  const [one, other] = [await askFor(server), await askFor(server)];
  const ben = await newPerson();
  const page = answering(ben.page);
  const [address = '', fragment = ''] = one.path.split('#');
  const [to, note] = fragment.split('&');
  const [otherTo, otherNote] = (other.path.split('#')[1] ?? '').split('&');
  for (const changed of [`${to}&${otherNote}`, `${otherTo}&${note}`, `${to}&note=x`, `${to}`]) {
    await ben.visit(`${address}#${changed}`);
    await expect(page.heading(closed.damaged.heading)).toBeVisible();
    await expect(page.send).toBeHidden();
    await ben.visit('/nowhere');
  }
});

test('an address without a fragment, or without a request, says that a part of it is missing', async ({
  newPerson,
  server,
}) => {
  const { path } = await askFor(server);
  const ben = await newPerson();
  for (const address of ['/answer', path.split('#')[0] ?? '', '/answer?ask=#']) {
    await ben.visit(address);
    await expect(answering(ben.page).heading(closed['no-key'].heading)).toBeVisible();
    await ben.visit('/nowhere');
  }
  expect((await ben.requests()).filter(({ url }) => url.includes('/api/'))).toEqual([]);
});

test('a link that a program changed is read, mended, and where its keys were sent the page says so', async ({
  newPerson,
  server,
}) => {
  const ben = await newPerson();
  const page = answering(ben.page);
  const { path } = await askFor(server);
  for (const [changed, wasSent] of [
    [path.replace('&note', '&amp;note'), false],
    [path.replace('#', '%23'), true],
    [path.replace('#', '%23').replace('/answer?', '/answer%3F'), true],
  ] as const) {
    await ben.visit(changed);
    await expect(page.asked).toBeVisible();
    await expect(page.words(en.answer.keySent)).toBeVisible({ visible: wasSent });
    expect(ben.page.url()).toBe(server.url + path);
    await ben.visit('/nowhere');
  }
});

test('a link for another server leads nowhere here', async ({ newPerson, server }) => {
  const { asked } = await askFor(server);
  const ben = await newPerson();
  const link = asked.link.replace(server.url, 'https://inigma.example');
  await ben.visit(`/answer?url=${encodeURIComponent(link)}`);
  const page = answering(ben.page);
  await expect(page.heading(closed['other-server'].heading)).toBeVisible();
  await expect(page.words(pattern(closed['other-server'].advice, { host: 'inigma.example' }))).toBeVisible();
  expect((await ben.requests()).filter(({ url }) => url.includes('/api/'))).toEqual([]);
});

const TEMPORARY_ERRORS = [
  { status: 0, said: en.anywhere.offline },
  { status: 429, said: en.anywhere.tooMany },
  { status: 503, said: en.anywhere.unavailable },
  { status: 418, said: en.anywhere.refused },
];

for (const { status, said } of TEMPORARY_ERRORS) {
  test(`hindered by ${status || 'no connection'} the page says so, and tries again when asked`, async ({
    newPerson,
    server,
  }) => {
    const { path } = await askFor(server);
    const ben = await newPerson();
    await ben.page.route('**/api/view-request', (route) =>
      status === 0 ? route.abort() : route.fulfill({ status, json: { message: 'x' } }),
    );
    await ben.visit(path);
    const page = answering(ben.page);
    await expect(page.heading(en.answer.unloaded)).toBeFocused();
    await expect(page.words(said)).toBeVisible();
    await ben.page.unroute('**/api/view-request');
    await page.tryAgain.click();
    await expect(page.asked).toBeFocused();
  });
}

test('a page that had no connection tries again once there is one', async ({ newPerson, server }) => {
  const { path } = await askFor(server);
  const ben = await newPerson();
  await ben.page.route('**/api/view-request', (route) => route.abort());
  await ben.visit(path);
  await expect(answering(ben.page).tryAgain).toBeVisible();
  await ben.page.unroute('**/api/view-request');
  await ben.page.evaluate(() => dispatchEvent(new Event('online')));
  await expect(answering(ben.page).asked).toBeVisible();
});
