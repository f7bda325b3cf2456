import type { Instant } from '../domain/expiry.ts';
import { hasExpired } from './conditions.ts';
import { type Driver, sql } from './sql.ts';

/** For how many seconds the oldest message that has expired waits to be erased; 0 where none does. */
export async function purgeLag(driver: Driver, now: Instant): Promise<number> {
  const [oldest] = await driver.read(
    sql`SELECT ttl FROM messages WHERE ${hasExpired(now)} ORDER BY ttl LIMIT 1`,
  );
  return oldest === undefined ? 0 : now - Number(oldest['ttl']);
}
