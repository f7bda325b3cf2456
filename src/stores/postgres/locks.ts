import { type Cleared, type Statement, sql } from '../sql.ts';

// Advisory locks, on numbers that no other program is likely to use in the same database: the letters of "inigma" and of
// "INIG". They are released when the transaction ends, however it ends.

/** One process migrates; others wait. */
export const lockForMigration = sql`SELECT pg_advisory_xact_lock(115919081106785)`;

/** One process clears this; for others the column `taken` is false meanwhile. */
export function tryLockForClearing(what: Cleared): Statement {
  return sql`SELECT pg_try_advisory_xact_lock(1229867335, hashtext(${what})) AS taken`;
}
