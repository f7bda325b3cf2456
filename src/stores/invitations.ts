import type { Instant } from '../domain/expiry.ts';
import type { Invitation, InvitationId } from '../domain/invitation.ts';
import type { Digest } from '../domain/message.ts';
import { numberOrNull } from './link-row.ts';
import { expiryOf, text, ttlOf } from './row.ts';
import { type Row, type Statement, sql } from './sql.ts';

/** How many invitations a list shows at the most. */
const MOST_LISTED = 1_000;
const COLUMNS: Statement = sql`id, label, created_at, expires_at, uses_left`;

export function insertInvitation(invitation: Invitation, token: Digest): Statement {
  const { id, label, createdAt, expiry, usesLeft } = invitation;
  return sql`INSERT INTO invitations (id, token, label, created_at, expires_at, uses_left, taken)
    VALUES (${id}, ${token}, ${label}, ${createdAt}, ${ttlOf(expiry)}, ${usesLeft}, 0)`;
}

export function invitationWith(token: Digest): Statement {
  return sql`SELECT ${COLUMNS} FROM invitations WHERE token = ${token}`;
}

/** The newest first. */
export function allInvitations(): Statement {
  return sql`SELECT ${COLUMNS} FROM invitations ORDER BY created_at DESC, id LIMIT ${MOST_LISTED}`;
}

export function deleteInvitation(id: InvitationId): Statement {
  return sql`DELETE FROM invitations WHERE id = ${id} RETURNING id`;
}

export function deleteExpiredInvitations(before: Instant): Statement {
  return sql`DELETE FROM invitations WHERE expires_at < ${before}`;
}

/** Takes one use, and marks the row for the rest of the transaction; no row where the invitation lets nobody create. */
export function takeInvitation(token: Digest, now: Instant, condition: Statement): Statement {
  return sql`UPDATE invitations SET uses_left = uses_left - 1, taken = 1
    WHERE token = ${token} AND expires_at > ${now} AND (uses_left IS NULL OR uses_left > 0) ${condition}`;
}

/** True only in a transaction that took a use: the mark is off again at its end, so nothing tells which create it was. */
export function hasTakenInvitation(token: Digest): Statement {
  return sql`EXISTS (SELECT 1 FROM invitations WHERE token = ${token} AND taken = 1)`;
}

/** Returns the row where this transaction took a use. */
export function unmarkInvitation(token: Digest): Statement {
  return sql`UPDATE invitations SET taken = 0 WHERE token = ${token} AND taken = 1 RETURNING id`;
}

export function invitationOf(row: Row): Invitation {
  return {
    id: text(row['id']),
    label: text(row['label']),
    createdAt: Number(row['created_at']),
    expiry: expiryOf(row['expires_at']),
    usesLeft: numberOrNull(row['uses_left']),
  };
}
