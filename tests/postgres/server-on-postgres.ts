import type { RunningServer } from '../api/running-server.ts';
import { LocalServer, type Settings } from '../server/server-process.ts';
import { withClient } from './postgres-server.ts';
import { newDatabase } from './postgres-under-test.ts';

/** The built server on a PostgreSQL database, which others may share. */
export function startOn(url: string, settings: Settings = {}): Promise<LocalServer> {
  return LocalServer.start({ DATABASE_URL: url, ...settings });
}

/** The built server on an empty database of its own. */
export async function startOnNewDatabase(settings: Settings = {}): Promise<RunningServer> {
  const url = await newDatabase();
  const server = await startOn(url, settings);
  return { url: server.url, expire: (view) => expire(url, view), stop: server.stop };
}

/** Makes a message, or a request that waits, expire now, by hand. */
export function expire(url: string, view: string): Promise<void> {
  return withClient(url, async (client) => {
    const now = Math.floor(Date.now() / 1_000);
    const changed = [
      await client.query('UPDATE messages SET ttl = $1 WHERE id = $2', [now, view]),
      await client.query('UPDATE secret_requests SET expires_at = $1 WHERE id = $2', [now, view]),
    ];
    if (changed.every(({ rowCount }) => rowCount === 0))
      throw new Error('There is no such message to expire.');
  });
}
