import { deepEqual, equal } from 'node:assert/strict';
import { claim } from '../../src/client/claim.ts';
import { ephemeralCaller, type Identity, identityOf } from '../../src/client/identity.ts';
import { listMailbox, listReceipts } from '../../src/client/mailbox.ts';
import { messageErrorKind } from '../../src/client/message-error.ts';
import { look, open, openOwn } from '../../src/client/receive.ts';
import type { Fetch } from '../../src/client/server-api.ts';
import { generateToken } from '../../src/crypto/proof.ts';
import { Secret } from '../../src/crypto/secret.ts';
import type { Api } from '../client/api.ts';
import { MemoryKeyring, newPerson, readBy } from '../client/people.ts';
import type { KeptMessage, KeptMessages, KeptState } from './kept-messages.ts';
import { checkRequests } from './kept-requests.ts';
import { apiWith, opened } from './send-messages.ts';

/** A server of any version on the tables that hold the messages. */
export interface CheckedServer {
  readonly url: string;
  readonly fetch: Fetch;
  /** Lets the hour of this message go by. */
  passHour(id: string): Promise<void>;
  /** Erases what has expired. */
  purge(): Promise<void>;
}

/**
 * Which messages are opened: deriving the key of one takes a good part of a second. `some` are one for its only reader, one that is claimed
 * and one of an earlier server; of the others the server is only asked what they are.
 */
export type Opened = 'all' | 'some' | 'none';

/**
 * Holds a server to what was promised to the senders and readers of these messages, and to who is invited. Claims and reads them, so
 * that it can be done once. Throws AssertionError, or what the client throws.
 */
export async function checkMessages(kept: KeptMessages, server: CheckedServer, which: Opened): Promise<void> {
  const checking = new Checking(kept, server, await identityOf(new Secret(kept.sender)));
  await checking.checkLists(await identityOf(new Secret(kept.owner)));
  await checking.checkEndings();
  await checking.checkOwned(await identityOf(new Secret(kept.owner)));
  await checking.checkReaders(which);
  await checking.checkClaims(which);
  await checking.checkCreating();
  await checking.checkHour();
  if (kept.requests) await checkRequests(kept.requests, server);
}

/** What a look, with the key, says of a message that has ended. */
const ENDINGS: Partial<Record<KeptState, string>> = {
  withdrawn: 'withdrawn',
  removed: 'removed',
  purged: 'expired',
  expired: 'expired',
  'read-and-erased': 'already-read',
  claimed: 'taken',
  'older-claimed': 'taken',
  'earlier-owned': 'taken',
};
const OWNED: readonly KeptState[] = ['claimed', 'older-claimed', 'earlier-owned'];
const CLAIMABLE: readonly KeptState[] = ['fresh', 'locked', 'with-file', 'older', 'earlier'];

const CLAIMED: Readonly<Record<Opened, readonly KeptState[]>> = {
  all: CLAIMABLE,
  some: ['fresh', 'earlier'],
  none: [],
};
const READ: Readonly<Record<Opened, readonly KeptState[]>> = {
  all: ['read', 'several', 'one-reader'],
  some: ['one-reader'],
  none: [],
};
/** The read token of a reader who has not read yet. */
const NEW_READER = generateToken().reveal();

class Checking {
  readonly kept: KeptMessages;
  readonly server: CheckedServer;
  readonly api: Api;
  readonly sender: Identity;

  constructor(kept: KeptMessages, server: CheckedServer, sender: Identity) {
    this.kept = kept;
    this.server = server;
    this.api = apiWith(server.url, kept.invitations.unlimited, server.fetch);
    this.sender = sender;
  }

  /** The messages that are in one of these states. */
  #in(states: readonly string[]): readonly KeptMessage[] {
    return this.kept.messages.filter(({ state }) => states.includes(state));
  }

  async checkLists(owner: Identity): Promise<void> {
    const owned = await listMailbox(this.api, owner, 'owned', 1);
    deepEqual(
      new Set(owned.rows.map(({ id, label, plainLabel }) => `${id} ${label || plainLabel}`)),
      new Set(
        this.#in(OWNED).map(({ id, label, state }) => `${id} ${state === 'claimed' ? 'Renamed' : label}`),
      ),
    );
    const pending = await listMailbox(this.api, this.sender, 'pending', 1);
    const labels = new Map(pending.rows.map(({ id, label, plainLabel }) => [id, label || plainLabel]));
    for (const { id, label } of this.#in([
      'fresh',
      'locked',
      'several',
      'one-reader',
      'with-file',
      'earlier',
    ]))
      equal(labels.get(id), label);
    const progress = (state: KeptState) =>
      pending.rows.find(({ id }) => id === this.#in([state])[0]?.id)?.progress ?? null;
    equal(progress('several')?.readings.count, 1);
    equal(progress('several')?.readers, 3);
    equal(progress('locked')?.wrongPassphrases, 1);
    const { rows } = await listReceipts(this.api, this.sender, 1);
    const receipts = new Map(rows.map(({ sent, outcome }) => [sent?.label, outcome]));
    for (const [label, outcome] of Object.entries(this.kept.receipts)) equal(receipts.get(label), outcome);
  }

  async checkEndings(): Promise<void> {
    for (const message of this.#in(Object.keys(ENDINGS))) {
      equal(await this.#closedAs(message), ENDINGS[message.state], message.state);
    }
  }

  /** Why the message stays closed for whoever has its link; `open` if it does not. */
  async #closedAs(message: KeptMessage): Promise<string> {
    const key = message.key === '' ? null : new Secret(message.key);
    const looking = look(this.api, message.id, await ephemeralCaller(), { key, readToken: null });
    return looking.then(() => 'open', messageErrorKind);
  }

  async checkOwned(owner: Identity): Promise<void> {
    for (const { id, text } of this.#in(OWNED)) {
      const { contents } = await openOwn(id, owner, await look(this.api, id, owner));
      equal(contents.text, text);
    }
  }

  async checkReaders(which: Opened): Promise<void> {
    for (const { id, key, text, readToken = '' } of this.#in(READ[which])) {
      const credentials = {
        key: new Secret(key),
        passphrase: null,
        readToken: new Secret(readToken || NEW_READER),
      };
      const reader = await ephemeralCaller();
      const seen = await look(this.api, id, reader, credentials);
      equal((await open(this.api, id, reader, seen, credentials)).contents.text, text);
    }
    for (const message of this.#in(['several'])) equal(await this.#closedAs(message), 'open');
    for (const message of this.#in(['read', ...READ[which].filter((state) => state === 'one-reader')]))
      equal(await this.#closedAs(message), 'already-read', message.state);
  }

  async checkClaims(which: Opened): Promise<void> {
    const { identity } = await newPerson();
    for (const message of this.#in(CLAIMABLE)) {
      equal(await this.#closedAs(message), 'open');
      if (CLAIMED[which].includes(message.state)) await this.#checkClaim(message, identity);
    }
    const { total } = await listMailbox(this.api, identity, 'owned', 1);
    equal(total, this.#in(CLAIMED[which]).length);
  }

  async #checkClaim(message: KeptMessage, identity: Identity): Promise<void> {
    const { passphrase = null, state, text } = message;
    if (state === 'locked')
      equal(
        await readBy(this, opened(message), 'sea').then(() => 'open', messageErrorKind),
        'wrong-passphrase',
      );
    const read = await readBy(this, opened(message), passphrase);
    equal(read.contents.text, text);
    deepEqual(
      read.contents.files.map(({ name, bytes }) => [name, ...bytes]),
      state === 'with-file' ? [['plan.bin', 0, 1, 255]] : [],
    );
    const { outcome } = await claim(this.api, new MemoryKeyring(identity), identity, read);
    equal(outcome, 'mine');
    const own = await openOwn(message.id, identity, await look(this.api, message.id, identity));
    equal(own.contents.text, text);
    equal(await this.#closedAs(message), 'taken');
  }

  async checkCreating(): Promise<void> {
    const { repeated, invitations } = this.kept;
    const once = apiWith(this.server.url, invitations.once, this.server.fetch);
    equal((await once.create(repeated.body, this.sender.token)).view, repeated.view);
    const sendOther = (idempotency_key: string) =>
      once.create(JSON.stringify({ ...JSON.parse(repeated.body), idempotency_key }), this.sender.token);
    const { view } = await sendOther('after-the-upgrade');
    equal((await look(this.api, view, this.sender)).is_creator, true);
    const refused = await sendOther('without-an-invitation').then(
      () => 'sent',
      (error) => error.reason,
    );
    equal(refused, 'invitation-used-up');
  }

  async checkHour(): Promise<void> {
    const [message] = this.#in(['for-an-hour']);
    if (message === undefined) return;
    equal(await this.#closedAs(message), 'open');
    await this.server.passHour(message.id);
    equal(await this.#closedAs(message), 'expired');
    await this.server.purge();
    equal(await this.#closedAs(message), 'expired');
    const { rows } = await listReceipts(this.api, this.sender, 1);
    equal(rows.find(({ sent }) => sent?.label === message.label)?.outcome, 'expired');
  }
}
