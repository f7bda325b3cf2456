import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { claim } from '../../src/client/claim.ts';
import { type Caller, ephemeralCaller } from '../../src/client/identity.ts';
import { listMailbox } from '../../src/client/mailbox.ts';
import { look, type OpenedMessage, open, openOwn } from '../../src/client/receive.ts';
import type { SentMessage } from '../../src/client/send.ts';
import { API } from '../../src/contract/routes.ts';
import { MemoryKeyring, newPerson, sendDraft, sendOlder, TEXT } from './people.ts';
import { type ServerInMemory, startServerInMemory } from './server-in-memory.ts';

let server: ServerInMemory;
let reader: Caller;
beforeEach(async () => {
  server = await startServerInMemory();
  reader = await ephemeralCaller();
});
afterEach(() => server.stop());

async function opened(sent: Pick<SentMessage, 'id' | 'key'>): Promise<OpenedMessage> {
  const seen = await look(server.api, sent.id, reader);
  return open(server.api, sent.id, reader, seen, { key: sent.key, passphrase: null, readToken: null });
}

describe('a claim', () => {
  it('a claim makes the message one’s own: the stored key alone opens it, and its label is in the list', async () => {
    const { identity, keyring } = await newPerson();
    const sent = await sendDraft(server, { passphrase: null });
    expect(await claim(server.api, keyring, identity, await opened(sent))).toBe('mine');
    const seen = await look(server.api, sent.id, identity);
    expect(seen).toMatchObject({ is_owner: true, claimable: false });
    expect((await openOwn(sent.id, identity, seen)).contents).toMatchObject({
      text: TEXT,
      label: 'Bank PIN',
    });
    const { rows } = await listMailbox(server.api, identity, 'owned', 1);
    expect(rows).toMatchObject([{ id: sent.id, label: 'Bank PIN', bound: true }]);
  });

  it('a claim seals the plain label of an older client, and the text as it was', async () => {
    const { identity, keyring } = await newPerson();
    const older = await sendOlder(server, 'older text', 'Plain label');
    await claim(server.api, keyring, identity, await opened(older));
    const seen = await look(server.api, older.id, identity);
    expect((await openOwn(older.id, identity, seen)).contents).toMatchObject({
      text: 'older text',
      form: 'bare-text',
    });
    expect((await listMailbox(server.api, identity, 'owned', 1)).rows).toMatchObject([
      { label: 'Plain label' },
    ]);
  });

  it('a claim asks the platform first not to clear what is kept', async () => {
    const { identity, keyring } = await newPerson();
    await claim(server.api, keyring, identity, await opened(await sendDraft(server)));
    expect(keyring.persisted).toBe(true);
  });

  it('a claim takes the message out of its sender’s list', async () => {
    const [sender, { identity, keyring }] = await Promise.all([newPerson(), newPerson()]);
    const sent = await sendDraft(server, {}, sender.identity);
    await claim(server.api, keyring, identity, await opened(sent));
    expect(await listMailbox(server.api, sender.identity, 'pending', 1)).toMatchObject({ total: 0 });
  });

  it('a claim has one winner of two at once, and the other is told so', async () => {
    const [one, other] = await Promise.all([newPerson(), newPerson()]);
    const sent = await sendDraft(server);
    const [a, b] = await Promise.all([opened(sent), opened(sent)]);
    const outcomes = await Promise.all([
      claim(server.api, one.keyring, one.identity, a),
      claim(server.api, other.keyring, other.identity, b),
    ]);
    expect(outcomes.toSorted()).toEqual(['mine', 'taken']);
  });

  it('a claim of two tabs at once is won by both', async () => {
    const { identity, keyring } = await newPerson();
    const sent = await sendDraft(server);
    const tabs = await Promise.all([opened(sent), opened(sent)]);
    const outcomes = await Promise.all(tabs.map((tab) => claim(server.api, keyring, identity, tab)));
    expect(outcomes).toEqual(['mine', 'mine']);
  });

  it('a claim whose answer is lost is looked after, and known to be one’s own', async () => {
    const { identity, keyring } = await newPerson();
    const message = await opened(await sendDraft(server));
    server.network = 'claim-answers-lost';
    expect(await claim(server.api, keyring, identity, message)).toBe('mine');
  });

  it('a claim that never reached the server is an error, and can be made again', async () => {
    const { identity, keyring } = await newPerson();
    const message = await opened(await sendDraft(server));
    server.network = 'no-network';
    await expect(claim(server.api, keyring, identity, message)).rejects.toMatchObject({ kind: 'offline' });
    server.network = 'up';
    expect(await claim(server.api, keyring, identity, message)).toBe('mine');
  });

  it.each(['too-many', 'store-down', 'gibberish'] as const)(
    'a claim is an error and no loss where it is %s',
    async (network) => {
      const { identity, keyring } = await newPerson();
      const message = await opened(await sendDraft(server));
      server.network = network;
      await expect(claim(server.api, keyring, identity, message)).rejects.toMatchObject({ name: 'ApiError' });
    },
  );

  it('a claim comes too late for what has expired', async () => {
    const { identity, keyring } = await newPerson();
    const message = await opened(await sendDraft(server, { lifetime: 60 }));
    server.now += 60;
    expect(await claim(server.api, keyring, identity, message)).toBe('expired');
  });

  it('a claim is not sent where the stored key is another by now, or none', async () => {
    const [{ identity }, other] = await Promise.all([newPerson(), newPerson()]);
    const message = await opened(await sendDraft(server));
    expect(await claim(server.api, other.keyring, identity, message)).toBe('identity-changed');
    expect(await claim(server.api, new MemoryKeyring(null), identity, message)).toBe('identity-changed');
    expect(server.requestedPaths).not.toContain(API.claim);
  });
});
