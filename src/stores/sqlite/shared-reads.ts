import { type Row, type Statement, sql } from '../sql.ts';
import type { Connection } from './connection.ts';

const BEGIN = sql`BEGIN`;
const END = sql`COMMIT`;

/**
 * Reads committed data. Reads of one tick of the event loop share a transaction: to begin and end one takes and gives back locks of
 * the file, which costs as much as finding a row.
 */
export class SharedReads {
  readonly #connection: Connection;
  #tickEnd: NodeJS.Immediate | undefined;

  constructor(connection: Connection) {
    this.#connection = connection;
  }

  query(statement: Statement): readonly Row[] {
    if (!this.#connection.isInTransaction) this.#begin();
    return this.#connection.query(statement);
  }

  /** The next read sees all that is committed by then; until then no lock prevents a checkpoint. */
  end(): void {
    clearImmediate(this.#tickEnd);
    if (this.#connection.isInTransaction) this.#connection.query(END);
  }

  close(): void {
    this.end();
    this.#connection.close();
  }

  #begin(): void {
    this.#connection.query(BEGIN);
    this.#tickEnd = setImmediate(() => this.end());
  }
}
