import { type Statement, sql } from '../sql.ts';

// Advisory locks, on numbers that no other program is likely to use in the same database: the letters of "inigma" and of
// "INIG". They are released when the transaction ends, however it ends.

/** One process migrates; others wait. */
export const lockForMigration = sql`SELECT pg_advisory_xact_lock(115919081106785)`;

/** One process at a time clears with this statement; for others the column `taken` is false. */
export function tryLockForClearing({ parts }: Statement): Statement {
  return sql`SELECT pg_try_advisory_xact_lock(1229867335, hashtext(${parts.join('?')})) AS taken`;
}
