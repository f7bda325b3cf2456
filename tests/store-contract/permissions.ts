import { type Expiry, hasExpired, type Instant } from '../../src/domain/expiry.ts';
import type { Digest, Message, Person } from '../../src/domain/message.ts';
import { proves } from '../../src/domain/ownership.ts';

// What every store must decide in its own statements, as plain functions that the store contract compares it with.

/** Only the owner of a message that has not expired may rename it. */
export function mayRename(message: Message, person: Person, now: Instant): boolean {
  return !hasExpired(message.expiry, now) && proves(person, message.owner);
}

/** The owner may delete; the creator only until the message is claimed; so may the reader who started the single reading. */
export function mayDelete(message: Message, person: Person, readToken: Digest | null, now: Instant): boolean {
  if (hasExpired(message.expiry, now)) return false;
  if (message.owner !== null) return proves(person, message.owner);
  return proves(person, message.creator) || hasStartedReading(message, readToken);
}

function hasStartedReading({ readings }: Message, readToken: Digest | null): boolean {
  return readToken !== null && readings.kind === 'once' && readings.startedWith === readToken;
}

/** The earlier of the two: the expiry of a one-time message once its reading has started. */
export function expiryAtMost(expiry: Expiry, instant: Instant): Expiry {
  return expiry.kind === 'at' && expiry.instant < instant ? expiry : { kind: 'at', instant };
}
