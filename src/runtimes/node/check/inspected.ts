import type { Inspection } from '../../../stores/inspection.ts';
import { type MigrationStatus, migrationStatus } from '../../../stores/migrations.ts';
import { inspectPostgres } from '../../../stores/postgres/inspect-postgres.ts';
import { sql } from '../../../stores/sql.ts';
import { inspectSqlite } from '../../../stores/sqlite/inspect-sqlite.ts';
import { readMigrations } from '../build-files.ts';
import type { Database } from '../database.ts';

/** Opens the database that DATABASE_URL names, to look at it. Rejects with UnusableDatabase. */
export async function inspect(database: Database): Promise<Inspection> {
  return database.kind === 'sqlite' ? inspectSqlite(database.file) : inspectPostgres(database.address());
}

/** Which migrations of this program the database lacks. */
export async function migrationsOf(inspection: Inspection): Promise<MigrationStatus> {
  const hasTable = (await inspection.tables()).includes('migrations');
  const rows = hasTable ? await inspection.query(sql`SELECT name FROM migrations`) : [];
  return migrationStatus(
    readMigrations(),
    rows.map(({ name }) => String(name)),
  );
}
