import { type Statement, sql } from '../sql.ts';

// Locks that no table has, on numbers that no other program should lock in the same database: the letters of "inigma", and of
// "INIG". The end of the transaction lets them go, however it ends.

/** One migrates; who comes meanwhile waits. */
export const lockForMigration = sql`SELECT pg_advisory_xact_lock(115919081106785)`;

/** One clears away by this statement; who comes with the same meanwhile is told no (column `taken`). */
export function tryLockForClearing({ parts }: Statement): Statement {
  return sql`SELECT pg_try_advisory_xact_lock(1229867335, hashtext(${parts.join('?')})) AS taken`;
}
