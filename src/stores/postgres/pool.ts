import { type ClientBase, Pool } from 'pg';
import { type Row, render, type Statement } from '../sql.ts';
import { PostgresError } from './postgres-error.ts';

/** Where the database is, and how many connections to it may be open at once. */
export interface Address {
  readonly url: string;
  readonly connections: number;
}

/**
 * In milliseconds. The server cancels what takes longer than `statement`; only an unreachable server takes longer than
 * `answer`, and its connection is then given up. `connection` is for a free one, or for a new one to be made;
 * `idleInTransaction` is for a process of ours that was stopped within a transaction, and would keep its locks.
 */
const TIMEOUTS = {
  connection: 3_000,
  statement: 4_000,
  answer: 5_000,
  idleInTransaction: 10_000,
  idle: 30_000,
};

/**
 * Each statement of the store has an index that returns its rows in order. With old or missing statistics the planner may
 * consider a scan, a sort or a hash of the whole table cheaper, so those are disabled.
 */
export const SESSION = [
  'default_transaction_isolation=read\\ committed',
  'enable_seqscan=off',
  'enable_sort=off',
  'enable_hashjoin=off',
]
  .map((setting) => `-c ${setting}`)
  .join(' ');

/**
 * Connections to a PostgreSQL server that may fail and come back: meanwhile queries fail at once. All methods reject with
 * PostgresError, so that no part of the address is logged.
 */
export class PostgresPool {
  readonly #pool: Pool;
  readonly #names = new Map<string, string>();

  constructor({ url, connections }: Address) {
    this.#pool = new Pool({
      connectionString: url,
      max: connections,
      application_name: 'inigma',
      options: SESSION,
      connectionTimeoutMillis: TIMEOUTS.connection,
      statement_timeout: TIMEOUTS.statement,
      query_timeout: TIMEOUTS.answer,
      idleTimeoutMillis: TIMEOUTS.idle,
      idle_in_transaction_session_timeout: TIMEOUTS.idleInTransaction,
      keepAlive: true,
      pipeline: true,
    });
    // Losing an idle connection is harmless: the next request opens another. Losing one in use rejects its query, and may
    // emit an error afterwards, which would end the process without a listener.
    this.#pool.on('error', ignore);
    this.#pool.on('connect', (client) => client.on('error', ignore));
  }

  async query(statement: Statement): Promise<readonly Row[]> {
    return (await this.#pool.query(this.#prepared(statement)).catch(throwRedacted)).rows;
  }

  /** Sends all statements at once, between BEGIN and COMMIT, so a transaction costs one round trip. */
  transaction(statements: readonly Statement[]): Promise<readonly (readonly Row[])[]> {
    return this.#withClient(async (client) => {
      const queries = [
        client.query('BEGIN'),
        ...statements.map((statement) => client.query(this.#prepared(statement))),
        client.query('COMMIT'),
      ];
      const answers = await allOrFirstError(queries);
      return answers.slice(1, -1).map(({ rows }) => rows);
    });
  }

  /** One transaction whose statements run one after another. */
  inTransaction<Result>(
    work: (query: (statement: Statement) => Promise<readonly Row[]>) => Promise<Result>,
  ): Promise<Result> {
    return this.#withClient(async (client) => {
      await client.query('BEGIN');
      const result = await work(async (statement) => (await client.query(this.#prepared(statement))).rows);
      await client.query('COMMIT');
      return result;
    });
  }

  close(): Promise<void> {
    return this.#pool.end();
  }

  /** After an error the state of the connection is unknown, so it is closed and the server rolls back. */
  async #withClient<Result>(work: (client: ClientBase) => Promise<Result>): Promise<Result> {
    const client = await this.#pool.connect().catch(throwRedacted);
    try {
      const result = await work(client);
      client.release();
      return result;
    } catch (error) {
      client.release(true);
      return throwRedacted(error);
    }
  }

  /** PostgreSQL parses each text once per connection. There are few: one for each statement of the store. */
  #prepared(statement: Statement): { name: string; text: string; values: unknown[] } {
    const text = render(statement, (position) => `$${position}`);
    const name = this.#names.get(text) ?? `inigma_${this.#names.size}`;
    this.#names.set(text, name);
    return { name, text, values: [...statement.values] };
  }
}

async function allOrFirstError<Answer>(queries: readonly Promise<Answer>[]): Promise<Answer[]> {
  const results = await Promise.allSettled(queries);
  const failed = results.find((result) => result.status === 'rejected');
  if (failed !== undefined) throw failed.reason;
  return Promise.all(queries);
}

function throwRedacted(error: unknown): never {
  throw new PostgresError(error);
}

function ignore(): void {
  // Nothing to do.
}
