import { setTimeout as sleep } from 'node:timers/promises';
import type { Client } from 'pg';
import { addressOf, createDatabase, PostgresServer, withClient } from './postgres-server.ts';

/** A standby must find what was written while its data was copied, and may not wait long before it looks for its primary again. */
const SETTINGS = ['wal_keep_size=512MB', 'wal_retrieve_retry_interval=100ms'];

const OWNER = 'owner';
const PASSWORD = 'xylophone';

/** How a primary goes away: as a machine that went down, or as one that takes in packets and answers none. */
export type Loss = 'killed' | 'silent';

/** Two PostgreSQL servers: a primary that acknowledges a commit when the standby has it too, and that standby. */
export class ReplicatedPostgres {
  primary: PostgresServer;
  standby: PostgresServer;
  /** The name of a database on both. */
  readonly #database: string;
  readonly #first: PostgresServer;

  private constructor(primary: PostgresServer, standby: PostgresServer, database: string) {
    this.primary = primary;
    this.standby = standby;
    this.#first = primary;
    this.#database = database;
  }

  static async start(): Promise<ReplicatedPostgres> {
    const primary = await PostgresServer.start({ settings: SETTINGS });
    try {
      const database = await createOwnedDatabase(primary.port);
      const standby = await PostgresServer.startStandby(primary);
      const replicated = new ReplicatedPostgres(primary, standby, database);
      await replicated.waitForStandby();
      return replicated;
    } catch (error) {
      await primary.stop();
      throw error;
    }
  }

  /** The address with both hosts, in the same order however roles change. */
  get url(): string {
    const other = this.#first === this.primary ? this.standby : this.primary;
    return this.urlOf(this.#first, other);
  }

  /** An address with these hosts, in this order. */
  urlOf(...servers: readonly { readonly port: number }[]): string {
    const hosts = servers.map(({ port }) => `127.0.0.1:${port}`).join(',');
    return `postgres://${OWNER}:${PASSWORD}@${hosts}/${this.#database}`;
  }

  /** From now on a commit is acknowledged when the standby has it on its disk; resolves when that holds. */
  async waitForStandby(): Promise<void> {
    await this.ask(this.primary, async (client) => {
      await untilRow(client, "SELECT 1 FROM pg_stat_replication WHERE state = 'streaming'");
      await client.query("ALTER SYSTEM SET synchronous_standby_names = '*'");
      await client.query('SELECT pg_reload_conf()');
      await untilRow(
        client,
        `SELECT 1 FROM pg_stat_replication WHERE sync_state = 'sync' AND flush_lsn >= pg_current_wal_flush_lsn()`,
      );
    });
  }

  /** The primary is lost. What it has acknowledged is on the standby. */
  async lose(how: Loss): Promise<void> {
    if (how === 'killed') await this.primary.killAll();
    else this.primary.signalAll('SIGSTOP');
  }

  /** Makes the standby the primary, which has no standby of its own yet. Resolves when it takes writes. */
  async promote(): Promise<void> {
    await this.ask(this.standby, async (client) => {
      await client.query('ALTER SYSTEM RESET synchronous_standby_names');
      await client.query('SELECT pg_reload_conf()');
      await client.query('SELECT pg_promote()');
    });
    [this.primary, this.standby] = [this.standby, this.primary];
  }

  /** What was the primary is its successor's standby, with a copy of its data. */
  async rejoin(): Promise<void> {
    await this.standby.killAll();
    await this.standby.follow(this.primary);
    await this.waitForStandby();
  }

  /** Asks one of the servers as its administrator, in the database that both have. */
  ask<Result>(server: PostgresServer, work: (client: Client) => Promise<Result>): Promise<Result> {
    return withClient(addressOf(server.port, this.#database), work);
  }

  /** What an administrator may switch on a running server. */
  async setReadOnly(server: PostgresServer, value: 'on' | 'off'): Promise<void> {
    await this.ask(server, async (client) => {
      await client.query(`ALTER SYSTEM SET default_transaction_read_only = ${value}`);
      await client.query('SELECT pg_reload_conf()');
    });
  }

  async stop(): Promise<void> {
    for (const server of [this.primary, this.standby]) {
      await server.killAll();
      await server.stop();
    }
  }
}

/** A database whose owner may do nothing else on the server, and its name. */
async function createOwnedDatabase(port: number): Promise<string> {
  const url = await createDatabase(port);
  const name = new URL(url).pathname.slice(1);
  await withClient(url, async (client) => {
    await client.query(`CREATE ROLE ${OWNER} LOGIN PASSWORD '${PASSWORD}'`);
    await client.query(`ALTER DATABASE ${name} OWNER TO ${OWNER}`);
  });
  return name;
}

async function untilRow(client: Client, query: string): Promise<void> {
  while ((await client.query(query)).rows.length === 0) await sleep(20);
}
