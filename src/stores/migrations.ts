import { type Row, type Statement, sql } from './sql.ts';

/** A migration: its SQL and the name of its file, which gives the order and is stored in the migrations table. */
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
  /** SQL that creates the migrations table if it does not exist. Engines differ in the syntax of an automatic id. */
  readonly createTable: string;
  /** Runs `work` in one transaction; another process that migrates waits until it is over. */
  exclusively<Result>(work: (session: MigrationSession) => Promise<Result>): Promise<Result>;
}

/** A migration that failed; the cause says why. */
export class MigrationError extends Error {
  override readonly name = 'MigrationError';
  readonly migration: string;

  constructor(migration: string, cause: unknown) {
    super(`Migration ${migration} failed.`, { cause });
    this.migration = migration;
  }
}

/**
 * Applies the migrations that the migrations table does not list, each in its own transaction. `wrangler d1 migrations` uses
 * the same table. Unknown names in it come from a newer server and are ignored.
 */
export async function migrate(engine: MigrationEngine, migrations: readonly Migration[]): Promise<void> {
  await engine.exclusively((session) => session.execute(engine.createTable));
  for (const migration of sortedByName(migrations)) {
    await engine.exclusively((session) => applyOnce(session, migration));
  }
}

/** Reads the migrations table in the transaction that applies, because another process may have been first. */
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
