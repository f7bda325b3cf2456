import { type Expiry, type Instant, NEVER } from '../domain/expiry.ts';
import type { Found } from '../domain/link.ts';
import type { Format, Message, Party } from '../domain/message.ts';
import type { ListedMessage } from '../domain/ports.ts';
import { linkOf, waitingOf } from './link-row.ts';
import { type Row, type Statement, sql, type Value } from './sql.ts';

/** "Never" in the table of earlier servers: a `ttl` in the year 2286. */
const PERMANENT = 9_999_999_999;
const FORMATS: readonly Format[] = [0, 1, 2];

/** All columns of `messages` that are used, in the order of `valuesOf`. */
export const messageColumns: Statement = sql`id, ttl, uid, encrypted_message, iv, salt, custom_name, sealed_name,
  creator_uid, creator_token, owner_token, format, created_at`;

/** A message as the table keeps it, where nobody is '' and never is a number. */
export function valuesOf(message: Message): Statement {
  const { ciphertext, label, creator, owner } = message;
  return sql`${message.id}, ${ttlOf(message.expiry)}, ${owner?.id ?? ''},
    ${ciphertext.encryptedMessage}, ${ciphertext.iv}, ${ciphertext.salt}, ${label.customName}, ${label.sealedName},
    ${creator?.id ?? ''}, ${creator?.binding ?? null}, ${owner?.binding ?? null}, ${message.format},
    ${message.createdAt}`;
}

/** A row of earlier servers may lack labels, and name a creator although it was claimed: then there is none any more. */
function messageOf(row: Row): Message {
  const owner = partyOf(row['uid'], row['owner_token']);
  return {
    id: text(row['id']),
    format: formatOf(row['format']),
    ciphertext: {
      encryptedMessage: text(row['encrypted_message']),
      iv: text(row['iv']),
      salt: text(row['salt']),
    },
    label: { customName: text(row['custom_name']), sealedName: text(row['sealed_name']) },
    createdAt: Number(row['created_at']),
    expiry: earlierOf(expiryOf(row['ttl']), endOf(row)),
    creator: owner === null ? partyOf(row['creator_uid'], row['creator_token']) : null,
    owner,
  };
}

/** The end that its readers have set; null where they have set none, and for a message that has an owner. */
function endOf(row: Row): Instant | null {
  return isNull(row['ends_at']) || !isNull(row['outcome']) ? null : Number(row['ends_at']);
}

function earlierOf(expiry: Expiry, end: Instant | null): Expiry {
  if (end === null || end >= PERMANENT) return expiry;
  return expiry.kind === 'at' && expiry.instant <= end ? expiry : { kind: 'at', instant: end };
}

/** Of a row of `foundWith`. */
export function foundOf(row: Row): Found {
  return {
    message: isNull(row['id']) ? null : messageOf(row),
    link: isNull(row['link_verifier']) ? null : linkOf(row),
    leaseUntil: isNull(row['lease_until']) ? null : Number(row['lease_until']),
  };
}

/** Without the ciphertext; `bound` is a column that the list query adds. */
export function listedMessageOf(row: Row): ListedMessage {
  return {
    id: text(row['id']),
    salt: text(row['salt']),
    label: { customName: text(row['custom_name']), sealedName: text(row['sealed_name']) },
    createdAt: Number(row['created_at']),
    expiry: expiryOf(row['ttl']),
    bound: isSet(row['bound']),
    waiting: isNull(row['link_verifier']) ? null : waitingOf(row),
  };
}

export function ttlOf(expiry: Expiry): number {
  return expiry.kind === 'never' ? PERMANENT : expiry.instant;
}

export function expiryOf(ttl: Value | undefined): Expiry {
  const instant = Number(ttl);
  return instant >= PERMANENT ? NEVER : { kind: 'at', instant };
}

export function formatOf(value: Value | undefined): Format {
  return FORMATS.find((format) => format === Number(value)) ?? 0;
}

export function flag(set: boolean): number {
  return set ? 1 : 0;
}

function isSet(value: Value | undefined): boolean {
  return Number(value) === 1;
}

export function text(value: Value | undefined): string {
  return textOrNull(value) ?? '';
}

function isNull(value: Value | undefined): boolean {
  return value === null || value === undefined;
}

function textOrNull(value: Value | undefined): string | null {
  return value === null || value === undefined ? null : String(value);
}

function partyOf(id: Value | undefined, binding: Value | undefined): Party | null {
  const name = text(id);
  return name === '' ? null : { id: name, binding: textOrNull(binding) };
}
