import type { DatabaseSync } from 'node:sqlite';
import { type Migration, migrationStatus } from '../migrations.ts';
import { UnusableDatabase } from '../unusable-database.ts';
import { openDatabase } from './connection.ts';
import { reasonOf } from './sqlite-error.ts';

/** Those of the first migration, which every file has, also of an earlier server. */
const COLUMNS = [
  'id',
  'ttl',
  'uid',
  'encrypted_message',
  'iv',
  'salt',
  'custom_name',
  'creator_uid',
  'created_at',
];
/** What a file has to which every migration was applied. */
const TABLES = ['messages', 'links', 'readings', 'receipts', 'idempotency', 'invitations', 'secret_requests'];
/** What this program never makes, and what would run with its statements. */
const FOREIGN =
  "SELECT name FROM sqlite_schema WHERE type IN ('trigger', 'view') OR sql LIKE 'CREATE VIRTUAL%'";

/**
 * Checks a file that is to become the database: a copy, because it is opened to write. Afterwards it has no write-ahead log.
 * Returns how many messages it holds. Throws UnusableDatabase; `title` is what its sentence begins with.
 */
export function checkBackup(copy: string, title: string, migrations: readonly Migration[]): number {
  let database: DatabaseSync | null = null;
  try {
    database = openDatabase(copy, {}, 'PRAGMA trusted_schema = OFF; PRAGMA journal_mode = DELETE');
    const reason = errorIn(database, migrations);
    if (reason !== null) throw new UnusableDatabase(`${title} ${reason}.`);
    return Number(database.prepare('SELECT COUNT(*) AS count FROM messages').get()?.['count']);
  } catch (cause) {
    if (cause instanceof UnusableDatabase) throw cause;
    throw new UnusableDatabase(`${title} cannot be read: ${reasonOf(cause) ?? 'unknown error'}.`, { cause });
  } finally {
    database?.close();
  }
}

/** Why this is no database of this program; null if it is one. */
function errorIn(database: DatabaseSync, migrations: readonly Migration[]): string | null {
  const names = (statement: string) =>
    database
      .prepare(statement)
      .all()
      .map(({ name }) => String(name));
  const integrity = database.prepare('PRAGMA integrity_check(1)').get()?.['integrity_check'];
  if (integrity !== 'ok') return 'is damaged: SQLite’s integrity check found errors';
  const columns = names("SELECT name FROM pragma_table_info('messages')");
  if (!COLUMNS.every((column) => columns.includes(column))) return 'is no database of Inigma';
  const tables = names("SELECT name FROM sqlite_schema WHERE type = 'table'");
  const applied = tables.includes('migrations') ? names('SELECT name FROM migrations') : [];
  const { pending, unknown } = migrationStatus(migrations, applied);
  if (unknown.length > 0) return `is of a newer version (${unknown[0]}): restore it with that version`;
  const isIncomplete = pending.length === 0 && !TABLES.every((table) => tables.includes(table));
  if (isIncomplete || names(FOREIGN).length > 0)
    return 'was changed by another program: its tables are not Inigma’s';
  return null;
}
