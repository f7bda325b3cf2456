import type { Instant } from '../domain/expiry.ts';
import type { LinkTerms } from '../domain/link.ts';
import type { Digest, Message } from '../domain/message.ts';
import { type Created, type CreatedMessage, type Idempotency, StoreError } from '../domain/ports.ts';
import { createdMessageOf, createdOf, hasTakenKey, recallKey, releaseKey, takeKey } from './idempotency.ts';
import { hasTakenInvitation, takeInvitation, unmarkInvitation } from './invitations.ts';
import { insertLink } from './links.ts';
import { messageColumns, valuesOf } from './row.ts';
import { type Row, type Statement, sql } from './sql.ts';

/** What is created, and what may come with it: a key that names it, and an invitation that lets somebody create it. */
export interface Creation {
  readonly created: CreatedMessage;
  readonly at: Instant;
  /** Its rows, each on a condition. */
  readonly insert: (condition: Statement) => readonly Statement[];
  readonly idempotency: Idempotency | null;
  readonly invitation: Digest | null;
}

/** A message, and its link where it has one. */
export function creationOf(
  message: Message,
  link: LinkTerms | null,
  idempotency: Idempotency | null,
  invitation: Digest | null,
): Creation {
  return {
    created: createdMessageOf(message, link),
    at: message.createdAt,
    insert: (condition) => {
      const row = sql`INSERT INTO messages (${messageColumns}) SELECT ${valuesOf(message)} ${condition}`;
      return link === null ? [row] : [row, insertLink(message, link, condition)];
    },
    idempotency,
    invitation,
  };
}

/** The statements of one transaction; `createdBy` reads the rows of the last one. */
export function createWith(creation: Creation): readonly Statement[] {
  const { insert, idempotency, invitation } = creation;
  if (idempotency !== null && invitation !== null)
    return createInvitedOnce(creation, idempotency, invitation);
  if (idempotency !== null) return createOnce(creation, idempotency);
  return invitation === null ? insert(sql``) : createInvited(creation, invitation);
}

/** What became of it. */
export function createdBy(
  { created, idempotency, invitation }: Creation,
  written: readonly (readonly Row[])[],
): Created {
  const row = written.at(-1)?.[0];
  if (invitation !== null && row === undefined) return { kind: 'uninvited' };
  if (idempotency === null) return { kind: 'stored', created };
  if (row === undefined) throw new StoreError('The idempotency key is missing right after its insert.');
  return createdOf(row, idempotency, created.id);
}

/** Taking the key decides; what follows in the same transaction only asks whose it is. */
function createOnce({ created, at, insert }: Creation, idempotency: Idempotency): readonly Statement[] {
  return [
    takeKey(idempotency, created, at),
    ...insert(sql`WHERE ${hasTakenKey(idempotency, created.id)}`),
    recallKey(idempotency, at),
  ];
}

/** Taking a use of the invitation decides. Its last statement returns a row where one was taken. */
function createInvited({ at, insert }: Creation, invitation: Digest): readonly Statement[] {
  return [
    takeInvitation(invitation, at, sql``),
    ...insert(sql`WHERE ${hasTakenInvitation(invitation)}`),
    unmarkInvitation(invitation),
  ];
}

/** Both: a key that was taken before takes no use, and without a use the key is not taken. */
function createInvitedOnce(
  { created, at, insert }: Creation,
  idempotency: Idempotency,
  invitation: Digest,
): readonly Statement[] {
  const isFirst = hasTakenKey(idempotency, created.id);
  const isInvited = hasTakenInvitation(invitation);
  return [
    takeKey(idempotency, created, at),
    takeInvitation(invitation, at, sql`AND ${isFirst}`),
    ...insert(sql`WHERE ${isFirst} AND ${isInvited}`),
    releaseKey(idempotency, created.id, isInvited),
    unmarkInvitation(invitation),
    recallKey(idempotency, at),
  ];
}
