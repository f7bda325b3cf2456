import type { Page } from '@playwright/test';
import { generateKey } from '../../../src/crypto/key.ts';
import { sealMessage } from '../../../src/crypto/seal.ts';
import type { LocalServer } from '../../server/server-process.ts';
import { expect, test } from '../shell/server.ts';
import { TEMPORARY_ERRORS } from '../shell/states.ts';
import { apiOf, reading, sendTo } from './reading.ts';

test('an expired message, an unknown one, and a link that is cut short each say what to do', async ({
  newPerson,
  server,
}) => {
  const ben = await newPerson();
  const { sent, path } = await sendTo(server);
  await server.expire(sent.id);
  const { heading } = reading(ben.page);
  await ben.visit(path);
  await expect(heading('This message has expired')).toBeVisible();
  await expect(reading(ben.page).words('Ask the sender to send it again.')).toBeVisible();
  await ben.visit('/view?view=never-existed#key=abc');
  await expect(heading('There is no message here')).toBeVisible();
  await expect(reading(ben.page).words('It has expired, was deleted or never existed.')).toBeVisible();
  await ben.visit('/view');
  await expect(heading('This link is not complete')).toBeVisible();
  await expect(heading('This link is not complete')).toBeFocused();
  await expect(ben.page.getByRole('link', { name: 'Write a message', exact: true })).toHaveAttribute(
    'href',
    '/',
  );
});

test('a reader who comes too late is told that someone else has opened the message, before a press and after it', async ({
  newPerson,
  server,
}) => {
  const [ben, carl] = await Promise.all([newPerson(), newPerson()]);
  const { path } = await sendTo(server);
  await carl.visit(path);
  await expect(reading(carl.page).show).toBeVisible();
  await ben.visit(path);
  await reading(ben.page).show.click();
  await expect(reading(ben.page).claimed).toBeVisible();
  const taken = reading(carl.page).heading('Someone else has opened this message');
  await reading(carl.page).show.click();
  await expect(taken).toBeVisible();
  await expect(taken).toBeFocused();
  await carl.visit(path);
  await expect(taken).toBeVisible();
  await expect(reading(carl.page).words('tell the sender that somebody else has it')).toBeVisible();
});

test('of two readers who press at once both read, and only one is told that it is theirs', {
  tag: '@both',
}, async ({ newPerson, anyServer }) => {
  const people = await Promise.all([newPerson(), newPerson()]);
  const { path } = await sendTo(anyServer);
  for (const { page } of people) await page.goto(anyServer.url + path);
  await Promise.all(people.map(({ page }) => reading(page).show.click()));
  const mine = await Promise.all(people.map(({ page }) => outcome(page)));
  expect(mine.toSorted()).not.toEqual(['claimed', 'claimed']);
  expect(mine).toContain('claimed');
});

/** The loser may have been late already for the reading, or only for the claim. */
function outcome(page: Page): Promise<string> {
  const { claimed, message, heading } = reading(page);
  const late = message.getByText('Somebody else opened the link at the same time');
  const taken = heading('Someone else has opened this message');
  return Promise.race([
    claimed.waitFor().then(() => 'claimed'),
    late.waitFor().then(() => 'late'),
    taken.waitFor().then(() => 'taken'),
  ]);
}

test('another reader who started to read while the page waited is named as such', async ({
  newPerson,
  server,
}) => {
  const [ben, carl] = await Promise.all([newPerson(), newPerson()]);
  const { path } = await sendTo(server, { oneTime: true });
  await carl.visit(path);
  await expect(reading(carl.page).show).toBeVisible();
  await ben.page.route('**/api/delete-secret', (route) => route.abort());
  await ben.visit(path);
  await reading(ben.page).show.click();
  await expect(reading(ben.page).text).toBeVisible();
  await reading(carl.page).show.click();
  await expect(reading(carl.page).heading('This message is being read elsewhere')).toBeVisible();
});

test('a message damaged in the store is not shown in part', async ({ newPerson, server }) => {
  const ben = await newPerson();
  const { sent, path } = await sendTo(server);
  await server.withDatabase((database) =>
    database
      .prepare(`UPDATE messages SET encrypted_message = 'AAAA' || substr(encrypted_message, 5) WHERE id = ?`)
      .run(sent.id),
  );
  await ben.visit(path);
  await reading(ben.page).show.click();
  await expect(reading(ben.page).heading('This message is damaged')).toBeVisible();
  await expect(reading(ben.page).text).toBeHidden();
});

test('a message of a newer version is reported as such', async ({ newPerson, server }) => {
  const ben = await newPerson();
  await ben.visit(await newerMessage(server));
  await reading(ben.page).show.click();
  await expect(reading(ben.page).heading('This message was made by a newer version')).toBeVisible();
});

/** The path of a message whose plaintext begins as no envelope of today does. */
async function newerMessage(server: LocalServer): Promise<string> {
  const key = generateKey();
  const sealed = await sealMessage({ plaintext: new Uint8Array([0, 2, 1, 1]), password: key });
  const { view } = await apiOf(server).create(
    JSON.stringify({
      encrypted_message: sealed.encryptedMessage,
      iv: sealed.iv,
      salt: sealed.salt,
      creator_uid: 'somebody',
      claim_verifier: sealed.verifier,
    }),
    null,
  );
  return `/view?view=${view}#key=${key.reveal()}`;
}

test('the bare text of an earlier client opens, with its plain label', async ({ newPerson, server }) => {
  const ben = await newPerson();
  const key = generateKey();
  const plaintext = new TextEncoder().encode('Old words, ältere Wörter');
  const { encryptedMessage, iv, salt } = await sealMessage({ plaintext, password: key });
  const body = {
    encrypted_message: encryptedMessage,
    iv,
    salt,
    creator_uid: 'old',
    custom_name: 'Old label',
  };
  const { view } = await apiOf(server).create(JSON.stringify(body), null);
  await ben.visit(`/view?view=${view}#key=${key.reveal()}`);
  await reading(ben.page).show.click();
  await expect(reading(ben.page).text).toHaveText('Old words, ältere Wörter');
  await expect(reading(ben.page).message.getByText('Old label')).toBeVisible();
  await expect(reading(ben.page).claimed).toBeVisible();
});

for (const { status, heading } of TEMPORARY_ERRORS) {
  test(`“${heading}” is temporary, and can be retried`, async ({ newPerson, server }) => {
    const ben = await newPerson();
    const { path } = await sendTo(server);
    await ben.page.route('**/api/view', (route) =>
      status === 0 ? route.abort() : route.fulfill({ status, json: { message: 'x' } }),
    );
    await ben.visit(path);
    const view = reading(ben.page);
    await expect(view.heading(heading)).toBeVisible();
    await ben.page.unroute('**/api/view');
    await view.tryAgain.press('Enter');
    await expect(view.heading('A message is waiting for you')).toBeFocused();
    await view.show.click();
    await expect(view.claimed).toBeVisible();
  });
}

test('a look-up that is never answered times out, and can be retried', async ({ newPerson, server }) => {
  const ben = await newPerson();
  const { path } = await sendTo(server);
  await ben.page.clock.install();
  const silent = new Promise<void>((resolve) => {
    void ben.page.route('**/api/view', () => resolve());
  });
  await ben.visit(path);
  await silent;
  await ben.page.clock.fastForward(31_000);
  await expect(reading(ben.page).heading('The server did not answer')).toBeVisible();
  await ben.page.unroute('**/api/view');
  await reading(ben.page).tryAgain.click();
  await expect(reading(ben.page).show).toBeVisible();
});

test('a page that was offline looks again by itself when the network is back', async ({
  newPerson,
  server,
}) => {
  const ben = await newPerson();
  const { path } = await sendTo(server);
  await ben.page.route('**/api/view', (route) => route.abort());
  await ben.visit(path);
  await expect(reading(ben.page).heading('The server did not answer')).toBeVisible();
  await ben.page.unroute('**/api/view');
  await ben.page.evaluate(() => dispatchEvent(new Event('online')));
  await expect(reading(ben.page).show).toBeVisible();
});

test('without HTTPS, or without JavaScript, the page says what it needs', async ({ newPerson, server }) => {
  const { path } = await sendTo(server);
  const plain = await newPerson({ insecure: true });
  await plain.visit(path);
  await expect(plain.page.getByText('This page was opened without HTTPS')).toBeVisible();
  await expect(reading(plain.page).show).toBeHidden();
  expect(plain.page.url()).not.toContain('key=');
  const withoutScript = await newPerson({ javaScript: 'blocked' });
  await withoutScript.visit(path);
  const notice = withoutScript.page.locator('noscript p');
  await expect(notice).toBeVisible();
  await expect(notice).toContainText('it needs JavaScript');
  await expect(withoutScript.page.getByText('Looking for the message')).toBeHidden();
});
