import { identityOf } from '../../../src/client/identity.ts';
import { generateIdentity } from '../../../src/crypto/identity.ts';
import { TEXT } from '../../client/people.ts';
import { either, en, starting } from '../../words/english.ts';
import { send } from '../compose/composing.ts';
import { expect, test } from '../shell/server.ts';
import { reading, sendTo, storedStateOf } from './reading.ts';

test('a sender looks at their own message without taking it', async ({ newPerson, server }) => {
  const anna = await newPerson();
  await anna.visit();
  const { full } = await send(anna.page, { text: TEXT });
  const id = new URL(full).searchParams.get('view') ?? '';
  await anna.page.goto(full);
  const view = reading(anna.page);
  await expect(view.heading(en.view.written)).toBeVisible();
  await view.look.click();
  await expect(view.text).toHaveText(TEXT, { useInnerText: true });
  await expect(view.message.getByText(en.view.outcomes.looked)).toBeVisible();
  expect(await storedStateOf(server, id)).toEqual({ claimed: false, readings: 0 });
  await anna.visit();
  await anna.page.goto(full);
  await view.take.click();
  await expect(view.claimed).toBeVisible();
  expect(await storedStateOf(server, id)).toEqual({ claimed: true, readings: 0 });
});

test('a sender is told that reading would spend the one reading of the recipient', async ({
  newPerson,
  server,
}) => {
  const anna = await newPerson();
  await anna.visit();
  const { full } = await send(anna.page, { text: TEXT, readers: 1 });
  await anna.page.goto(full);
  await expect(reading(anna.page).words(en.view.meaning.writtenOnce)).toBeVisible();
  await expect(reading(anna.page).look).toBeHidden();
  const id = new URL(full).searchParams.get('view') ?? '';
  expect(await storedStateOf(server, id)).toEqual({ claimed: false, readings: 0 });
});

test('a claim lost on the network is reported, the text stays, and it can be retried', async ({
  newPerson,
  server,
}) => {
  const ben = await newPerson();
  const { path } = await sendTo(server);
  await ben.page.route('**/api/update', (route) => route.abort());
  await ben.visit(path);
  const view = reading(ben.page);
  await view.show.click();
  await expect(view.message.getByText(en.view.outcomes.offline)).toBeVisible();
  await expect(view.text).toHaveText(TEXT, { useInnerText: true });
  await ben.page.unroute('**/api/update');
  await view.keep.click();
  await expect(view.claimed).toBeVisible();
  await expect(view.keep).toBeHidden();
});

test('a claim whose response was lost is recognized as one’s own', async ({ newPerson, server }) => {
  const ben = await newPerson();
  const { path } = await sendTo(server);
  await ben.page.route('**/api/update', async (route) => {
    await route.fetch();
    await route.abort();
  });
  await ben.visit(path);
  await reading(ben.page).show.click();
  await expect(reading(ben.page).claimed).toBeVisible();
});

test('two tabs of one browser both have the message', async ({ newPerson, server }) => {
  const ben = await newPerson();
  const { path } = await sendTo(server);
  const other = await ben.context.newPage();
  for (const page of [ben.page, other]) {
    await page.goto(server.url + path);
    await expect(reading(page).show).toBeVisible();
  }
  await Promise.all([ben.page, other].map((page) => reading(page).show.click()));
  for (const page of [ben.page, other])
    await expect(
      reading(page).words(either(starting(en.view.outcomes.own), starting(en.view.outcomes.claimed))),
    ).toBeVisible();
});

test('a browser that keeps nothing shows the message, and leaves it unclaimed', async ({
  newPerson,
  server,
}) => {
  const ben = await newPerson();
  await ben.context.addInitScript(() => {
    IDBFactory.prototype.open = () => {
      throw new DOMException('no', 'SecurityError');
    };
  });
  const { sent, path } = await sendTo(server);
  await ben.visit(path);
  const view = reading(ben.page);
  await view.show.click();
  await expect(view.text).toHaveText(TEXT, { useInnerText: true });
  await expect(view.message.getByText(en.view.outcomes.unkeepable)).toBeVisible();
  expect(await storedStateOf(server, sent.id)).toEqual({ claimed: false, readings: 1 });
});

test('an owner whose key database was cleared is told what happened, and not only that the message has another owner', async ({
  newPerson,
  server,
}) => {
  const ben = await newPerson();
  const [mine, next] = await Promise.all([sendTo(server), sendTo(server)]);
  await ben.visit(mine.path);
  const view = reading(ben.page);
  await view.show.click();
  await expect(view.claimed).toBeVisible();
  await ben.page.evaluate(
    () =>
      new Promise<void>((resolve) => {
        indexedDB.deleteDatabase('InigmaCryptoKeys').onsuccess = () => resolve();
      }),
  );
  await ben.visit(mine.pathWithoutKey);
  await expect(view.heading(en.endings.taken.heading)).toBeVisible();
  await expect(reading(ben.page).words(en.anywhere.keyLost)).toBeVisible();
  await ben.visit(next.path);
  await view.show.click();
  await expect(view.text).toHaveText(TEXT, { useInnerText: true });
  await expect(view.message.getByText(en.view.outcomes['key-lost'])).toBeVisible();
  expect(await storedStateOf(server, next.sent.id)).toEqual({ claimed: false, readings: 1 });
});

test('an identity of an earlier page is used, and owns what it opens', async ({ newPerson, server }) => {
  const ben = await newPerson();
  const { secret, uid } = await identityOf(generateIdentity());
  await ben.visit('/view');
  await ben.page.evaluate(async (text) => {
    const algorithm = {
      name: 'RSA-OAEP',
      modulusLength: 2048,
      publicExponent: new Uint8Array([1, 0, 1]),
      hash: 'SHA-256',
    };
    const pair = await crypto.subtle.generateKey(algorithm, false, ['encrypt', 'decrypt']);
    const wrapped = await crypto.subtle.encrypt(
      { name: 'RSA-OAEP' },
      pair.publicKey,
      new TextEncoder().encode(text),
    );
    localStorage.setItem(
      'inigma_encrypted_symmetric_key',
      btoa(String.fromCharCode(...new Uint8Array(wrapped))),
    );
    await new Promise<void>((resolve) => {
      const opening = indexedDB.open('InigmaCryptoKeys', 1);
      opening.onupgradeneeded = () => opening.result.createObjectStore('keys', { keyPath: 'id' });
      opening.onsuccess = () => {
        const writing = opening.result.transaction('keys', 'readwrite');
        writing
          .objectStore('keys')
          .put({ id: 'rsa_keypair', publicKey: pair.publicKey, privateKey: pair.privateKey });
        writing.oncomplete = () => {
          opening.result.close();
          resolve();
        };
      };
    });
  }, secret.reveal());
  const { sent, path } = await sendTo(server);
  await ben.visit(path);
  await reading(ben.page).show.click();
  await expect(reading(ben.page).claimed).toBeVisible();
  const row = await server.withDatabase((database) =>
    database.prepare('SELECT uid FROM messages WHERE id = ?').get(sent.id),
  );
  expect(row).toEqual({ uid });
});

test('a browser that never answers the request for persistent storage does not delay the claim', async ({
  newPerson,
  server,
}) => {
  const ben = await newPerson();
  await ben.context.addInitScript(() => {
    navigator.storage.persist = () => new Promise(() => {});
  });
  const { path } = await sendTo(server);
  await ben.visit(path);
  await reading(ben.page).show.click();
  await expect(reading(ben.page).claimed).toBeVisible();
});

test('a claim that a proxy refuses as too large is reported so, and the text stays', async ({
  newPerson,
  server,
}) => {
  const ben = await newPerson();
  const { sent, path } = await sendTo(server);
  await ben.page.route('**/api/update', (route) =>
    route.fulfill({ status: 413, body: '<h1>Too large</h1>' }),
  );
  await ben.visit(path);
  const view = reading(ben.page);
  await view.show.click();
  await expect(view.message.getByText(en.view.outcomes['too-large'])).toBeVisible();
  await expect(view.keep).toBeHidden();
  expect(await storedStateOf(server, sent.id)).toEqual({ claimed: false, readings: 1 });
});

test('a claim that is never answered times out', async ({ newPerson, server }) => {
  const ben = await newPerson();
  const { path } = await sendTo(server);
  await ben.page.clock.install();
  await ben.visit(path);
  const view = reading(ben.page);
  // The look after an unanswered claim finds no answer either.
  const silent = new Promise<void>((resolve) => {
    void ben.page.route('**/api/update', () => resolve());
  });
  await view.show.click();
  await silent;
  await ben.page.route('**/api/view', (route) => route.abort());
  await ben.page.clock.fastForward(31_000);
  await expect(view.message.getByText(en.view.outcomes.offline)).toBeVisible();
});

test('the focus moves from a removed button to the outcome of the message', async ({ newPerson, server }) => {
  const ben = await newPerson();
  const view = reading(ben.page);
  const outcome = view.message.locator('.notice p').first();
  const [kept, once] = [await sendTo(server), await sendTo(server, { readers: 1 })];
  await ben.page.route('**/api/update', (route) => route.abort());
  await ben.visit(kept.path);
  await view.show.click();
  for (const _attempt of [1, 2]) {
    await view.keep.press('Enter');
    await expect(outcome).toBeFocused();
    await expect(view.keep).toBeVisible();
  }
  await ben.page.unroute('**/api/update');
  await view.keep.press('Enter');
  await expect(view.claimed).toBeVisible();
  await expect(outcome).toBeFocused();

  await ben.page.clock.install();
  await ben.page.route('**/api/delete-secret', (route) => route.abort());
  await ben.visit(once.path);
  await view.show.click();
  for (const _attempt of [1, 2]) {
    await view.erase.press('Enter');
    await expect(view.message.getByText(en.lease.outcomes.unerased)).toBeVisible();
    await expect(view.erase).toBeVisible();
  }
  await ben.page.unroute('**/api/delete-secret');
  await view.erase.press('Enter');
  await expect(view.erased).toBeVisible();
  await expect(outcome).toBeFocused();
});
