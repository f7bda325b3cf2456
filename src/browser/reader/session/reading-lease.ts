import type { OpenedMessage } from '../../../client/receive.ts';

/** How long a reader may open a message for a number of readers again, in seconds (protocol.md, readings). */
const LEASE_SECONDS = 600;

/**
 * Until when this reader may open the message again, in Unix seconds. Null where it is not known: the reading was begun before, and
 * the server does not say which of several it was.
 */
export function leaseEnd({ seen, given }: OpenedMessage): number | null {
  const { readings } = given;
  if (readings === undefined || readings.last_at === null) return null;
  if (seen.readings?.mine && readings.count > 1) return null;
  return Math.min(readings.last_at + LEASE_SECONDS, given.expires_at ?? Number.POSITIVE_INFINITY);
}
