import { type Expiry, NEVER } from '../domain/expiry.ts';
import type { Message, Party, Readings } from '../domain/message.ts';
import type { ListedMessage } from '../domain/ports.ts';
import { type Row, type Statement, sql, type Value } from './sql.ts';

/** "Never" in the table of earlier servers: a `ttl` in the year 2286. */
const PERMANENT = 9_999_999_999;

/** All columns of `messages`, in the order of `valuesOf`. */
export const messageColumns: Statement = sql`id, ttl, uid, encrypted_message, iv, salt, custom_name, sealed_name,
  creator_uid, creator_token, owner_token, claim_verifier, one_time, read_token, created_at`;

/** A message as the table stores it: '' for no user and a number for never. */
export function valuesOf(message: Message): Statement {
  const { ciphertext, label, creator, owner, readings } = message;
  return sql`${message.id}, ${ttlOf(message.expiry)}, ${owner?.id ?? ''},
    ${ciphertext.encryptedMessage}, ${ciphertext.iv}, ${ciphertext.salt}, ${label.customName}, ${label.sealedName},
    ${creator?.id ?? ''}, ${creator?.binding ?? null}, ${owner?.binding ?? null}, ${message.verifier},
    ${flag(readings.kind === 'once')}, ${readings.kind === 'once' ? readings.startedWith : null},
    ${message.createdAt}`;
}

/** Rows of earlier servers may lack names, and may name a creator although claimed; that creator is ignored. */
export function messageOf(row: Row): Message {
  const owner = partyOf(row['uid'], row['owner_token']);
  return {
    id: text(row['id']),
    ciphertext: {
      encryptedMessage: text(row['encrypted_message']),
      iv: text(row['iv']),
      salt: text(row['salt']),
    },
    label: { customName: text(row['custom_name']), sealedName: text(row['sealed_name']) },
    createdAt: Number(row['created_at']),
    expiry: expiryOf(row['ttl']),
    creator: owner === null ? partyOf(row['creator_uid'], row['creator_token']) : null,
    owner,
    verifier: textOrNull(row['claim_verifier']),
    readings: readingsOf(row),
  };
}

/** Without the ciphertext; `bound` is a column that the list query adds. */
export function listedMessageOf(row: Row): ListedMessage {
  return {
    id: text(row['id']),
    label: { customName: text(row['custom_name']), sealedName: text(row['sealed_name']) },
    createdAt: Number(row['created_at']),
    expiry: expiryOf(row['ttl']),
    bound: isSet(row['bound']),
  };
}

export function ttlOf(expiry: Expiry): number {
  return expiry.kind === 'never' ? PERMANENT : expiry.instant;
}

export function expiryOf(ttl: Value | undefined): Expiry {
  const instant = Number(ttl);
  return instant >= PERMANENT ? NEVER : { kind: 'at', instant };
}

export function flag(set: boolean): number {
  return set ? 1 : 0;
}

export function isSet(value: Value | undefined): boolean {
  return Number(value) === 1;
}

export function text(value: Value | undefined): string {
  return textOrNull(value) ?? '';
}

function textOrNull(value: Value | undefined): string | null {
  return value === null || value === undefined ? null : String(value);
}

function partyOf(id: Value | undefined, binding: Value | undefined): Party | null {
  const name = text(id);
  return name === '' ? null : { id: name, binding: textOrNull(binding) };
}

function readingsOf(row: Row): Readings {
  return isSet(row['one_time'])
    ? { kind: 'once', startedWith: textOrNull(row['read_token']) }
    : { kind: 'many' };
}
