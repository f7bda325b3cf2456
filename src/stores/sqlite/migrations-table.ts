import type { MigrationEngine, MigrationSession } from '../migrations.ts';
import type { Connection } from './connection.ts';

/** The table as `wrangler d1 migrations` creates it, so that a file exported from D1 continues where it was. */
const MIGRATIONS_TABLE = `CREATE TABLE IF NOT EXISTS migrations (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  name TEXT UNIQUE,
  applied_at TIMESTAMP DEFAULT CURRENT_TIMESTAMP NOT NULL
)`;

/** Migrations on a connection that nothing else uses meanwhile. */
export function migrationEngine(connection: Connection): MigrationEngine {
  const session: MigrationSession = {
    execute: async (script) => connection.execute(script),
    query: async (statement) => connection.query(statement),
  };
  return {
    createTable: MIGRATIONS_TABLE,
    async exclusively(work) {
      connection.execute('BEGIN IMMEDIATE');
      try {
        const result = await work(session);
        connection.execute('COMMIT');
        return result;
      } catch (error) {
        connection.rollBack();
        throw error;
      }
    },
  };
}
