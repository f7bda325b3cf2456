import { Socket } from 'node:net';
import { Client, type ClientBase } from 'pg';
import { isFull, isHostError, NoPrimary, reasonOf } from './postgres-error.ts';

/** How long a host may take, in milliseconds: to connect, and for each of two answers. */
export interface HostTimeouts {
  readonly connection: number;
  readonly answer: number;
  /** Ends it at once. */
  readonly signal?: AbortSignal;
}

/** For requests: together less than one may wait for a connection, so that a silent machine does not use up that time. */
export const REQUEST_TIMEOUTS: HostTimeouts = { connection: 1_500, answer: 700 };
/** For a start and for commands. */
export const COMMAND_TIMEOUTS: HostTimeouts = { connection: 10_000, answer: 5_000 };

/** How long a primary that was found waits for the other hosts: one of them may have replaced it. */
const OTHERS_MILLISECONDS = 250;

/** Which server it is, as far as it says so: a promotion begins a timeline of a higher number in the same system. */
export interface Identity {
  readonly system: string;
  readonly timeline: number;
}

/** What a server says of itself. Some hosted databases have no timeline, so `identity` is null. */
type ServerState =
  | { readonly takesWrites: true; readonly identity: Identity | null }
  | { readonly takesWrites: false };

/** What became of asking a host. */
type HostState = ServerState | Unavailable;

interface Unavailable {
  readonly takesWrites: null;
  readonly reason: string;
  /** It is there, and has no connection left for the question. */
  readonly isFull: boolean;
}

/** A host that takes writes: its address, and which server that is. */
export interface Primary {
  readonly url: string;
  readonly identity: Identity | null;
}

const identity = `SELECT system_identifier::text AS system,
  ('x' || left(pg_walfile_name(pg_current_wal_lsn()), 8))::bit(32)::int AS timeline FROM pg_control_system()`;

/** The latest timeline seen of each system. A primary with an earlier one has been replaced by a promotion. */
export class Timelines {
  readonly #latest = new Map<string, number>();

  record({ system, timeline }: Identity): void {
    this.#latest.set(system, Math.max(timeline, this.#latest.get(system) ?? 0));
  }

  hasLater({ system, timeline }: Identity): boolean {
    return timeline < (this.#latest.get(system) ?? 0);
  }
}

/** Asks the server of a connection whether it takes writes. Rejects if it does not answer both questions, as one that is lost. */
export async function askServer(client: ClientBase): Promise<ServerState> {
  const { rows } = await client.query('SHOW transaction_read_only');
  if (rows[0]?.transaction_read_only !== 'off') return { takesWrites: false };
  const answer = await client.query(identity).catch(nullIfRefused);
  const [row] = answer?.rows ?? [];
  return {
    takesWrites: true,
    identity: row === undefined ? null : { system: String(row.system), timeline: Number(row.timeline) },
  };
}

/** Where the server lacks a function or may not call it, it has no timeline; where the answer was lost, it may have an old one. */
function nullIfRefused(error: unknown): null {
  if (isHostError(error)) throw error;
  return null;
}

/** Connects to a host and asks it. Never rejects. */
export async function askHost(url: string, timeouts: HostTimeouts): Promise<HostState> {
  const socket = new Socket();
  const abort = () => socket.destroy();
  timeouts.signal?.addEventListener('abort', abort);
  try {
    const client = new Client({
      connectionString: url,
      stream: () => socket,
      application_name: 'inigma',
      connectionTimeoutMillis: timeouts.connection,
      query_timeout: timeouts.answer,
      // With it a query without an answer closes the connection.
      pipeline: true,
    });
    client.on('error', () => undefined);
    try {
      await client.connect();
      return await askServer(client);
    } finally {
      client.end().catch(() => undefined);
    }
  } catch (error) {
    return { takesWrites: null, reason: reasonOf(error), isFull: isFull(error) };
  } finally {
    timeouts.signal?.removeEventListener('abort', abort);
  }
}

/**
 * Asks all hosts at once and chooses the one that takes writes. Of two, as when an old primary has come back, it is the one with
 * the later timeline; else `former`; else the first. A former primary that has no connection left still counts as one. Rejects
 * with NoPrimary, which says what each host has answered.
 */
export async function findPrimary(
  urls: readonly string[],
  timelines: Timelines,
  timeouts: HostTimeouts,
  former: Primary | null = null,
): Promise<Primary> {
  const states = await statesOf(urls, timelines, timeouts);
  const found = [...states].flatMap(([url, state]) =>
    state.takesWrites && !isReplaced(state.identity, timelines) ? [{ url, identity: state.identity }] : [],
  );
  const primary = found.find(({ url }) => url === former?.url) ?? found[0];
  if (primary !== undefined) return primary;
  const formerState = former === null ? undefined : states.get(former.url);
  if (former !== null && formerState?.takesWrites === null && formerState.isFull) return former;
  throw new NoPrimary(
    urls.map((url, index) => `host ${index + 1}: ${describeState(states.get(url))}`).join(', '),
  );
}

/** A server without an identity counts as current. */
export function isReplaced(identity: Identity | null, timelines: Timelines): boolean {
  return identity !== null && timelines.hasLater(identity);
}

/**
 * What each host has answered until all have, or the first primary has waited for the others. The timeline of one that answers
 * later is recorded too, and so ends the use of a primary that it has replaced.
 */
function statesOf(
  urls: readonly string[],
  timelines: Timelines,
  timeouts: HostTimeouts,
): Promise<ReadonlyMap<string, HostState>> {
  const states = new Map<string, HostState>();
  const count = new Set(urls).size;
  return new Promise((resolve) => {
    for (const url of new Set(urls)) {
      void askHost(url, timeouts).then((state) => {
        states.set(url, state);
        if (state.takesWrites && state.identity) timelines.record(state.identity);
        if (states.size === count) resolve(states);
        else if (state.takesWrites) setTimeout(() => resolve(new Map(states)), OTHERS_MILLISECONDS);
      });
    }
  });
}

/** One clause for the log. */
function describeState(state: HostState | undefined): string {
  if (state === undefined) return 'no answer yet';
  if (state.takesWrites === null) return state.reason;
  return state.takesWrites ? 'a primary that another has replaced' : 'read-only';
}
