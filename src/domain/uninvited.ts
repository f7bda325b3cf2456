import type { Instant } from './expiry.ts';
import { type InvitationRefusal, refusalOfInvitation } from './invitation.ts';
import type { Digest } from './message.ts';
import type { InvitationStore } from './ports.ts';

/** Why nothing was created with an invitation: one whose last use was taken just now is found used up. */
export async function refusalOfUninvited(
  invitations: Pick<InvitationStore, 'find'>,
  token: Digest | null,
  now: Instant,
): Promise<InvitationRefusal> {
  const invitation = token === null ? null : await invitations.find(token);
  return refusalOfInvitation(invitation, now) ?? 'invitation-unknown';
}
