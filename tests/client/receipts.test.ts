import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Identity } from '../../src/client/identity.ts';
import { listReceipts } from '../../src/client/mailbox.ts';
import { encryptDraft } from '../../src/client/send.ts';
import { randomBytes } from '../../src/crypto/bytes.ts';
import { sealSentLabel } from '../../src/crypto/sent-label.ts';
import { DEFAULT_LIMITS } from '../../src/domain/limits.ts';
import { draft, keep, newPerson, readBy, SENT_AT, sendDraft } from './people.ts';
import { ScriptedServer } from './scripted-server.ts';
import { type ServerInMemory, startServerInMemory } from './server-in-memory.ts';

const NOTHING = { rows: [], page: 1, total: 0, hasMore: false };

let server: ServerInMemory;
let me: Identity;
let reader: Identity;
beforeEach(async () => {
  server = await startServerInMemory();
  [me, reader] = [(await newPerson()).identity, (await newPerson()).identity];
});
afterEach(() => server.stop());

describe('a receipt', () => {
  it('tells the sender alone that the message is kept, what it was, and who had opened it before', async () => {
    const sent = await sendDraft(server, {}, me);
    await readBy(server, sent);
    server.now += 60;
    expect(await listReceipts(server.api, me, 1)).toEqual(NOTHING);
    await keep(server, sent, reader);
    expect(await listReceipts(server.api, me, 1)).toEqual({
      rows: [
        {
          id: expect.any(String),
          sent: { label: 'Bank PIN', at: SENT_AT },
          outcome: 'kept',
          outcomeAt: server.now,
          readings: { count: 2, firstAt: server.now - 60, lastAt: server.now },
          wrongPassphrases: 0,
        },
      ],
      page: 1,
      total: 1,
      hasMore: false,
    });
    for (const other of [reader, { ...me, token: reader.token }])
      expect(await listReceipts(server.api, other, 1)).toEqual(NOTHING);
  });

  it('comes with the last reading, and tells of wrong passphrases', async () => {
    const sent = await sendDraft(server, { readers: 1, passphrase: 'lake' }, me);
    await expect(readBy(server, sent, 'sea')).rejects.toThrow();
    await readBy(server, sent, 'lake');
    const readings = { count: 1, firstAt: server.now, lastAt: server.now };
    expect((await listReceipts(server.api, me, 1)).rows).toMatchObject([
      { outcome: 'read', outcomeAt: server.now, readings, wrongPassphrases: 1 },
    ]);
  });

  it('is asked for by whoever has an identity, unless they want none', async () => {
    const asked = async (sender: Identity | null, receipt: boolean) => {
      const encrypted = await encryptDraft(
        draft({ receipt }),
        sender,
        DEFAULT_LIMITS.maxMessageLength,
        SENT_AT,
      );
      return JSON.parse(encrypted.body).receipt;
    };
    expect([await asked(me, true), await asked(me, false), await asked(null, true)]).toEqual([
      true,
      false,
      false,
    ]);
  });

  it('there is none of what was sent without one', async () => {
    await keep(server, await sendDraft(server, { receipt: false }, me), reader);
    expect(await listReceipts(server.api, me, 1)).toEqual(NOTHING);
  });

  it.each(['no-network', 'too-many', 'store-down', 'gibberish'] as const)(
    'a history that could not be fetched is an error and not empty (%s)',
    async (network) => {
      server.network = network;
      await expect(listReceipts(server.api, me, 1)).rejects.toMatchObject({ name: 'ApiError' });
    },
  );
});

describe('the label of a receipt', () => {
  const sealedBy = ({ secret }: Identity) =>
    sealSentLabel(secret, { label: 'Bank PIN', sentAt: SENT_AT, lifetime: null, salt: randomBytes(16) });

  it('is left out where it does not open, and the other rows are as they are', async () => {
    const damaged = `AAAA${(await sealedBy(me)).slice(4)}`;
    const labels = [await sealedBy(me), await sealedBy(reader), damaged, '', '*'];
    const rest = { outcome: 'expired', outcome_at: 1, wrong_passphrases: 0 };
    const readings = { count: 0, first_at: null, last_at: null };
    const receipts = labels.map((sealed_name, at) => ({ id: `r${at}`, sealed_name, readings, ...rest }));
    const list = { receipts, page: 1, per_page: 10, total: 5, has_more: false };
    const { rows } = await listReceipts(new ScriptedServer(() => ({ body: list })).api, me, 1);
    expect(rows.map(({ sent }) => sent)).toEqual([
      { label: 'Bank PIN', at: SENT_AT },
      null,
      null,
      null,
      null,
    ]);
    expect(rows.map(({ outcomeAt }) => outcomeAt)).toEqual([1, 1, 1, 1, 1]);
  });
});
