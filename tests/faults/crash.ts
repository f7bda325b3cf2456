import { DatabaseSync } from 'node:sqlite';
import type { LocalServer } from '../server/server-process.ts';
import type { Workload } from './workload.ts';

const MAX_REQUESTS_BEFORE_KILL = 600;

/**
 * Runs the workload on the server, kills it at a random moment, restarts it, and reports what it has lost: a sentence each.
 * The number of responses is random, and so is the progress of the other requests by then.
 */
export async function crash(server: LocalServer, workload: Workload): Promise<string[]> {
  workload.start(server.url);
  await workload.untilAcknowledged(1 + Math.floor(Math.random() * MAX_REQUESTS_BEFORE_KILL));
  await server.process.kill('SIGKILL');
  await workload.end();
  await server.restart();
  return [...(await workload.audit(server.url)), ...integrityErrors(server.databaseFile)];
}

/** What SQLite reports about a file (`PRAGMA integrity_check`); empty where it is sound. */
export function integrityErrors(file: string): string[] {
  const database = new DatabaseSync(file, { readOnly: true, timeout: 5_000 });
  try {
    const found = database.prepare('PRAGMA integrity_check').all();
    return found.map((row) => String(row['integrity_check'])).filter((result) => result !== 'ok');
  } finally {
    database.close();
  }
}
