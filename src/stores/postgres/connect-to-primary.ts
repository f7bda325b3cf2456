import { Client, type ClientConfig } from 'pg';
import { hostsIn } from './hosts.ts';
import { findPrimary, Timelines } from './primary.ts';

const CONNECTION_TIMEOUT_MILLISECONDS = 10_000;

/** A connection beside the pool, for a command or a migration; where several hosts are listed, to the one that takes writes. */
export async function connectToPrimary(url: string, config: ClientConfig): Promise<Client> {
  const { urls, mustTakeWrites } = hostsIn(url);
  const chosen = mustTakeWrites ? (await findPrimary(urls, new Timelines())).url : url;
  const client = new Client({
    ...config,
    connectionString: chosen,
    connectionTimeoutMillis: CONNECTION_TIMEOUT_MILLISECONDS,
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
