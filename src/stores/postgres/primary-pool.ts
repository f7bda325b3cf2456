import { setTimeout as sleep } from 'node:timers/promises';
import type { ClientBase, Pool, PoolClient } from 'pg';
import type { HostList } from './hosts.ts';
import { isHostError, NoPrimary } from './postgres-error.ts';
import { askServer, findPrimary, isReplaced, type Primary, REQUEST_TIMEOUTS, Timelines } from './primary.ts';
import { TIMEOUTS } from './session.ts';

/** How long a search waits after one that found nothing, in milliseconds: a standby is not asked without pause. */
const SEARCH_PAUSE_MILLISECONDS = 250;

/** Makes a pool of connections to one host. A new connection goes through `verify` first, and is closed if that rejects. */
export type OpenPool = (url: string, verify: ((client: ClientBase) => Promise<void>) | undefined) => Pool;

interface Chosen extends Primary {
  readonly pool: Pool;
}

/**
 * The pool of connections to the host that takes writes. It remembers that host, and asks all of them again once a connection
 * to it is lost or it has become read-only. Connections to a host that was replaced are closed. A URL with one host has one
 * pool, and nothing is asked.
 */
export class PrimaryPool {
  readonly #hosts: HostList;
  readonly #open: OpenPool;
  readonly #timelines = new Timelines();
  readonly #poolOf = new WeakMap<ClientBase, Pool>();
  readonly #retired = new Set<Promise<void>>();
  #chosen: Chosen | null = null;
  #search: Promise<Pool> | null = null;
  #mustSearch: boolean;
  #isClosed = false;
  /** On the clock of this process, in milliseconds. */
  #nextSearch = 0;

  constructor(hosts: HostList, open: OpenPool) {
    this.#hosts = hosts;
    this.#open = open;
    this.#mustSearch = hosts.mustTakeWrites;
    const [url = ''] = hosts.urls;
    if (!hosts.mustTakeWrites) this.#chosen = { url, identity: null, pool: open(url, undefined) };
  }

  /** A connection to the database, within the time that a request may wait for one, searching included. */
  connect(): Promise<PoolClient> {
    if (!this.#hosts.mustTakeWrites && this.#chosen !== null) return this.#chosen.pool.connect();
    return within(TIMEOUTS.connection, this.#connectToPrimary());
  }

  /** A statement on this connection has failed: perhaps its host is lost, or takes no writes any more. */
  suspect(client: ClientBase, error: unknown): void {
    this.#suspect(this.#poolOf.get(client), error);
  }

  /** Resolves when all queries under way have ended. */
  async close(): Promise<void> {
    this.#isClosed = true;
    await this.#search?.catch(() => undefined);
    if (this.#chosen !== null) this.#retire(this.#chosen.pool);
    await Promise.all(this.#retired);
  }

  async #connectToPrimary(): Promise<PoolClient> {
    const pool = this.#mustSearch || this.#chosen === null ? await this.#searched() : this.#chosen.pool;
    try {
      const client = await pool.connect();
      this.#poolOf.set(client, pool);
      return client;
    } catch (error) {
      this.#suspect(pool, error);
      throw error;
    }
  }

  #suspect(pool: Pool | undefined, error: unknown): void {
    const isCurrent = pool !== undefined && pool === this.#chosen?.pool;
    if (isCurrent && this.#hosts.mustTakeWrites && isHostError(error)) this.#mustSearch = true;
  }

  /** All that need it share one search. */
  #searched(): Promise<Pool> {
    this.#search ??= this.#find().finally(() => {
      this.#search = null;
    });
    return this.#search;
  }

  async #find(): Promise<Pool> {
    await sleep(Math.max(0, this.#nextSearch - performance.now()));
    if (this.#isClosed) throw new Error('The pool is closed.');
    const { urls } = this.#hosts;
    const found = await findPrimary(urls, this.#timelines, REQUEST_TIMEOUTS, this.#chosen).catch((error) => {
      this.#nextSearch = performance.now() + SEARCH_PAUSE_MILLISECONDS;
      throw error;
    });
    if (this.#isClosed) throw new Error('The pool is closed.');
    const former = this.#chosen;
    const isSame = former?.url === found.url && former.identity?.timeline === found.identity?.timeline;
    const chosen = former !== null && isSame ? former : { ...found, pool: this.#openChecked(found.url) };
    if (former !== null && chosen !== former) this.#retire(former.pool);
    this.#chosen = chosen;
    this.#mustSearch = false;
    return chosen.pool;
  }

  #openChecked(url: string): Pool {
    const pool = this.#open(url, async (client) => {
      const state = await askServer(client);
      if (state.takesWrites && !isReplaced(state.identity, this.#timelines)) return;
      throw new NoPrimary('the host that took them takes none any more');
    });
    pool.on('error', (error) => this.#suspect(pool, error));
    return pool;
  }

  #retire(pool: Pool): void {
    const ended = pool.end().finally(() => this.#retired.delete(ended));
    this.#retired.add(ended);
  }
}

/** A connection that arrives after that time goes back to its pool. */
function within(milliseconds: number, connecting: Promise<PoolClient>): Promise<PoolClient> {
  return new Promise((resolve, reject) => {
    let isLate = false;
    const timer = setTimeout(() => {
      isLate = true;
      reject(new Error('timeout expired'));
    }, milliseconds);
    connecting.then(
      (client) => {
        clearTimeout(timer);
        if (isLate) client.release();
        else resolve(client);
      },
      (error) => {
        clearTimeout(timer);
        reject(error);
      },
    );
  });
}
