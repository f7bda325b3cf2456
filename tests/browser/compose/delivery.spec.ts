import type { Route } from '@playwright/test';
import { en, sentence } from '../../words/english.ts';
import type { Person } from '../shell/person.ts';
import { expect, test } from '../shell/server.ts';
import { composing, rowsOf, write } from './composing.ts';

const TEXT = 'The door code is 4711.';

async function createdBodies(anna: Person): Promise<string[]> {
  return (await anna.requests()).filter(({ url }) => url.endsWith('/api/create')).map(({ body }) => body);
}

/** Lets the first create fail in this way, and all others through. */
async function failOnce(anna: Person, fail: (route: Route) => Promise<void>): Promise<void> {
  await anna.page.route('**/api/create', fail, { times: 1 });
}

const ERRORS = [
  { of: 'no connection', fail: (route: Route) => route.abort(), said: en.anywhere.offline },
  {
    of: 'too many requests',
    fail: (route: Route) => route.fulfill({ status: 429, headers: { 'Retry-After': '120' }, json: {} }),
    said: sentence(en.anywhere.tooManyUntil, { when: 'in 2 minutes' }),
  },
  {
    of: 'a store that fails',
    fail: (route: Route) => route.fulfill({ status: 503, json: { status: 'failed', message: 'x' } }),
    said: en.anywhere.unavailable,
  },
  {
    of: 'a proxy that takes nothing so large',
    fail: (route: Route) => route.fulfill({ status: 413, body: '<h1>Too large</h1>' }),
    said: `${en.anywhere.tooLarge} ${en.compose.kept}`,
  },
  {
    of: 'an answer that is none',
    fail: (route: Route) => route.fulfill({ status: 200, body: '<html>' }),
    said: en.anywhere.unexpected,
  },
];

for (const { of, fail, said } of ERRORS) {
  test(`after ${of} everything is still there, and a second press sends it`, async ({ newPerson }) => {
    const anna = await newPerson();
    await anna.visit();
    const form = composing(anna.page);
    await failOnce(anna, fail);
    await write(anna.page, { text: TEXT, label: 'Code', readers: 1, passphrase: 'lake' });
    await form.create.click();
    await expect(form.notice).toContainText(said);
    await expect(form.message).toHaveValue(TEXT);
    await expect(form.passphrase).toHaveValue('lake');
    await form.create.click();
    await expect(form.dialog).toBeVisible();
    await expect(form.notice).toBeHidden();
    await expect(rowsOf(form.pending)).toHaveCount(1);
  });
}

test('a message sent during a restart of the server is sent without another press', async ({ newPerson }) => {
  const anna = await newPerson();
  await anna.visit();
  const form = composing(anna.page);
  await failOnce(anna, (route) => route.fulfill({ status: 503, headers: { 'Retry-After': '1' }, json: {} }));
  await write(anna.page, { text: TEXT });
  await form.create.click();
  await expect(form.dialog).toBeVisible();
  const [first, second] = await createdBodies(anna);
  expect(second).toBe(first);
  await expect(rowsOf(form.pending)).toHaveCount(1);
});

test('a second click while a message is being sent makes no second message', async ({ newPerson }) => {
  const anna = await newPerson();
  await anna.visit();
  const form = composing(anna.page);
  await write(anna.page, { text: TEXT });
  await form.create.dblclick();
  await expect(form.dialog).toBeVisible();
  await expect(rowsOf(form.pending)).toHaveCount(1);
  expect(await createdBodies(anna)).toHaveLength(1);
});

test('when the response is lost, a second press sends the same bytes and there is one message', async ({
  newPerson,
}) => {
  const anna = await newPerson();
  await anna.visit();
  const form = composing(anna.page);
  await failOnce(anna, async (route) => {
    await route.fetch();
    await route.abort();
  });
  await write(anna.page, { text: TEXT });
  await form.create.click();
  await expect(form.notice).toContainText(en.anywhere.offline);
  await form.create.click();
  await expect(form.dialog).toBeVisible();
  await expect(rowsOf(form.pending)).toHaveCount(1);
  const [first, second] = await createdBodies(anna);
  expect(second).toBe(first);
});

test('a request that is never answered times out, and a second press sends the same bytes', async ({
  newPerson,
}) => {
  const anna = await newPerson();
  await anna.page.clock.install();
  await anna.visit();
  const form = composing(anna.page);
  const silent = new Promise<void>((resolve) => {
    void failOnce(anna, async () => resolve());
  });
  await write(anna.page, { text: TEXT });
  await form.create.click();
  await silent;
  await anna.page.clock.fastForward(31_000);
  await expect(form.notice).toContainText(en.anywhere.offline);
  await form.create.click();
  await expect(form.dialog).toBeVisible();
  const [first, second] = await createdBodies(anna);
  expect(second).toBe(first);
});

test('a draft edited after an error makes another message', async ({ newPerson }) => {
  const anna = await newPerson();
  await anna.visit();
  const form = composing(anna.page);
  await failOnce(anna, (route) => route.abort());
  await write(anna.page, { text: TEXT });
  await form.create.click();
  await expect(form.notice).toBeVisible();
  await form.message.press('End');
  await form.message.pressSequentially('!');
  await form.create.click();
  await expect(form.dialog).toBeVisible();
  const [first, second] = (await createdBodies(anna)).map((body) => JSON.parse(body));
  expect(second.idempotency_key).not.toBe(first.idempotency_key);
  expect(second.salt).not.toBe(first.salt);
});

const UNPROTECTED = [
  { of: 'an earlier format', changes: { format: 0 } },
  { of: 'any number of readers', changes: { max_readings: null } },
];

for (const { of, changes } of UNPROTECTED) {
  test(`a message that the server takes as one of ${of} is deleted again, and no link is shown`, async ({
    newPerson,
    server,
  }) => {
    const anna = await newPerson();
    await anna.visit();
    const form = composing(anna.page);
    await failOnce(anna, async (route) => {
      const answer = await route.fetch();
      await route.fulfill({ response: answer, json: { ...(await answer.json()), ...changes } });
    });
    await write(anna.page, { text: TEXT, readers: 5 });
    await form.create.click();
    await expect(form.notice).toContainText(en.compose.serverTooOld);
    await expect(form.dialog).toBeHidden();
    await expect(form.message).toHaveValue(TEXT);
    const left = await server.withDatabase((database) =>
      database.prepare('SELECT COUNT(*) AS n FROM messages').get(),
    );
    expect(left?.['n']).toBe(0);
  });
}
