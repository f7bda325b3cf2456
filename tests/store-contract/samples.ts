import { PURGE_BATCH_BYTES } from '../../src/domain/limits.ts';
import type { Found, LinkTerms } from '../../src/domain/link.ts';
import type { Message, Party, Person } from '../../src/domain/message.ts';
import type { Proof } from '../../src/domain/ownership.ts';
import type { Claim, CreatedMessage, Idempotency, MessageStore } from '../../src/domain/ports.ts';

/** The moment of every test, in Unix seconds. */
export const NOW = 1_800_000_000;
export const DAY = 86_400;

/** Something that looks like a digest of `seed`: 43 characters, different for different seeds. */
export function digest(seed: string): string {
  return seed.padEnd(43, '_');
}

export function person(id: string, token: string | null = null): Person {
  return { id, token: token === null ? null : digest(token) };
}

export function party(id: string, token: string | null = null): Party {
  return { id, binding: token === null ? null : digest(token) };
}

let lastId = 0;

/** An id that no other message of this run has; later ones sort after earlier ones. */
export function freshId(): string {
  lastId += 1;
  return `m${String(lastId).padStart(24, '0')}`;
}

/** An unclaimed message of bob's of format 0 that ends in a day. */
export function message(change: Partial<Message> = {}): Message {
  return {
    id: freshId(),
    format: 0,
    ciphertext: {
      encryptedMessage: 'Y2lwaGVydGV4dA==',
      iv: 'aXZpdml2aXZpdml2',
      salt: 'c2FsdHNhbHRzYWx0c2FsdA==',
    },
    label: { customName: '', sealedName: '' },
    createdAt: NOW,
    expiry: { kind: 'at', instant: NOW + DAY },
    creator: party('bob', 'bob'),
    owner: null,
    ...change,
  };
}

/** What `proof` proves; the first reader may claim it. */
export function terms(change: Partial<LinkTerms> = {}): LinkTerms {
  return {
    linkVerifier: digest('link'),
    claimVerifier: digest('key'),
    locked: false,
    maxReadings: null,
    receiptId: null,
    ...change,
  };
}

export async function stored(store: MessageStore, given: Message): Promise<Message> {
  await store.create(given, null, null);
  return given;
}

/** Stores a message of format 1, and answers its id. */
export async function linked(
  store: MessageStore,
  change: Partial<LinkTerms> = {},
  messageChange: Partial<Message> = {},
): Promise<string> {
  const given = message({ format: 1, ...messageChange });
  await store.create(given, terms(change), null);
  return given.id;
}

export const NOTHING: Found = { message: null, link: null, leaseUntil: null };

export async function messageIn(store: MessageStore, id: string): Promise<Message | null> {
  return (await store.find(id, null)).message;
}

export const RECIPIENT_CIPHERTEXT = {
  encryptedMessage: 'b3ducw==',
  iv: 'bmV3aXZuZXdpdm5l',
  salt: 'bmV3c2FsdA==',
};

/** The right tokens of link and key, and the token of a reader. */
export function proof(readToken: string | null = 'reader', change: Partial<Proof> = {}): Proof {
  return {
    linkToken: digest('link'),
    claimToken: digest('key'),
    readToken: readToken === null ? null : digest(readToken),
    ...change,
  };
}

export function claimBy(who: Person, id: string, change: Partial<Claim> = {}): Claim {
  return {
    id,
    person: who,
    ...proof(),
    format: 1,
    ciphertext: RECIPIENT_CIPHERTEXT,
    sealedName: 'sealed for the recipient',
    ...change,
  };
}

export function idempotency(key: string, request = 'request'): Idempotency {
  return { key: digest(key), request: digest(request) };
}

export function createdMessageFor(given: Message, link: LinkTerms | null = null): CreatedMessage {
  return {
    id: given.id,
    expiry: given.expiry,
    format: given.format,
    maxReadings: link?.maxReadings ?? null,
  };
}

/** One batch of a purge, from the first message that has expired on. */
export function purge(store: MessageStore, now: number, rows: number): Promise<number> {
  return store.purgeMessages(now, { rows, bytes: PURGE_BATCH_BYTES }, null);
}
