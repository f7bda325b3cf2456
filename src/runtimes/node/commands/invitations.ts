import { hasExpired, type Instant } from '../../../domain/expiry.ts';
import type { Invitation } from '../../../domain/invitation.ts';
import { clock } from '../../../http/clock.ts';
import { openEngine } from '../engine.ts';
import type { Command, Invocation } from './command.ts';
import { loadSettings } from './loaded-settings.ts';

export const invitations: Command = {
  name: 'invitations',
  operands: [],
  options: { json: { value: null, summary: 'print one line of JSON for each' } },
  summary: 'list the invitations, the newest first, with their ids',
  help: `Nothing tells who has used an invitation, or for which messages.
Those that expired 30 days ago are forgotten when the next one is made. At most 1,000 are listed.`,
  run: listInvitations,
};

async function listInvitations({ environment, flags }: Invocation): Promise<void> {
  const engine = await openEngine(loadSettings(environment), { mayMigrate: false });
  try {
    const now = clock();
    const all = await engine.invitations.list();
    const line = flags.has('json') ? inJson : (one: Invitation) => invitationInWords(one, now);
    process.stdout.write(all.map((one) => `${line(one)}\n`).join(''));
    if (all.length === 0) process.stderr.write('There are no invitations.\n');
  } finally {
    await engine.close();
  }
}

/** Times are in Unix seconds; null is for never, and for any number. */
function inJson({ id, label, createdAt, expiry, usesLeft }: Invitation): string {
  const expires_at = expiry.kind === 'never' ? null : expiry.instant;
  return JSON.stringify({ id, label, created_at: createdAt, expires_at, uses_left: usesLeft });
}

/** One line, which begins with the id. */
export function invitationInWords({ id, label, expiry, usesLeft }: Invitation, now: Instant): string {
  return `${id}  ${usesInWords(usesLeft)}, ${endInWords(expiry, now)}  ${label}`;
}

function usesInWords(usesLeft: number | null): string {
  if (usesLeft === null) return 'any number of messages';
  return usesLeft === 1 ? '1 message' : `${usesLeft} messages`;
}

function endInWords(expiry: Invitation['expiry'], now: Instant): string {
  if (expiry.kind === 'never') return 'for ever';
  const day = new Date(expiry.instant * 1_000).toISOString().slice(0, 16).replace('T', ' ');
  return `${hasExpired(expiry, now) ? 'expired at' : 'until'} ${day} UTC`;
}
