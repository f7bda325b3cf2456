import { type Expiry, expiryAfter, type Instant, NEVER } from '../../domain/expiry.ts';
import type { Invitation } from '../../domain/invitation.ts';
import { toBase64Url } from '../digests.ts';
import { must, type Setting, valid } from '../setting.ts';

/** What an operator says of an invitation, as text. */
export interface InvitationOptions {
  readonly label: string | undefined;
  /** Such as `90d`, `12h` or `never`. */
  readonly expires: string | undefined;
  /** A number of messages. */
  readonly uses: string | undefined;
}

export const DEFAULT_INVITATION_LIFETIME = '30d';
/** An invitation that is over longer than this is forgotten when the next one is made. */
export const INVITATION_MEMORY_SECONDS = 30 * 86_400;

const TOKEN_BYTES = 32;
const MOST_USES = 1_000_000;
const SECONDS_IN: Readonly<Record<string, number>> = { h: 3_600, d: 86_400 };
const MOST_DAYS = 3_650;
/** 1 to 100 characters, none of which a terminal acts on or that turns the order of a line (Unicode, UAX #9). */
const LABEL = /^[^\p{Cc}\p{Cf}\p{Zl}\p{Zp}]{1,100}$/u;

/** An invitation as it was asked for, or what is wrong with the options, all together. */
export function newInvitation(
  { label = '', expires = DEFAULT_INVITATION_LIFETIME, uses }: InvitationOptions,
  id: string,
  now: Instant,
): Setting<Invitation> {
  const parts = {
    label: LABEL.test(label.trim()) ? valid(label.trim()) : must('be 1 to 100 characters in one line'),
    expires: expiryIn(expires, now),
    uses: uses === undefined ? valid(null) : usesIn(uses),
  };
  const errors = Object.entries(parts).flatMap(([name, { error }]) =>
    error === undefined ? [] : [`--${name} ${error}`],
  );
  if (errors.length > 0) return { error: errors.join('; ') };
  return valid({
    id,
    label: parts.label.value ?? '',
    createdAt: now,
    expiry: parts.expires.value ?? NEVER,
    usesLeft: parts.uses.value ?? null,
  });
}

/** 32 random bytes in base64url: what the link carries, and nobody stores. */
export function newInvitationToken(): string {
  return toBase64Url(crypto.getRandomValues(new Uint8Array(TOKEN_BYTES)));
}

/** `url` ends in a slash. */
export function invitationLink(url: string, token: string): string {
  return `${url}#invite=${token}`;
}

function expiryIn(text: string, now: Instant): Setting<Expiry> {
  if (text === 'never') return valid(NEVER);
  const [, amount = '', unit = ''] = /^([1-9]\d{0,4})([hd])$/.exec(text) ?? [];
  const seconds = Number(amount) * (SECONDS_IN[unit] ?? 0);
  return seconds > 0 && seconds <= MOST_DAYS * 86_400
    ? valid(expiryAfter({ kind: 'seconds', seconds }, now))
    : must(`be hours or days such as 12h or 90d, at most ${MOST_DAYS}d, or never`);
}

function usesIn(text: string): Setting<number> {
  return /^[1-9]\d{0,6}$/.test(text) && Number(text) <= MOST_USES
    ? valid(Number(text))
    : must(`be a number of messages from 1 to ${MOST_USES}`);
}
