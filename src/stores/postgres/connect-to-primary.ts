import { Client, type ClientConfig } from 'pg';
import { hostsIn } from './hosts.ts';
import { COMMAND_TIMEOUTS, findPrimary, Timelines } from './primary.ts';

/** A connection beside the pool, for a command or a migration; where several hosts are listed, to the one that takes writes. */
export async function connectToPrimary(url: string, config: ClientConfig): Promise<Client> {
  const { urls, mustTakeWrites } = hostsIn(url);
  const chosen = mustTakeWrites ? await primaryOf(urls) : url;
  const client = new Client({
    ...config,
    connectionString: chosen,
    connectionTimeoutMillis: COMMAND_TIMEOUTS.connection,
  });
  // Without a listener a lost connection would end the process; a pending query rejects anyway.
  client.on('error', () => undefined);
  try {
    await client.connect();
    return client;
  } catch (error) {
    await client.end();
    throw error;
  }
}

/** A host that does not answer would keep the process of a command until its time is over. */
async function primaryOf(urls: readonly string[]): Promise<string> {
  const search = new AbortController();
  try {
    return (await findPrimary(urls, new Timelines(), { ...COMMAND_TIMEOUTS, signal: search.signal })).url;
  } finally {
    search.abort();
  }
}
