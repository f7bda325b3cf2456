import { type Expiry, hasExpired, type Instant } from '../../src/domain/expiry.ts';
import type { Found } from '../../src/domain/link.ts';
import type { Message, Person } from '../../src/domain/message.ts';
import { proves } from '../../src/domain/ownership.ts';

// What every store must decide in its own statements, as plain functions that the store contract compares it with.

/** Only the owner of a message that has not expired may rename it. */
export function mayRename(message: Message | null, person: Person, now: Instant): boolean {
  return message !== null && !hasExpired(message.expiry, now) && proves(person, message.owner);
}

/** The owner may delete; the creator only until the message is claimed; a reader gives up a lease that runs. */
export function mayDelete(found: Found, person: Person, now: Instant): boolean {
  return mayEndLease(found, now) || mayDeleteMessage(found.message, person, now);
}

function mayDeleteMessage(message: Message | null, person: Person, now: Instant): boolean {
  if (message === null || hasExpired(message.expiry, now)) return false;
  return proves(person, message.owner ?? message.creator);
}

/** There is nothing to give up where the readings are not counted. */
function mayEndLease({ link, leaseUntil }: Found, now: Instant): boolean {
  return link !== null && link.maxReadings !== null && leaseUntil !== null && leaseUntil > now;
}

/** The earlier of the two: the expiry of a message once its last reading has begun. */
export function expiryAtMost(expiry: Expiry, instant: Instant): Expiry {
  return expiry.kind === 'at' && expiry.instant < instant ? expiry : { kind: 'at', instant };
}
