import { REMOVALS } from './removals.ts';
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

/** Called once a migration that has removed messages is committed, with its name and how many they were. */
export type OnRemoved = (migration: string, messages: number) => void;

/** How a database is opened that may be of an earlier version. */
export interface MigrationOptions {
  /** Called once a migration is committed, with its name. */
  readonly onApplied?: ((migration: string) => void) | undefined;
  readonly onRemoved?: OnRemoved | undefined;
  /** False where only a server may migrate: then a migration that is pending is refused. */
  readonly mayMigrate?: boolean | undefined;
}

/** A migration is pending, and must not be applied now. */
export class PendingMigration extends Error {
  override readonly name = 'PendingMigration';

  constructor() {
    super(
      'its tables are of an earlier version; start the server, which brings them up to date, or run migrate',
    );
  }
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

/** How the migrations table of a database compares with the migrations of this program. */
export interface MigrationStatus {
  readonly pending: readonly string[];
  /** Names that this program does not know: of a newer one. */
  readonly unknown: readonly string[];
}

export function migrationStatus(
  migrations: readonly Migration[],
  applied: readonly string[],
): MigrationStatus {
  const known = sortedByName(migrations).map(({ name }) => name);
  return {
    pending: known.filter((name) => !applied.includes(name)),
    unknown: applied.filter((name) => !known.includes(name)),
  };
}

/**
 * Applies the migrations that the migrations table does not list, each in its own transaction. `wrangler d1 migrations` uses
 * the same table. Unknown names in it come from a newer server and are ignored.
 */
export async function migrate(
  engine: MigrationEngine,
  migrations: readonly Migration[],
  { onApplied, onRemoved, mayMigrate = true }: MigrationOptions = {},
): Promise<void> {
  await engine.exclusively((session) => session.execute(engine.createTable));
  for (const migration of sortedByName(migrations)) {
    const removed = await engine.exclusively((session) => applyOnce(session, migration, mayMigrate));
    if (removed === null) continue;
    onApplied?.(migration.name);
    if (removed > 0) onRemoved?.(migration.name, removed);
  }
}

/**
 * Reads the migrations table in the transaction that applies, because another process may have been first. Resolves with how many
 * messages were removed; null if the migration was applied before.
 */
async function applyOnce(
  session: MigrationSession,
  migration: Migration,
  mayMigrate: boolean,
): Promise<number | null> {
  const applied = await session.query(sql`SELECT name FROM migrations WHERE name = ${migration.name}`);
  if (applied.length > 0) return null;
  if (!mayMigrate) throw new PendingMigration();
  try {
    const removal = REMOVALS[migration.name];
    const [counted] = removal === undefined ? [] : await session.query(removal);
    await session.execute(migration.sql);
    await session.query(sql`INSERT INTO migrations (name) VALUES (${migration.name})`);
    return Number(counted?.['messages'] ?? 0);
  } catch (cause) {
    throw new MigrationError(migration.name, cause);
  }
}

function sortedByName(migrations: readonly Migration[]): readonly Migration[] {
  return migrations.toSorted((one, other) => (one.name < other.name ? -1 : 1));
}
