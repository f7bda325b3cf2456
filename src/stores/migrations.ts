import { type Row, type Statement, sql } from './sql.ts';

/** How many messages a migration is about to remove, by its name; word for word what it deletes. */
const REMOVALS: Readonly<Record<string, Statement>> = {
  '0006_links.sql': sql`SELECT COUNT(*) AS messages FROM messages
    WHERE claim_verifier IS NOT NULL OR one_time = 1 OR owner_token IS NOT NULL OR sealed_name <> ''`,
};

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

/** A newer version has changed the tables so that this program cannot use them. */
export class IncompatibleTables extends Error {
  override readonly name = 'IncompatibleTables';

  constructor(migration: string) {
    super(incompatibilityOf(migration));
  }
}

/** What a newer version has done to the tables, as the end of a sentence without its full stop. */
export function incompatibilityOf(migration: string): string {
  return `its tables are of a newer version, and this one cannot use them (migration ${migration}); start the newer version, or restore a backup from before the upgrade`;
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
  /** The first of `unknown` after which this program cannot use the tables; null if it can. */
  readonly incompatible: string | null;
}

/**
 * What a migration that takes something away has at the end of its name: the number of the migration that a program must know
 * to use the tables afterwards, as in `0012_drop-one-time.needs-0010.sql`. A name is all that an older program finds of it.
 */
const NEEDS = /\.needs-(\d{4})\.sql$/;

/** The number of the migration that a program must know once this one is applied; null where it only adds. */
export function neededMigration(name: string): number | null {
  const [, needed] = NEEDS.exec(name) ?? [];
  return needed === undefined ? null : Number(needed);
}

/** The number at the start of a migration's name. */
export function numberOf(name: string): number {
  return Number.parseInt(name, 10);
}

export function migrationStatus(
  migrations: readonly Migration[],
  applied: readonly string[],
): MigrationStatus {
  const known = sortedByName(migrations).map(({ name }) => name);
  const unknown = applied.filter((name) => !known.includes(name));
  const newest = Math.max(0, ...known.map(numberOf));
  return {
    pending: known.filter((name) => !applied.includes(name)),
    unknown,
    incompatible: unknown.find((name) => (neededMigration(name) ?? 0) > newest) ?? null,
  };
}

/**
 * Applies the migrations that the migrations table does not list, each in its own transaction. `wrangler d1 migrations` uses
 * the same table. Unknown names in it come from a newer server and are ignored, unless they need a newer program. Rejects with
 * IncompatibleTables, PendingMigration and MigrationError.
 */
export async function migrate(
  engine: MigrationEngine,
  migrations: readonly Migration[],
  { onApplied, onRemoved, mayMigrate = true }: MigrationOptions = {},
): Promise<void> {
  await engine.exclusively(async (session) => {
    await session.execute(engine.createTable);
    await checkCompatible(session, migrations);
  });
  for (const migration of sortedByName(migrations)) {
    const removed = await engine.exclusively((session) => applyOnce(session, migration, mayMigrate));
    if (removed === null) continue;
    onApplied?.(migration.name);
    if (removed > 0) onRemoved?.(migration.name, removed);
  }
}

async function checkCompatible(session: MigrationSession, migrations: readonly Migration[]): Promise<void> {
  const rows = await session.query(sql`SELECT name FROM migrations ORDER BY id`);
  const applied = rows.map(({ name }) => String(name));
  const { incompatible } = migrationStatus(migrations, applied);
  if (incompatible !== null) throw new IncompatibleTables(incompatible);
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
