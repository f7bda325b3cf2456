import { existsSync } from 'node:fs';
import { DatabaseSync, type DatabaseSyncOptions, type StatementSync } from 'node:sqlite';
import { pathToFileURL } from 'node:url';
import { type Row, render, type Statement, sql, type Value } from '../sql.ts';

/** A compiled statement and the names of its result columns. */
interface Prepared {
  readonly statement: StatementSync;
  readonly columns: readonly string[];
}

/**
 * Opens a SQLite file; all connections are opened here. By default SQLite writes savepoint changes and sorts to temporary
 * files, which fails in an image without a writable temporary folder, and the ciphertext in them would not be overwritten.
 * `temp_store = MEMORY` (https://sqlite.org/tempfiles.html) keeps both in memory.
 */
export function openDatabase(
  path: string | URL,
  options: DatabaseSyncOptions = {},
  pragmas = '',
): DatabaseSync {
  const database = new DatabaseSync(path, options);
  try {
    database.exec(`PRAGMA temp_store = MEMORY; ${pragmas}`);
    return database;
  } catch (error) {
    database.close();
    throw error;
  }
}

const CHECKPOINT = sql`PRAGMA wal_checkpoint(TRUNCATE)`;

/** One connection to a SQLite file, with its prepared statements. There are few: one for each statement of the store. */
export class Connection {
  readonly #database: DatabaseSync;
  /** By the parts of the text: `sql` returns the same array for the same text. */
  #prepared = new WeakMap<readonly string[], Prepared>();

  private constructor(database: DatabaseSync) {
    this.#database = database;
  }

  /**
   * The connection that writes. FULL: a commit is on disk. secure_delete: deleted data is overwritten.
   * `busyMilliseconds` is how long a call may wait for another process's lock, and block the whole process.
   */
  static toWrite(path: string, busyMilliseconds: number): Connection {
    return new Connection(
      openDatabase(
        path,
        { timeout: busyMilliseconds },
        'PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA secure_delete = ON',
      ),
    );
  }

  /** A connection that reads committed data only. */
  static toRead(path: string, busyMilliseconds: number): Connection {
    return new Connection(openDatabase(path, { timeout: busyMilliseconds, readOnly: true }));
  }

  /**
   * A connection that reads, and leaves no file behind: SQLite would make a write-ahead log to read a file that no process has
   * open. Without a log nothing is in it either, so the file is read alone (https://sqlite.org/uri.html#uriimmutable).
   */
  static toInspect(path: string, busyMilliseconds: number): Connection {
    if (existsSync(`${path}-wal`)) return Connection.toRead(path, busyMilliseconds);
    const url = pathToFileURL(path);
    url.search = '?immutable=1';
    return new Connection(openDatabase(url, { readOnly: true }));
  }

  /** Runs a statement to completion and returns its rows, including those of RETURNING. */
  query(statement: Statement): readonly Row[] {
    const prepared = this.#prepare(statement);
    // The tables contain only text and numbers below 2^53; node:sqlite throws at a greater one.
    const rows = prepared.statement.all(...statement.values) as unknown as (readonly Value[])[];
    return rows.map((values) => rowOf(prepared.columns, values));
  }

  execute(script: string): void {
    this.#database.exec(script);
  }

  get isInTransaction(): boolean {
    return this.#database.isTransaction;
  }

  /** Does nothing if SQLite has rolled back by itself, as it does when the disk is full. */
  rollBack(): void {
    if (this.isInTransaction) this.execute('ROLLBACK');
  }

  /**
   * Moves committed data into the file and truncates the write-ahead log; false if a read or write of another process
   * prevented it.
   */
  emptyLog(): boolean {
    return this.query(CHECKPOINT)[0]?.['busy'] === 0;
  }

  setBusyTimeout(milliseconds: number): void {
    this.execute(`PRAGMA busy_timeout = ${milliseconds}`);
  }

  close(): void {
    this.#prepared = new WeakMap();
    this.#database.close();
  }

  #prepare(statement: Statement): Prepared {
    const known = this.#prepared.get(statement.parts);
    if (known !== undefined) return known;
    const compiled = this.#database.prepare(render(statement, () => '?'));
    compiled.setReturnArrays(true);
    const prepared = { statement: compiled, columns: compiled.columns().map(({ name }) => name) };
    this.#prepared.set(statement.parts, prepared);
    return prepared;
  }
}

/**
 * Gives all rows of a statement one V8 shape. Row objects of node:sqlite each have their own, and reading one costs a third of
 * the query.
 */
function rowOf(columns: readonly string[], values: readonly Value[]): Row {
  const row: Record<string, Value> = {};
  for (let index = 0; index < columns.length; index += 1) row[columns[index] ?? ''] = values[index] ?? null;
  return row;
}
