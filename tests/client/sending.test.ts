import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ephemeralCaller } from '../../src/client/identity.ts';
import { listMailbox } from '../../src/client/mailbox.ts';
import { messageErrorKind } from '../../src/client/message-error.ts';
import { look } from '../../src/client/receive.ts';
import { encryptDraft, ServerTooOld, send } from '../../src/client/send.ts';
import { CryptoError } from '../../src/crypto/crypto-error.ts';
import { DEFAULT_LIMITS } from '../../src/domain/limits.ts';
import { Api } from './api.ts';
import { draft, newPerson, SENT_AT, sendDraft, TEXT } from './people.ts';
import { ORIGIN, type ServerInMemory, startServerInMemory } from './server-in-memory.ts';

const LIMIT = DEFAULT_LIMITS.maxMessageLength;

let server: ServerInMemory;
beforeEach(async () => {
  server = await startServerInMemory();
});
afterEach(() => server.stop());

describe('sending', () => {
  it('sending tells how to open the message, when it expires, and for how many readers it is', async () => {
    const sent = await sendDraft(server, { readers: 7, passphrase: 'open sesame' });
    expect(sent).toMatchObject({ expiresAt: server.now + 86_400, readers: 7, locked: true });
    expect(sent.key.reveal()).toMatch(/^[A-Za-z0-9_-]{32}$/);
    expect(await look(server.api, sent.id, await ephemeralCaller())).toMatchObject({
      format: 1,
      max_readings: 7,
    });
  });

  it('sending knows a message that never expires', async () => {
    expect(await sendDraft(server, { lifetime: null })).toMatchObject({ expiresAt: null });
  });

  it('sending hands the server neither text nor label nor key nor passphrase', async () => {
    const { identity } = await newPerson();
    const encrypted = await encryptDraft(draft({ passphrase: 'open sesame' }), identity, LIMIT, SENT_AT);
    const secrets = [
      TEXT,
      'Grüße',
      'Bank PIN',
      encrypted.key.reveal(),
      identity.secret.reveal(),
      'open sesame',
    ];
    for (const secret of secrets) expect(encrypted.body).not.toContain(secret);
    expect(JSON.parse(encrypted.body)).not.toHaveProperty('custom_name');
  });

  it('sending sends the same bytes again, so that one message comes of a lost answer', async () => {
    const { identity } = await newPerson();
    const encrypted = await encryptDraft(draft(), identity, LIMIT, SENT_AT);
    server.network = 'answers-lost';
    await expect(send(server.api, encrypted)).rejects.toMatchObject({ kind: 'offline' });
    server.network = 'up';
    const sent = await send(server.api, encrypted);
    expect(await listMailbox(server.api, identity, 'pending', 1)).toMatchObject({
      total: 1,
      rows: [{ id: sent.id }],
    });
  });

  it('sending makes two messages of two encrypted drafts, even of the same draft', async () => {
    const [one, other] = await Promise.all([
      encryptDraft(draft(), null, LIMIT, SENT_AT),
      encryptDraft(draft(), null, LIMIT, SENT_AT),
    ]);
    expect(one.key.reveal()).not.toBe(other.key.reveal());
    expect((await send(server.api, one)).id).not.toBe((await send(server.api, other)).id);
  });

  it('sending by an ephemeral caller leaves no trace of who sent it', async () => {
    const encrypted = await encryptDraft(draft(), null, LIMIT, SENT_AT);
    expect(encrypted.sender.token).toBeNull();
    expect(JSON.parse(encrypted.body)).toMatchObject({ sealed_name: '' });
  });

  it('sending refuses what is longer than the server takes before it is sent', async () => {
    const text = 'x'.repeat(LIMIT);
    await expect(encryptDraft(draft({ text }), null, LIMIT, SENT_AT)).rejects.toEqual(
      new CryptoError('too-large'),
    );
  });

  it('sending takes back a message that an earlier server does not protect, and gives no link to it', async () => {
    let id = '';
    const old = new Api(ORIGIN, async (url, init) => {
      const answer = await server.fetch(url, init);
      if (!url.endsWith('/api/create')) return answer;
      const { format: _, max_readings: __, ...known } = await answer.json();
      id = known.view;
      return Response.json(known);
    });
    const { identity } = await newPerson();
    await expect(send(old, await encryptDraft(draft(), identity, LIMIT, SENT_AT))).rejects.toBeInstanceOf(
      ServerTooOld,
    );
    const error = await look(server.api, id, await ephemeralCaller()).catch((error: unknown) => error);
    expect(messageErrorKind(error)).toBe('unknown');
  });
});
