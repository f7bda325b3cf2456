import type { ClientBase } from 'pg';

/**
 * In milliseconds. The server cancels what takes longer than `statement`; only an unreachable server takes longer than
 * `answer`, and its connection is then given up. `connection` is for a free one, or for a new one to be made;
 * `idleInTransaction` is for a process of ours that was stopped within a transaction, and would keep its locks.
 */
export const TIMEOUTS = {
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
const PLANNER = { enable_seqscan: 'off', enable_sort: 'off', enable_hashjoin: 'off' };

export const SESSION = [
  'default_transaction_isolation=read\\ committed',
  ...Object.entries(PLANNER).map(([name, value]) => `${name}=${value}`),
]
  .map((setting) => `-c ${setting}`)
  .join(' ');

/** What a session has, as pg_settings spells it: numbers in milliseconds. */
const SETTINGS: Readonly<Record<string, string>> = {
  default_transaction_isolation: 'read committed',
  ...PLANNER,
  statement_timeout: String(TIMEOUTS.statement),
  idle_in_transaction_session_timeout: String(TIMEOUTS.idleInTransaction),
};

/** How a connection reaches the server. */
export interface SessionState {
  /** Whether a pooler is in between, so that statements of one connection may run in different sessions. */
  readonly hasPooler: boolean;
  /** The settings that the session lacks, because a pooler has left out the startup parameters. */
  readonly missing: readonly string[];
}

/** A pooler makes up the process number that it tells a client, and the server knows its own. */
export async function askSession(client: ClientBase): Promise<SessionState> {
  const { rows } = await client.query({
    text: 'SELECT name, setting, pg_backend_pid() AS process FROM pg_settings WHERE name = ANY ($1)',
    values: [Object.keys(SETTINGS)],
  });
  const told = 'processID' in client ? client.processID : null;
  const hasPooler = rows.some(({ process }) => process !== told);
  const found = new Map(rows.map(({ name, setting }) => [name, setting]));
  const missing = Object.keys(SETTINGS).filter((name) => found.get(name) !== SETTINGS[name]);
  return { hasPooler, missing: hasPooler ? missing : [] };
}

/** One sentence for an operator whose pooler leaves out settings. */
export function missingSettings(names: readonly string[]): string {
  return `a pooler such as PgBouncer leaves out the settings ${names.join(', ')}: set them with ALTER ROLE, as docs/postgresql.md says under "Poolers"`;
}
