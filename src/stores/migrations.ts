import { type Row, type Statement, sql } from './sql.ts';

/** A step of the tables' history: the name of its file, which orders it and is kept in the migrations table, and its SQL. */
export interface Migration {
  readonly name: string;
  readonly sql: string;
}

export interface MigrationSession {
  /** Runs a script of any number of statements. */
  execute(script: string): Promise<void>;
  query(statement: Statement): Promise<readonly Row[]>;
}

export interface MigrationEngine {
  /** SQL that creates the migrations table where there is none. Engines spell a number that counts itself differently. */
  readonly createTable: string;
  /** Runs `work` in one transaction; another process that would migrate waits until it is over. */
  exclusively<Result>(work: (session: MigrationSession) => Promise<Result>): Promise<Result>;
}

/** A migration that the database does not take; the cause says why. */
export class MigrationError extends Error {
  override readonly name = 'MigrationError';
  readonly migration: string;

  constructor(migration: string, cause: unknown) {
    super(`Migration ${migration} failed.`, { cause });
    this.migration = migration;
  }
}

/**
 * Applies what the migrations table does not name yet, each step in a transaction of its own. The table is also that of
 * `wrangler d1 migrations`; names it holds that are unknown here were made by a newer server and are left alone.
 */
export async function migrate(engine: MigrationEngine, migrations: readonly Migration[]): Promise<void> {
  await engine.exclusively((session) => session.execute(engine.createTable));
  for (const migration of sortedByName(migrations)) {
    await engine.exclusively((session) => applyOnce(session, migration));
  }
}

/** Reads the migrations table in the transaction that would apply, since another process may have been first. */
async function applyOnce(session: MigrationSession, migration: Migration): Promise<void> {
  const applied = await session.query(sql`SELECT name FROM migrations WHERE name = ${migration.name}`);
  if (applied.length > 0) return;
  try {
    await session.execute(migration.sql);
    await session.query(sql`INSERT INTO migrations (name) VALUES (${migration.name})`);
  } catch (cause) {
    throw new MigrationError(migration.name, cause);
  }
}

function sortedByName(migrations: readonly Migration[]): readonly Migration[] {
  return migrations.toSorted((one, other) => (one.name < other.name ? -1 : 1));
}
