import { ephemeralCaller, type Identity } from '../../src/client/identity.ts';
import { remove, rename } from '../../src/client/mailbox.ts';
import { erase, look, open } from '../../src/client/receive.ts';
import { type Draft, encryptDraft, send } from '../../src/client/send.ts';
import type { Fetch } from '../../src/client/server-api.ts';
import { asWriter } from '../../src/client/writer.ts';
import { generateKey } from '../../src/crypto/key.ts';
import { generateToken } from '../../src/crypto/proof.ts';
import { Secret } from '../../src/crypto/secret.ts';
import { utf8 } from '../../src/crypto/utf8.ts';
import { DEFAULT_LIMITS } from '../../src/domain/limits.ts';
import { newId } from '../../src/http/api/new-id.ts';
import { Api } from '../client/api.ts';
import { draft, keep, newPerson, readBy, SENT_AT, sealBare, sendOlder } from '../client/people.ts';
import type { KeptMessage, KeptMessages, KeptState } from './kept-messages.ts';
import { sendRequests } from './kept-requests.ts';

/** A running server, and what its operator can do. */
export interface OperatedServer {
  readonly url: string;
  /** Runs a statement on its database, beside the server. */
  query(statement: string): Promise<unknown>;
  takeDown(id: string): Promise<void>;
  /** The token of a new invitation; for any number of messages where `uses` is null. */
  invite(uses: number | null): Promise<string>;
  /** Erases what has expired. */
  purge(): Promise<void>;
}

const NEVER = 9_999_999_999;

/** Fills a server with messages in every state. The server must ask writers for an invitation. */
export async function sendMessages(server: OperatedServer): Promise<KeptMessages> {
  const [unlimited, once] = [await server.invite(null), await server.invite(2)];
  const sending = new Sending(server, unlimited, (await newPerson()).identity, (await newPerson()).identity);
  await sending.send('purged', { label: 'Purged' });
  await sending.expire('purged');
  await server.purge();
  await sending.sendForReaders();
  await sending.sendForOwner();
  await sending.sendOfFormat0();
  await sending.send('withdrawn', { label: 'Withdrawn' });
  await remove(sending.api, sending.sender, sending.idOf('withdrawn'));
  await sending.send('removed', { label: 'Removed' });
  await server.takeDown(sending.idOf('removed'));
  await sending.send('for-an-hour', { label: 'For an hour', lifetime: 3_600 });
  const repeated = await sending.sendOnce(once);
  await sending.send('expired', { label: 'Expired' });
  await sending.expire('expired');
  return {
    sender: sending.sender.secret.reveal(),
    owner: sending.owner.secret.reveal(),
    messages: sending.messages,
    receipts: { Purged: 'expired', Read: 'read', Erased: 'read', Claimed: 'kept', Removed: 'removed' },
    repeated,
    invitations: { unlimited, once },
    requests: await sendRequests({ url: server.url, fetch }, unlimited),
  };
}

class Sending {
  readonly server: OperatedServer;
  readonly api: Api;
  readonly sender: Identity;
  readonly owner: Identity;
  readonly messages: KeptMessage[] = [];

  constructor(server: OperatedServer, invitation: string, sender: Identity, owner: Identity) {
    this.server = server;
    this.api = apiWith(server.url, invitation);
    this.sender = sender;
    this.owner = owner;
  }

  idOf(state: KeptState): string {
    return this.messages.find((message) => message.state === state)?.id ?? '';
  }

  async send(state: KeptState, changes: Partial<Draft>): Promise<KeptMessage> {
    const written = draft({ lifetime: null, text: `The text of ${state}: Grüße, 你好, 👩🏽‍💻`, ...changes });
    const sent = await send(
      this.api,
      await encryptDraft(written, this.sender, DEFAULT_LIMITS.maxMessageLength, SENT_AT),
    );
    const { text, label, passphrase } = written;
    return this.#add({
      ...{ state, id: sent.id, key: sent.key.reveal(), text, label },
      ...(passphrase !== null && { passphrase }),
    });
  }

  async sendForReaders(): Promise<void> {
    await this.send('fresh', { label: 'Fresh' });
    const locked = await this.send('locked', { label: 'Locked', passphrase: 'lake' });
    await readBy(this, opened(locked), 'sea').catch(() => undefined);
    const several = await this.send('several', { label: 'Several', readers: 3 });
    await readBy(this, opened(several));
    await this.send('one-reader', { label: 'One reader', readers: 1 });
    const file = new File([new Uint8Array([0, 1, 255])], 'plan.bin');
    await this.send('with-file', { label: 'With a file', files: [file] });
    await this.#read(await this.send('read', { label: 'Read', readers: 1 }));
    const erased = await this.#read(await this.send('read-and-erased', { label: 'Erased', readers: 1 }));
    await erase(this.api, erased.id, await ephemeralCaller(), new Secret(erased.readToken ?? ''));
  }

  async sendForOwner(): Promise<void> {
    const claimed = await this.send('claimed', { label: 'Claimed' });
    await keep(this, opened(claimed), this.owner);
    await rename(this.api, this.owner, claimed.id, 'Renamed');
  }

  async sendOfFormat0(): Promise<void> {
    const older = await sendOlder(this, 'An older text', 'Older label', 'lake');
    this.#add({
      state: 'older',
      text: 'An older text',
      label: 'Older label',
      passphrase: 'lake',
      ...keyOf(older),
    });
    const claimed = await sendOlder(this, 'An older text, claimed', 'Older, claimed');
    await keep(this, claimed, this.owner);
    this.#add({
      state: 'older-claimed',
      text: 'An older text, claimed',
      label: 'Older, claimed',
      ...keyOf(claimed),
    });
    const key = generateKey();
    await this.#insertEarlier('earlier', key, '', key);
    await this.#insertEarlier('earlier-owned', this.owner.secret, this.owner.uid, null);
  }

  /** A create with the invitation that is then good for one message less. */
  async sendOnce(invitation: string): Promise<KeptMessages['repeated']> {
    const written = draft({ lifetime: null, label: 'Repeated' });
    const { body } = await encryptDraft(written, this.sender, DEFAULT_LIMITS.maxMessageLength, SENT_AT);
    const { view } = await apiWith(this.server.url, invitation).create(body, this.sender.token);
    return { body, view };
  }

  async expire(state: KeptState): Promise<void> {
    const now = Math.floor(Date.now() / 1_000);
    for (const [table, column] of [
      ['messages', 'ttl'],
      ['links', 'ends_at'],
    ])
      await this.server.query(`UPDATE ${table} SET ${column} = ${now} WHERE id = '${this.idOf(state)}'`);
  }

  async #read(message: KeptMessage): Promise<KeptMessage> {
    const [reader, readToken] = [await ephemeralCaller(), generateToken()];
    const { id, key } = opened(message);
    const seen = await look(this.api, id, reader, { key, readToken });
    await open(this.api, id, reader, seen, { key, passphrase: null, readToken });
    this.messages.pop();
    return this.#add({ ...message, readToken: readToken.reveal() });
  }

  async #insertEarlier(
    state: KeptState,
    encryptedBy: Secret,
    uid: string,
    key: Secret | null,
  ): Promise<void> {
    const text = `An earlier text, ${state}`;
    const { encryptedMessage, iv, salt } = await sealBare(utf8(text), encryptedBy);
    const id = newId();
    const values = [
      id,
      NEVER,
      uid,
      encryptedMessage,
      iv,
      salt,
      'Earlier label',
      this.sender.uid,
      1_700_000_000,
    ];
    await this.server.query(`INSERT INTO messages
      (id, ttl, uid, encrypted_message, iv, salt, custom_name, creator_uid, created_at)
      VALUES (${values.map((value) => (typeof value === 'number' ? value : `'${value}'`)).join(', ')})`);
    this.#add({ state, id, key: key?.reveal() ?? '', text, label: 'Earlier label' });
  }

  #add(message: KeptMessage): KeptMessage {
    this.messages.push(message);
    return message;
  }
}

/** What a reader has of it. */
export function opened({ id, key }: KeptMessage): { readonly id: string; readonly key: Secret } {
  return { id, key: new Secret(key) };
}

function keyOf({ id, key }: { readonly id: string; readonly key: Secret }): { id: string; key: string } {
  return { id, key: key.reveal() };
}

/** A client with this invitation. */
export function apiWith(origin: string, invitation: string, ask: Fetch = fetch): Api {
  return new Api(origin, asWriter(ask, { invitation: new Secret(invitation), cookies: false }));
}
