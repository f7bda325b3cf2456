import type { LinkTerms } from '../domain/link.ts';
import type { Digest, Message } from '../domain/message.ts';
import type { Idempotency } from '../domain/ports.ts';
import { hasTakenKey, recallKey, releaseKey, takeKey } from './idempotency.ts';
import { hasTakenInvitation, takeInvitation, unmarkInvitation } from './invitations.ts';
import { insertLink } from './links.ts';
import { messageColumns, valuesOf } from './row.ts';
import { type Statement, sql } from './sql.ts';

/** A message, and its link where it has one, on a condition. */
export function insert(message: Message, link: LinkTerms | null, condition: Statement): readonly Statement[] {
  const row = sql`INSERT INTO messages (${messageColumns}) SELECT ${valuesOf(message)} ${condition}`;
  return link === null ? [row] : [row, insertLink(message, link, condition)];
}

/** Taking the key decides; what follows in the same transaction only asks whose it is. */
export function createOnce(
  message: Message,
  link: LinkTerms | null,
  idempotency: Idempotency,
): readonly Statement[] {
  return [
    takeKey(idempotency, message, link),
    ...insert(message, link, sql`WHERE ${hasTakenKey(idempotency, message.id)}`),
    recallKey(idempotency, message.createdAt),
  ];
}

/** Taking a use of the invitation decides. Its last statement returns a row where one was taken. */
export function createInvited(
  message: Message,
  link: LinkTerms | null,
  invitation: Digest,
): readonly Statement[] {
  return [
    takeInvitation(invitation, message.createdAt, sql``),
    ...insert(message, link, sql`WHERE ${hasTakenInvitation(invitation)}`),
    unmarkInvitation(invitation),
  ];
}

/** Both: a key that was taken before takes no use, and without a use the key is not taken. */
export function createInvitedOnce(
  message: Message,
  link: LinkTerms | null,
  idempotency: Idempotency,
  invitation: Digest,
): readonly Statement[] {
  const isFirst = hasTakenKey(idempotency, message.id);
  const isInvited = hasTakenInvitation(invitation);
  return [
    takeKey(idempotency, message, link),
    takeInvitation(invitation, message.createdAt, sql`AND ${isFirst}`),
    ...insert(message, link, sql`WHERE ${isFirst} AND ${isInvited}`),
    releaseKey(idempotency, message.id, isInvited),
    unmarkInvitation(invitation),
    recallKey(idempotency, message.createdAt),
  ];
}
