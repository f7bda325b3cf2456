import { PURGE_BATCH_BYTES } from '../../src/domain/limits.ts';
import type { Message, Party, Person } from '../../src/domain/message.ts';
import type { Reader } from '../../src/domain/ownership.ts';
import type { Claim, Idempotency, MessageStore, Receipt } from '../../src/domain/ports.ts';

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

/** An unclaimed message of bob's, readable with the key alone, that ends in a day. */
export function message(change: Partial<Message> = {}): Message {
  return {
    id: freshId(),
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
    verifier: digest('key'),
    readings: { kind: 'many' },
    ...change,
  };
}

export function oneTimeMessage(change: Partial<Message> = {}): Message {
  return message({ readings: { kind: 'once', startedWith: null }, ...change });
}

export async function stored(store: MessageStore, given: Message): Promise<Message> {
  await store.create(given, null);
  return given;
}

export const RECIPIENT_CIPHERTEXT = {
  encryptedMessage: 'b3ducw==',
  iv: 'bmV3aXZuZXdpdm5l',
  salt: 'bmV3c2FsdA==',
};

export function claimBy(who: Person, id: string, change: Partial<Claim> = {}): Claim {
  return {
    id,
    person: who,
    claimToken: digest('key'),
    ciphertext: RECIPIENT_CIPHERTEXT,
    sealedName: 'sealed for the recipient',
    ...change,
  };
}

export function reader(
  readToken: string | null,
  claimToken: string | null = 'key',
  who = person('carol'),
): Reader {
  return {
    person: who,
    claimToken: claimToken === null ? null : digest(claimToken),
    readToken: readToken === null ? null : digest(readToken),
  };
}

export function idempotency(key: string, request = 'request'): Idempotency {
  return { key: digest(key), request: digest(request) };
}

export function receiptFor(given: Message): Receipt {
  return {
    id: given.id,
    expiry: given.expiry,
    oneTime: given.readings.kind === 'once',
    verified: given.verifier !== null,
  };
}

/** One batch of a purge, from the first message that has expired on. */
export function purge(store: MessageStore, now: number, rows: number): Promise<number> {
  return store.purgeMessages(now, { rows, bytes: PURGE_BATCH_BYTES }, null);
}
