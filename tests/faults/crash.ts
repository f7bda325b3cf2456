import { DatabaseSync } from 'node:sqlite';
import type { LocalServer } from '../server/server-process.ts';
import type { Population } from './population.ts';

const MOST_ACTS_BEFORE_THE_END = 600;

/**
 * Lets people act on the server, kills it at a moment of chance, begins it anew, and tells what it has lost: a sentence each.
 * The chance is in the number of answers, and in where each of the other requests stands by then.
 */
export async function crash(server: LocalServer, population: Population): Promise<string[]> {
  population.begin(server.url);
  await population.acknowledges(1 + Math.floor(Math.random() * MOST_ACTS_BEFORE_THE_END));
  await server.process.kill('SIGKILL');
  await population.end();
  await server.restart();
  return [...(await population.audit(server.url)), ...integrityFaults(server.databaseFile)];
}

/** What SQLite itself has against a file (`PRAGMA integrity_check`). */
export function integrityFaults(file: string): string[] {
  const database = new DatabaseSync(file, { readOnly: true, timeout: 5_000 });
  try {
    const found = database.prepare('PRAGMA integrity_check').all();
    return found.map((row) => String(row['integrity_check'])).filter((said) => said !== 'ok');
  } finally {
    database.close();
  }
}
