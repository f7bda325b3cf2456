import type { Row, Statement } from './sql.ts';

/** A database opened to look at it beside any servers, and to change nothing. */
export interface Inspection {
  query(statement: Statement): Promise<readonly Row[]>;
  /** The names of its tables. */
  tables(): Promise<readonly string[]>;
  /** The bytes of its files or tables on disk. */
  diskBytes(): Promise<number>;
  /** The bytes that are free on its volume; null if that is unknown. */
  freeBytes(): number | null;
  close(): Promise<void>;
}
