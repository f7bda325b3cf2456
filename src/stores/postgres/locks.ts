import { sql } from '../sql.ts';

// Locks that no table has, on numbers that no other program should lock in the same database: the letters of "inigma", and one
// more. The end of the transaction lets them go, however it ends.

/** One migrates; who comes meanwhile waits. */
export const waitForMigrating = sql`SELECT pg_advisory_xact_lock(115919081106785)`;

/** One clears away; who comes meanwhile is told no (column `taken`). */
export const tryClearing = sql`SELECT pg_try_advisory_xact_lock(115919081106786) AS taken`;
