import { DatabaseSync, type DatabaseSyncOptions, type StatementSync } from 'node:sqlite';
import { type Row, render, type Statement, sql, type Value } from '../sql.ts';

/** A statement that SQLite has compiled, and the names of the columns that it gives. */
interface Prepared {
  readonly statement: StatementSync;
  readonly columns: readonly string[];
}

/**
 * Opens a SQLite file; every connection of ours comes from here. SQLite would copy what a savepoint changes, and what it sorts,
 * into temporary files: an image without a writable temporary folder cannot hold them, and the ciphertext in them would not be overwritten. `temp_store = MEMORY` (https://sqlite.org/tempfiles.html) keeps both in memory.
 */
export function openDatabase(path: string, options: DatabaseSyncOptions = {}, pragmas = ''): DatabaseSync {
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

/** One connection to a SQLite file, with its prepared statements. The texts are few: each is one statement of the store. */
export class Connection {
  readonly #database: DatabaseSync;
  /** By the parts of the text, which `sql` gives the same for the same text. */
  #prepared = new WeakMap<readonly string[], Prepared>();

  private constructor(database: DatabaseSync) {
    this.#database = database;
  }

  /**
   * The connection that writes. FULL: what is committed is on disk. secure_delete: what is deleted is overwritten.
   * `busyMilliseconds` is how long a call may wait, and hold up the whole process, for another process's lock.
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

  /** A connection that sees what is committed, and nothing else. */
  static toRead(path: string, busyMilliseconds: number): Connection {
    return new Connection(openDatabase(path, { timeout: busyMilliseconds, readOnly: true }));
  }

  /** Runs a statement to its end and answers the rows it gives or, with RETURNING, has written. */
  query(statement: Statement): readonly Row[] {
    const prepared = this.#prepare(statement);
    // The tables hold text and numbers below 2^53 alone, and node:sqlite throws at a greater one.
    const rows = prepared.statement.all(...statement.values) as unknown as (readonly Value[])[];
    return rows.map((values) => rowOf(prepared.columns, values));
  }

  execute(script: string): void {
    this.#database.exec(script);
  }

  get isInTransaction(): boolean {
    return this.#database.isTransaction;
  }

  /** Does nothing where SQLite has rolled back by itself, as it does when the disk is full. */
  rollBack(): void {
    if (this.isInTransaction) this.execute('ROLLBACK');
  }

  /**
   * Moves what is committed into the file and cuts the write-ahead log down to nothing; false where another process's reading or
   * writing prevented it.
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
 * All rows of a statement have one shape that V8 knows. Those that node:sqlite makes have each its own, and to look at one costs
 * a third of what it takes to find it.
 */
function rowOf(columns: readonly string[], values: readonly Value[]): Row {
  const row: Record<string, Value> = {};
  for (let index = 0; index < columns.length; index += 1) row[columns[index] ?? ''] = values[index] ?? null;
  return row;
}
