import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Identity } from '../../src/client/identity.ts';
import { listMailbox, remove, rename } from '../../src/client/mailbox.ts';
import { encryptDraft } from '../../src/client/send.ts';
import { CryptoError } from '../../src/crypto/crypto-error.ts';
import { DEFAULT_LIMITS } from '../../src/domain/limits.ts';
import { draft, keep, newPerson, readBy, SENT_AT, sendDraft } from './people.ts';
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
    const nothingYet = { count: 0, firstAt: null, lastAt: null };
    const progress = { readers: null, readings: nothingYet, wrongPassphrases: 0 };
    const times = { createdAt: server.now, expiresAt };
    expect(await listMailbox(server.api, me, 'pending', 1)).toEqual({
      rows: [{ id, label: 'Bank PIN', plainLabel: '', ...times, bound: true, progress }],
      page: 1,
      total: 1,
      hasMore: false,
    });
  });

  it('a list tells of what waits how often it was opened, and what was tried', async () => {
    const sent = await sendDraft(server, { readers: 5, passphrase: 'lake' }, me);
    await readBy(server, sent, 'lake');
    await expect(readBy(server, sent, 'sea')).rejects.toThrow();
    server.now += 60;
    await readBy(server, sent, 'lake');
    const readings = { count: 2, firstAt: server.now - 60, lastAt: server.now };
    expect((await listMailbox(server.api, me, 'pending', 1)).rows).toMatchObject([
      { progress: { readers: 5, readings, wrongPassphrases: 1 } },
    ]);
  });

  it('a list tells nothing of the readings of what is owned, or of an older client', async () => {
    await file({});
    await keep(server, await sendDraft(server), me);
    for (const mailbox of ['owned', 'pending'] as const)
      expect((await listMailbox(server.api, me, mailbox, 1)).rows).toMatchObject([{ progress: null }]);
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
    const sent = await sendDraft(server);
    const { id } = sent;
    await keep(server, sent, me);
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
