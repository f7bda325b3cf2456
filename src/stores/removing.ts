import type { Instant } from '../domain/expiry.ts';
import type { Digest, Person } from '../domain/message.ts';
import { mayBeDeletedBy, mayBeWithdrawnBy } from './conditions.ts';
import { cancelKey, messageCreatedWith, takeCancelledKey } from './idempotency.ts';
import { forgetReaders, hasNoLiveLink, take, withdraw } from './links.ts';
import { type Slot, type Statement, sql } from './sql.ts';

/** Takes the row, and erases a message for its owner or its sender; the last statement returns its id. */
export function removeBy(id: Slot, person: Person, now: Instant): readonly Statement[] {
  return [
    take(id),
    withdraw(id, mayBeWithdrawnBy(person, now), now),
    sql`DELETE FROM messages WHERE id = ${id} AND ${mayBeDeletedBy(person, now)}
      AND ${hasNoLiveLink(sql`${id}`)} RETURNING id`,
  ];
}

/**
 * Taking the key decides whether the create came before; the statements after it see what a create that held it has stored. The
 * last one returns the key where no message is left.
 */
export function cancelWith(key: Digest, person: Person, now: Instant): readonly Statement[] {
  const id = messageCreatedWith(key);
  return [
    takeCancelledKey(key, now),
    ...removeBy(id, person, now),
    ...forgetReaders(id, now),
    cancelKey(key),
  ];
}
