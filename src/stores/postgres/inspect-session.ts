import { UnusableDatabase } from '../unusable-database.ts';
import { PostgresPool } from './pool.ts';
import type { SessionState } from './session.ts';

/** How a server's connections would reach the database. Rejects with UnusableDatabase. */
export async function inspectSession(url: string): Promise<SessionState> {
  const pool = new PostgresPool({ url, connections: 1 });
  try {
    return await pool.session();
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : 'unexpected database error';
    throw new UnusableDatabase(`Cannot connect to PostgreSQL as a server does: ${reason}.`, { cause });
  } finally {
    await pool.close();
  }
}
