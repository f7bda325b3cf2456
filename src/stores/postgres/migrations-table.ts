import type { Client } from 'pg';
import type { MigrationEngine, MigrationSession } from '../migrations.ts';
import { render } from '../sql.ts';
import { connectToPrimary } from './connect-to-primary.ts';
import { lockForMigration } from './locks.ts';

const MIGRATIONS_TABLE = `CREATE TABLE IF NOT EXISTS migrations (
  id INTEGER GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  name TEXT UNIQUE,
  applied_at TIMESTAMP DEFAULT CURRENT_TIMESTAMP NOT NULL
)`;

/**
 * Uses a separate connection without a statement timeout: a replica that starts while another migrates must wait for it, and
 * an index on many rows takes long.
 */
export async function withMigrationEngine<Result>(
  url: string,
  work: (engine: MigrationEngine) => Promise<Result>,
): Promise<Result> {
  const client = await connectToPrimary(url, { application_name: 'inigma migrations', keepAlive: true });
  try {
    return await work(migrationEngine(client));
  } finally {
    await client.end();
  }
}

function migrationEngine(client: Client): MigrationEngine {
  const session: MigrationSession = {
    execute: async (script) => void (await client.query(script)),
    async query(statement) {
      const text = render(statement, (position) => `$${position}`);
      return (await client.query(text, [...statement.values])).rows;
    },
  };
  return {
    createTable: MIGRATIONS_TABLE,
    async exclusively(work) {
      // A pooler's user may have a statement timeout.
      await client.query('BEGIN; SET LOCAL statement_timeout = 0');
      try {
        await session.query(lockForMigration);
        const result = await work(session);
        await client.query('COMMIT');
        return result;
      } catch (error) {
        await client.query('ROLLBACK').catch(() => undefined);
        throw error;
      }
    },
  };
}
