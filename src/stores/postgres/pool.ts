import { type ClientBase, Pool } from 'pg';
import { type Row, render, type Statement } from '../sql.ts';
import { hostsIn } from './hosts.ts';
import { PostgresError } from './postgres-error.ts';
import { type OpenPool, PrimaryPool } from './primary-pool.ts';
import { askSession, SESSION, type SessionState, TIMEOUTS } from './session.ts';

/** Where the database is, and how many connections to it may be open at once. */
export interface Address {
  readonly url: string;
  readonly connections: number;
}

/**
 * Connections to a PostgreSQL server that may fail and come back: meanwhile queries fail at once. All methods reject with
 * PostgresError, so that no part of the address is logged.
 */
export class PostgresPool {
  readonly #pool: PrimaryPool;
  readonly #names = new Map<string, string>();
  #hasPooler = false;

  constructor({ url, connections }: Address) {
    this.#pool = new PrimaryPool(hostsIn(url), poolOf(connections));
  }

  async query(statement: Statement): Promise<readonly Row[]> {
    return this.#withClient(async (client) => (await client.query(this.#prepared(statement))).rows);
  }

  /** How connections reach the server. Where a pooler is in between, statements are prepared no more. */
  async session(): Promise<SessionState> {
    const state = await this.#withClient(askSession);
    this.#hasPooler = state.hasPooler;
    return state;
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
    return this.#pool.close();
  }

  /** After an error the state of the connection is unknown, so it is closed and the server rolls back. */
  async #withClient<Result>(work: (client: ClientBase) => Promise<Result>): Promise<Result> {
    const client = await this.#pool.connect().catch(throwRedacted);
    try {
      const result = await work(client);
      client.release();
      return result;
    } catch (error) {
      this.#pool.suspect(client, error);
      client.release(true);
      return throwRedacted(error);
    }
  }

  /**
   * PostgreSQL parses each text once per connection. There are few: one for each statement of the store. Behind a pooler the
   * next statement may be in another session, which knows no names, so each is parsed again.
   */
  #prepared(statement: Statement): { name?: string; text: string; values: unknown[] } {
    const text = render(statement, (position) => `$${position}`);
    if (this.#hasPooler) return { text, values: [...statement.values] };
    const name = this.#names.get(text) ?? `inigma_${this.#names.size}`;
    this.#names.set(text, name);
    return { name, text, values: [...statement.values] };
  }
}

/** Makes pools of up to so many connections. */
function poolOf(connections: number): OpenPool {
  return (url, verify) => {
    const pool = new Pool({
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
      // A machine that is out of reach confirms no end of a connection, and would keep the process from ending.
      allowExitOnIdle: true,
      pipeline: true,
      onConnect: verify,
    });
    // Losing an idle connection is harmless: the next request opens another. Losing one in use rejects its query, and may
    // emit an error afterwards, which would end the process without a listener.
    pool.on('error', ignore);
    pool.on('connect', (client) => client.on('error', ignore));
    return pool;
  };
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
