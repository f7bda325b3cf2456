import { type Expiry, hasExpired, type Instant } from './expiry.ts';
import type { Refusal } from './refusal.ts';

export type InvitationRefusal = Extract<
  Refusal,
  'invitation-unknown' | 'invitation-expired' | 'invitation-used-up'
>;

/** The name of an invitation, for the operator: 25 characters, uniformly random. It proves nothing. */
export type InvitationId = string;

/** Lets whoever holds its token create messages. Nothing leads from an invitation to a message, or back. */
export interface Invitation {
  readonly id: InvitationId;
  /** The operator's own words. */
  readonly label: string;
  readonly createdAt: Instant;
  readonly expiry: Expiry;
  /** How many messages it is still good for; null for any number. */
  readonly usesLeft: number | null;
}

/** Why an invitation lets nobody create a message; null where it does. */
export function refusalOfInvitation(invitation: Invitation | null, now: Instant): InvitationRefusal | null {
  if (invitation === null) return 'invitation-unknown';
  if (hasExpired(invitation.expiry, now)) return 'invitation-expired';
  return invitation.usesLeft === 0 ? 'invitation-used-up' : null;
}
