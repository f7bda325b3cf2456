import { createHash } from 'node:crypto';
import { newId } from '../src/http/api/new-id.ts';
import {
  INVITATION_MEMORY_SECONDS,
  type InvitationOptions,
  newInvitation,
  newInvitationToken,
} from '../src/http/writers/new-invitation.ts';
import { deleteExpiredInvitations, insertInvitation } from '../src/stores/invitations.ts';
import { inlineStatement } from './inline-statement.ts';

/** An invitation that D1 is to hold: its token, and the statements for one batch; or what is wrong with the options. */
type NewInvitation =
  | { readonly token: string; readonly statements: readonly string[]; readonly error?: never }
  | { readonly error: string };

/** `now` is in Unix seconds. */
export function invitationFor(options: InvitationOptions, now: number): NewInvitation {
  const { value: invitation, error } = newInvitation(options, newId(), now);
  if (invitation === undefined) return { error };
  const token = newInvitationToken();
  const digest = createHash('sha256').update(Buffer.from(token, 'base64url')).digest('base64url');
  const statements = [
    deleteExpiredInvitations(now - INVITATION_MEMORY_SECONDS),
    insertInvitation(invitation, digest),
  ];
  return { token, statements: statements.map(inlineStatement) };
}
