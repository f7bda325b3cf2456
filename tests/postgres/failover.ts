import type { FailoverLoad } from './failover-load.ts';
import type { Loss, ReplicatedPostgres } from './replicated-postgres.ts';

/** Requests that must be acknowledged after the promotion before the service counts as recovered. */
const REQUESTS_AFTERWARDS = 30;

/**
 * Loses the primary under load, waits for `untilPromotion` to resolve, and promotes the standby. Resolves to the milliseconds
 * from the promotion until the service is back.
 */
export async function failOver(
  postgres: ReplicatedPostgres,
  load: FailoverLoad,
  how: Loss,
  untilPromotion: () => Promise<unknown>,
): Promise<number> {
  await postgres.lose(how);
  await untilPromotion();
  await postgres.promote();
  const promoted = performance.now();
  await load.more(REQUESTS_AFTERWARDS);
  await load.untilReady();
  return Math.round(performance.now() - promoted);
}
