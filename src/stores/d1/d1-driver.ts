import { type Driver, type Row, render, type Statement } from '../sql.ts';

/**
 * Messages in Cloudflare D1. It queries without a D1 session, so each query goes to the primary instance even with read
 * replication, and never to a replica that lags
 * (https://developers.cloudflare.com/d1/best-practices/read-replication/).
 */
export class D1Driver implements Driver {
  readonly #database: D1Database;

  constructor(database: D1Database) {
    this.#database = database;
  }

  async read(statement: Statement): Promise<readonly Row[]> {
    const { results } = await this.#prepare(statement).all<Row>();
    return results;
  }

  /** A batch is one transaction, and one of the few requests that an invocation may make. */
  async write(statements: readonly Statement[]): Promise<readonly (readonly Row[])[]> {
    const ended = await this.#database.batch<Row>(statements.map((statement) => this.#prepare(statement)));
    return ended.map(({ results }) => results);
  }

  /** Includes free pages: D1 does not distinguish them. */
  async size(): Promise<number> {
    const { meta } = await this.#database.prepare('SELECT 1').run();
    return meta.size_after;
  }

  #prepare(statement: Statement): D1PreparedStatement {
    return this.#database.prepare(render(statement, () => '?')).bind(...statement.values);
  }
}
