import { linkToken, ownerToken } from '../../../src/crypto/proof.ts';
import { messageKeyFor } from '../../../src/crypto/seal.ts';
import { Secret } from '../../../src/crypto/secret.ts';
import { secretsIn } from '../../server/secret-encodings.ts';
import type { ServerUnderTest } from '../../server/server-under-test.ts';
import { en } from '../../words/english.ts';
import { composing, expectEmpty, rowsOf, send } from '../compose/composing.ts';
import { reading } from '../reader/reading.ts';
import type { Person } from './person.ts';
import { expect, test } from './server.ts';

const TEXT =
  'Der Schlüssel liegt beim Nachbarn. Ключ у сосіда. 钥匙在邻居那里。 المفتاح عند الجار 🗝️👩🏽‍🚒\n\tOne more line.';
const LABEL = 'Haustür & Ключ 🏠';

/** The identity key as this browser keeps it, unwrapped by the key that never leaves it. */
function identityKeyOf({ page }: Person): Promise<string> {
  return page.evaluate(async () => {
    const wrapped = localStorage.getItem('inigma_encrypted_symmetric_key') ?? '';
    const record = await new Promise<CryptoKeyPair>((resolve, reject) => {
      const opening = indexedDB.open('InigmaCryptoKeys');
      opening.onerror = () => reject(opening.error);
      opening.onsuccess = () => {
        const asking = opening.result.transaction('keys').objectStore('keys').get('rsa_keypair');
        asking.onsuccess = () => resolve(asking.result);
      };
    });
    const bytes = Uint8Array.from(atob(wrapped), (character) => character.charCodeAt(0));
    const key = await crypto.subtle.decrypt({ name: 'RSA-OAEP' }, record.privateKey, bytes);
    return new TextDecoder().decode(key);
  });
}

async function saltOf(anyServer: ServerUnderTest, id: string): Promise<string> {
  const [row] = await anyServer.query('SELECT salt FROM messages WHERE id = ?', id);
  return String(row?.['salt']);
}

test('a message is written in one browser, and belongs to the reader who opens it in another', {
  tag: '@both',
}, async ({ newPerson, anyServer }) => {
  const [anna, ben] = await Promise.all([newPerson({ onDisk: true }), newPerson({ onDisk: true })]);
  await anna.visit();
  const links = await send(anna.page, { text: TEXT, label: LABEL });
  const id = new URL(links.full).searchParams.get('view') ?? '';
  await expect(rowsOf(composing(anna.page).pending)).toContainText([LABEL]);
  const { claimToken } = await messageKeyFor(new Secret(links.key), await saltOf(anyServer, id));
  const link = await linkToken(new Secret(links.key));

  await ben.page.goto(links.full);
  const view = reading(ben.page);
  await view.show.click();
  await expect(view.text).toHaveText(TEXT, { useInnerText: true });
  await expect(view.message.getByText(LABEL)).toBeVisible();
  await expect(view.claimed).toBeVisible();
  expect(ben.page.url()).toBe(links.bare);

  await ben.page.reload();
  await expect(view.text).toHaveText(TEXT, { useInnerText: true });
  await ben.visit();
  await expect(rowsOf(composing(ben.page).owned)).toContainText([LABEL]);

  await anna.page.goto(links.full);
  await expect(reading(anna.page).heading(en.endings.taken.heading)).toBeVisible();
  await anna.visit();
  await expectEmpty(composing(anna.page).pending);

  const keys = {
    messageKey: links.key,
    annasKey: await identityKeyOf(anna),
    bensKey: await identityKeyOf(ben),
  };
  const written = { text: TEXT, firstLine: TEXT.split('\n')[0] ?? '', label: LABEL };
  const tokens = {
    annasToken: (await ownerToken(new Secret(keys.annasKey))).reveal(),
    bensToken: (await ownerToken(new Secret(keys.bensKey))).reveal(),
    claimToken: claimToken.reveal(),
    linkToken: link?.reveal() ?? '',
  };
  expect(secretsIn(await anyServer.storedBytes(), { ...keys, ...written, ...tokens })).toEqual([]);
  expect(secretsIn(Buffer.from(anyServer.output()), { ...keys, ...written, ...tokens, id })).toEqual([]);
  await expectQuietRequests([anna, ben], { ...keys, ...written }, tokens);
});

/** Nothing of the first ever leaves a browser; each token leaves it in its one place only. */
async function expectQuietRequests(
  people: readonly Person[],
  secrets: Readonly<Record<string, string>>,
  tokens: Readonly<Record<string, string>>,
): Promise<void> {
  const requests = (await Promise.all(people.map((person) => person.requests()))).flat();
  const bearers = new Set(requests.map(({ headers }) => headers['authorization']));
  expect(bearers).toContain(`Bearer ${tokens['bensToken']}`);
  expect(requests.some(({ body }) => body.includes(`"claim_token":"${tokens['claimToken']}"`))).toBe(true);
  for (const { url, headers, body } of requests) {
    const { authorization: _, ...others } = headers;
    const rest = body.replace(/"(?:claim|link)_token":"[\w-]{43}"/g, '');
    const otherParts = Buffer.from(JSON.stringify([url, others, rest]));
    expect(secretsIn(otherParts, { ...secrets, ...tokens })).toEqual([]);
    expect(secretsIn(Buffer.from(JSON.stringify([headers, body])), secrets)).toEqual([]);
  }
}
