import { inspect } from 'node:util';
import { describe, expect, test } from 'vitest';
import { InigmaClient } from '../../src/library/inigma-client.ts';
import { createIdentity, importIdentity } from '../../src/library/inigma-identity.ts';
import { identityFromPhrase, recoveryPhrase } from '../../src/library/recovery-phrase.ts';

const SERVER = 'https://inigma.example.com';
const TOKEN = 'A'.repeat(43);

describe('a server', () => {
  test.each(['http://localhost:8000', 'http://127.0.0.1', 'http://[::1]:1', `${SERVER}/`, new URL(SERVER)])(
    'is %s',
    (server) => {
      expect(new InigmaClient({ server }).server).toBe(new URL(server).origin);
    },
  );

  test.each([
    'inigma.example.com',
    'http://inigma.example.com',
    `${SERVER}/view`,
    'ftp://a',
    '',
    `${SERVER}/#a`,
  ])('is not %j', (server) => {
    expect(() => new InigmaClient({ server })).toThrow(expect.objectContaining({ code: 'invalid-server' }));
  });
});

describe('an invitation', () => {
  test.each([TOKEN, `${SERVER}/#invite=${TOKEN}`])(
    '%s is shown to the server that is asked',
    async (invitation) => {
      const shown: unknown[] = [];
      const fetch = async (_: string, { headers }: RequestInit) => {
        shown.push(new Headers(headers).get('Inigma-Invitation'));
        return new Response('', { status: 500 });
      };
      const client = new InigmaClient({ server: SERVER, invitation, fetch });
      await expect(client.service()).rejects.toMatchObject({ code: 'unavailable' });
      expect(shown).toEqual([TOKEN]);
    },
  );

  test.each(['short', `https://other.example/#invite=${TOKEN}`])(
    '%s is none for this server',
    (invitation) => {
      expect(() => new InigmaClient({ server: SERVER, invitation })).toThrow(
        expect.objectContaining({ code: 'invalid-input', field: 'invitation' }),
      );
    },
  );
});

describe('an identity', () => {
  test('shows nothing of its key where it is printed', async () => {
    const identity = await createIdentity();
    const printed = [inspect(identity), JSON.stringify(identity), String(identity)].join();
    expect(printed).not.toContain(identity.revealKey());
  });

  test('is refused where a person may have thought its key up, unless that is meant', async () => {
    const key = 'correct horse battery staple';
    await expect(importIdentity(key)).rejects.toMatchObject({ code: 'invalid-identity' });
    const identity = await importIdentity(key, { allowWeak: true });
    expect(() => recoveryPhrase(identity)).toThrow(expect.objectContaining({ code: 'invalid-identity' }));
  });

  test('is not made of words that are no phrase, and the wrong word is named', async () => {
    const words = recoveryPhrase(await createIdentity()).split(' ');
    const wrong = identityFromPhrase(words.with(0, 'inigma').join(' '));
    await expect(wrong).rejects.toMatchObject({ code: 'invalid-phrase', word: 'inigma' });
    const short = identityFromPhrase(words.slice(1).join(' '));
    await expect(short).rejects.toMatchObject({ code: 'invalid-phrase', word: null });
  });

  test('without one, nothing is listed', async () => {
    const client = new InigmaClient({ server: SERVER, fetch: () => Promise.reject(new Error('not asked')) });
    for (const list of [client.list(), client.sent(), client.receipts(), client.delete('a')])
      await expect(list).rejects.toMatchObject({ code: 'identity-required' });
  });
});
