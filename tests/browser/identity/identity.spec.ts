import type { Page } from '@playwright/test';
import { en, sentence } from '../../words/english.ts';
import { composing, expectEmpty, rowsOf, send } from '../compose/composing.ts';
import type { Person } from '../shell/person.ts';
import { expect, test } from '../shell/server.ts';
import { deleteKeys, userId, YOUR_KEY } from './own-key.ts';

/** Leaves what an earlier Inigma page leaves, with the identity key of docs/protocol.md. */
async function storeEarlierIdentity(anna: Person): Promise<void> {
  await anna.visit('/health');
  await anna.page.evaluate(async () => {
    const pair = await crypto.subtle.generateKey(
      { name: 'RSA-OAEP', modulusLength: 2048, publicExponent: new Uint8Array([1, 0, 1]), hash: 'SHA-256' },
      false,
      ['encrypt', 'decrypt'],
    );
    const database = await new Promise<IDBDatabase>((resolve) => {
      const opening = indexedDB.open('InigmaCryptoKeys', 1);
      opening.onupgradeneeded = () => opening.result.createObjectStore('keys', { keyPath: 'id' });
      opening.onsuccess = () => resolve(opening.result);
    });
    const { publicKey, privateKey } = pair;
    const store = database.transaction('keys', 'readwrite').objectStore('keys');
    store.put({ id: 'rsa_keypair', publicKey, privateKey, timestamp: 1 });
    const key = new TextEncoder().encode('ghijklmnopqrstuvwxyz0123456789-_');
    const wrapped = await crypto.subtle.encrypt({ name: 'RSA-OAEP' }, publicKey, key);
    localStorage.setItem(
      'inigma_encrypted_symmetric_key',
      btoa(String.fromCharCode(...new Uint8Array(wrapped))),
    );
    database.close();
  });
}

function mirrorOf(page: Page): Promise<string> {
  return page.evaluate(() => localStorage.getItem('inigma_encrypted_symmetric_key') ?? '');
}

async function setMirror(page: Page, wrapped: string): Promise<void> {
  await page.evaluate((value) => localStorage.setItem('inigma_encrypted_symmetric_key', value), wrapped);
}

/** What an earlier page writes into local storage when it imports this key. */
function wrapAsEarlierPages(page: Page, key: string): Promise<string> {
  return page.evaluate(async (text) => {
    const pair = await new Promise<CryptoKeyPair>((resolve) => {
      indexedDB.open('InigmaCryptoKeys', 1).onsuccess = ({ target }) => {
        const database = (target as IDBOpenDBRequest).result;
        const reading = database.transaction('keys').objectStore('keys').get('rsa_keypair');
        reading.onsuccess = () => {
          database.close();
          resolve(reading.result);
        };
      };
    });
    const wrapped = await crypto.subtle.encrypt(
      { name: 'RSA-OAEP' },
      pair.publicKey,
      new TextEncoder().encode(text),
    );
    return btoa(String.fromCharCode(...new Uint8Array(wrapped)));
  }, key);
}

async function resetIdentity(page: Page): Promise<void> {
  const before = await userId(page);
  await composing(page).identity.getByRole('button', { name: en.compose.resetIdentity }).click();
  await page
    .getByRole('textbox', {
      name: sentence(en.compose.resetIdentityType, { word: en.compose.resetIdentityWord }),
    })
    .fill(en.compose.resetIdentityWord);
  await page.getByRole('dialog').getByRole('button', { name: en.compose.resetIdentity }).click();
  await expect(composing(page).identity.getByText(before)).toBeHidden();
}

test('a browser keeps one identity, whose private key cannot be exported', async ({ newPerson }) => {
  const anna = await newPerson({ onDisk: true });
  await anna.visit(YOUR_KEY);
  const first = await userId(anna.page);
  await anna.page.reload();
  expect(await userId(anna.page)).toBe(first);
  const extractable = await anna.page.evaluate(
    () =>
      new Promise((resolve) => {
        indexedDB.open('InigmaCryptoKeys', 1).onsuccess = ({ target }) => {
          const database = (target as IDBOpenDBRequest).result;
          database.transaction('keys').objectStore('keys').get('rsa_keypair').onsuccess = (found) =>
            resolve((found.target as IDBRequest<CryptoKeyPair>).result.privateKey.extractable);
        };
      }),
  );
  expect(extractable).toBe(false);
});

test('several tabs at the first visit end with one identity', async ({ newPerson }) => {
  const anna = await newPerson({ onDisk: true });
  const tabs = [anna.page, ...(await Promise.all([1, 2, 3].map(() => anna.context.newPage())))];
  await Promise.all(tabs.map((tab) => tab.goto(anna.origin + YOUR_KEY)));
  const ids = await Promise.all(tabs.map(userId));
  expect(new Set(ids).size).toBe(1);
});

test('the identity of an earlier Inigma page is found and used', async ({ newPerson }) => {
  const anna = await newPerson();
  await storeEarlierIdentity(anna);
  await anna.visit(YOUR_KEY);
  expect(await userId(anna.page)).toBe('c1dd02f82458');
});

test('when the browser’s databases were cleared, the page says so and makes no new identity by itself', async ({
  newPerson,
}) => {
  const anna = await newPerson();
  await anna.visit(YOUR_KEY);
  await userId(anna.page);
  const before = await anna.page.evaluate(() => ({ ...localStorage }));
  await deleteKeys(anna.page);
  await anna.page.reload();
  const { identity, pending } = composing(anna.page);
  await expect(identity.getByText(en.anywhere.keyLost)).toBeVisible();
  await expectEmpty(pending);
  expect(await anna.page.evaluate(() => ({ ...localStorage }))).toEqual(before);
  await send(anna.page, { text: 'still works' });
});

test('local storage that was cleared loses nothing, and is filled again for earlier pages', async ({
  newPerson,
}) => {
  const anna = await newPerson();
  await anna.visit(YOUR_KEY);
  const before = await userId(anna.page);
  const mirror = await mirrorOf(anna.page);
  await anna.page.evaluate(() => localStorage.clear());
  await anna.page.reload();
  expect(await userId(anna.page)).toBe(before);
  expect(await mirrorOf(anna.page)).toBe(mirror);
});

test('a browser that gives no local storage has an identity, which it keeps', async ({ newPerson }) => {
  const anna = await newPerson();
  await anna.context.addInitScript(() => {
    Object.defineProperty(window, 'localStorage', {
      get: () => {
        throw new DOMException('denied', 'SecurityError');
      },
    });
  });
  await anna.visit(YOUR_KEY);
  const before = await userId(anna.page);
  await anna.page.reload();
  expect(await userId(anna.page)).toBe(before);
});

test('a mirror from before the last change, as a crash leaves it, is not gone back to', async ({
  newPerson,
}) => {
  const anna = await newPerson();
  await anna.visit(YOUR_KEY);
  await userId(anna.page);
  const mirror = await mirrorOf(anna.page);
  await resetIdentity(anna.page);
  const changed = await userId(anna.page);
  await setMirror(anna.page, mirror);
  await anna.page.reload();
  expect(await userId(anna.page)).toBe(changed);
  expect(await mirrorOf(anna.page)).not.toBe(mirror);
});

test('a key that an earlier page has put into local storage is the one from then on', async ({
  newPerson,
}) => {
  const anna = await newPerson();
  await anna.visit(YOUR_KEY);
  await userId(anna.page);
  const mirror = await mirrorOf(anna.page);
  await setMirror(anna.page, await wrapAsEarlierPages(anna.page, 'ghijklmnopqrstuvwxyz0123456789-_'));
  await anna.page.reload();
  expect(await userId(anna.page)).toBe('c1dd02f82458');
  await setMirror(anna.page, mirror);
  await anna.page.reload();
  expect(await userId(anna.page)).toBe('c1dd02f82458');
  await setMirror(anna.page, 'no key at all');
  await anna.page.reload();
  expect(await userId(anna.page)).toBe('c1dd02f82458');
});

test('a reader who has lost the key can reset the identity, after typing a word, and then has lists again', async ({
  newPerson,
}) => {
  const anna = await newPerson();
  await anna.visit(YOUR_KEY);
  const before = await userId(anna.page);
  await deleteKeys(anna.page);
  await anna.page.reload();
  const { identity, pending } = composing(anna.page);
  await identity.getByRole('button', { name: en.compose.resetIdentity }).click();
  const dialog = anna.page.getByRole('dialog', { name: en.compose.resetIdentityAsk });
  await dialog.getByRole('button', { name: en.compose.resetIdentity }).click({ force: true });
  await expect(dialog).toBeVisible();
  await dialog.getByRole('textbox').fill(en.compose.resetIdentityWord);
  await dialog.getByRole('button', { name: en.compose.resetIdentity }).click();
  await expect(dialog).toBeHidden();
  expect(await userId(anna.page)).not.toBe(before);
  await expect(identity.getByText(en.anywhere.keyLost)).toBeHidden();
  await send(anna.page, { text: 'x' });
  await expect(rowsOf(pending)).toHaveCount(1);
});

test('another tab notices that the identity was reset', async ({ newPerson }) => {
  const anna = await newPerson();
  await anna.visit(YOUR_KEY);
  const other = await anna.context.newPage();
  await other.goto(anna.origin + YOUR_KEY);
  const before = await userId(other);
  await resetIdentity(anna.page);
  await expect(composing(other).identity.getByText(before)).toBeHidden();
  expect(await userId(other)).toBe(await userId(anna.page));
});

const REFUSALS = [
  {
    of: 'room in databases',
    script: () => {
      IDBObjectStore.prototype.put = () => {
        throw new DOMException('full', 'QuotaExceededError');
      };
    },
  },
  {
    of: 'databases',
    script: () => {
      indexedDB.open = () => {
        throw new DOMException('denied', 'SecurityError');
      };
    },
  },
];

for (const { of, script } of REFUSALS) {
  test(`a browser without ${of} keeps nothing: the page says so, and sends all the same`, async ({
    newPerson,
  }) => {
    const anna = await newPerson();
    await anna.context.addInitScript(script);
    await anna.visit(YOUR_KEY);
    const { identity, pending } = composing(anna.page);
    await expect(identity.getByText(en.anywhere.storageUnavailable)).toBeVisible();
    await expectEmpty(pending);
    const { full } = await send(anna.page, { text: 'x' });
    expect(full).toMatch(/#key=[\w-]{32}$/);
  });
}

test('a storage refusal at the first visit is not taken for a lost key at the next', async ({
  newPerson,
}) => {
  const anna = await newPerson();
  await anna.visit('/health');
  await anna.page.evaluate(() => sessionStorage.setItem('refuse', 'yes'));
  await anna.context.addInitScript(() => {
    const { put } = IDBObjectStore.prototype;
    IDBObjectStore.prototype.put = function (record) {
      if (sessionStorage.getItem('refuse') === 'yes') throw new DOMException('full', 'QuotaExceededError');
      return put.call(this, record);
    };
  });
  await anna.visit(YOUR_KEY);
  await expect(composing(anna.page).identity.getByText(en.anywhere.storageUnavailable)).toBeVisible();
  await anna.page.evaluate(() => sessionStorage.removeItem('refuse'));
  await anna.page.reload();
  expect(await userId(anna.page)).toMatch(/^[0-9a-f]{12}$/);
});

test('nothing of a draft is left in any storage of the browser', async ({ newPerson }) => {
  const anna = await newPerson();
  await anna.visit(YOUR_KEY);
  const links = await send(anna.page, {
    text: 'plaintext-4711',
    label: 'label-4711',
    passphrase: 'phrase-4711',
  });
  const kept = await anna.page.evaluate(async () => ({
    local: JSON.stringify({ ...localStorage }),
    session: JSON.stringify({ ...sessionStorage }),
    databases: (await indexedDB.databases()).map(({ name }) => name),
    address: location.href + JSON.stringify(history.state),
    markup: document.documentElement.outerHTML,
  }));
  expect(kept.databases).toEqual(['InigmaCryptoKeys']);
  for (const secret of ['plaintext-4711', 'phrase-4711', links.key])
    expect(JSON.stringify(kept)).not.toContain(secret);
  expect(kept.local + kept.session + kept.address).not.toContain('label-4711');
});
