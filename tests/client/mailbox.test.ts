import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { claim } from '../../src/client/claim.ts';
import type { Identity } from '../../src/client/identity.ts';
import { listMailbox, remove, rename } from '../../src/client/mailbox.ts';
import { look, open } from '../../src/client/receive.ts';
import { encryptDraft } from '../../src/client/send.ts';
import { CryptoError } from '../../src/crypto/crypto-error.ts';
import { DEFAULT_LIMITS } from '../../src/domain/limits.ts';
import { draft, MemoryKeyring, newPerson, SENT_AT, sendDraft } from './people.ts';
import { type ServerInMemory, startServerInMemory } from './server-in-memory.ts';

let server: ServerInMemory;
let me: Identity;
beforeEach(async () => {
  server = await startServerInMemory();
  me = (await newPerson()).identity;
});
afterEach(() => server.stop());

/** A row that a client files under a name, without proof where `token` is null. */
async function file(
  changes: Record<string, unknown>,
  token: Identity['token'] | null = null,
): Promise<string> {
  const body = { encrypted_message: 'AAAA', iv: 'AAAA', salt: 'AAAA', creator_uid: me.uid, ...changes };
  return (await server.api.create(JSON.stringify(body), token)).view;
}

describe('a list', () => {
  it('a list tells of each message its label, its times, and that it is one’s own', async () => {
    const { id, expiresAt } = await sendDraft(server, {}, me);
    expect(await listMailbox(server.api, me, 'pending', 1)).toEqual({
      rows: [{ id, label: 'Bank PIN', plainLabel: '', createdAt: server.now, expiresAt, bound: true }],
      page: 1,
      total: 1,
      hasMore: false,
    });
  });

  it('a list comes in pages of ten', async () => {
    for (let count = 0; count < 11; count++) await file({}, me.token);
    expect(await listMailbox(server.api, me, 'pending', 1)).toMatchObject({ total: 11, hasMore: true });
    const second = await listMailbox(server.api, me, 'pending', 2);
    expect(second).toMatchObject({ page: 2, hasMore: false });
    expect(second.rows).toHaveLength(1);
  });

  it('a list sets apart what another client filed under one’s name', async () => {
    await file({ custom_name: 'Trust me' });
    const { rows } = await listMailbox(server.api, me, 'pending', 1);
    expect(rows).toMatchObject([{ label: '', plainLabel: 'Trust me', bound: false }]);
  });

  it('a list shows a row without a label where it was sealed by another identity', async () => {
    await file({ sealed_name: 'AAAA' });
    expect((await listMailbox(server.api, me, 'pending', 1)).rows).toMatchObject([{ label: '' }]);
  });

  it('a list shows a sender’s label beside no other message than its own', async () => {
    const { body } = await encryptDraft(draft(), me, DEFAULT_LIMITS.maxMessageLength, SENT_AT);
    await file({ sealed_name: JSON.parse(body).sealed_name }, me.token);
    expect((await listMailbox(server.api, me, 'pending', 1)).rows).toMatchObject([{ label: '' }]);
  });

  it.each(['no-network', 'too-many', 'store-down', 'gibberish'] as const)(
    'a list that could not be fetched is an error and not empty (%s)',
    async (network) => {
      server.network = network;
      await expect(listMailbox(server.api, me, 'owned', 1)).rejects.toMatchObject({ name: 'ApiError' });
    },
  );
});

describe('a message in a list', () => {
  it('a message in a list is deleted by its sender', async () => {
    const { id } = await sendDraft(server, {}, me);
    await remove(server.api, me, id);
    expect(await listMailbox(server.api, me, 'pending', 1)).toMatchObject({ total: 0, rows: [] });
  });

  it('a message in a list is not deleted by any other caller', async () => {
    const { id } = await sendDraft(server, {}, me);
    const { identity } = await newPerson();
    await expect(remove(server.api, identity, id)).rejects.toMatchObject({ kind: 'refused', status: 404 });
  });

  it('a message in a list gets the label that its owner gives it, with every kind of character', async () => {
    const { id, key } = await sendDraft(server);
    const opener = { key, passphrase: null, readToken: null };
    const opened = await open(server.api, id, me, await look(server.api, id, me), opener);
    await claim(server.api, new MemoryKeyring(me), me, opened);
    await rename(server.api, me, id, 'Büro & <b>“日本”</b> 👍🏽');
    const { rows } = await listMailbox(server.api, me, 'owned', 1);
    expect(rows).toMatchObject([{ id, label: 'Büro & <b>“日本”</b> 👍🏽' }]);
  });

  it('a message in a list takes no label that is too long, and keeps the one it has', async () => {
    const { id } = await sendDraft(server, {}, me);
    await expect(rename(server.api, me, id, 'x'.repeat(101))).rejects.toEqual(new CryptoError('label-unfit'));
    expect((await listMailbox(server.api, me, 'pending', 1)).rows).toMatchObject([{ label: 'Bank PIN' }]);
  });
});
