import { type Statement, sql } from '../sql.ts';

// Locks that no table has, on numbers that no other program should lock in the same database: the letters of "inigma", and of
// "INIG". The end of the transaction lets them go, however it ends.

/** One process migrates; others wait. */
export const lockForMigration = sql`SELECT pg_advisory_xact_lock(115919081106785)`;

/** One process clears by this statement; for others the column `taken` is false meanwhile. */
export function tryLockForClearing({ parts }: Statement): Statement {
  return sql`SELECT pg_try_advisory_xact_lock(1229867335, hashtext(${parts.join('?')})) AS taken`;
}
