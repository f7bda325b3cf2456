import { Client } from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { digest, linked, message, NOW, person, proof } from '../store-contract/samples.ts';
import { PostgresServer } from './postgres-server.ts';
import { openOn } from './postgres-under-test.ts';

const LENGTH = 2_000_000;
const FEW_KILOBYTES = 8_192;

/** A server of its own: the log is that of all databases. */
let postgres: PostgresServer;
let opened: Awaited<ReturnType<typeof openOn>>;
let client: Client;
beforeAll(async () => {
  postgres = await PostgresServer.start({ settings: ['autovacuum=off', 'bgwriter_lru_maxpages=0'] });
  const url = await postgres.createDatabase();
  opened = await openOn(url);
  client = new Client({ connectionString: url });
  await client.connect();
});
afterAll(async () => {
  await client.end();
  await opened.postgres.close();
  await postgres.stop();
});

async function bytesOf(act: () => Promise<unknown>): Promise<number> {
  const [before] = (await client.query('SELECT pg_current_wal_insert_lsn() AS lsn')).rows;
  await act();
  const { rows } = await client.query('SELECT pg_current_wal_insert_lsn() - $1::pg_lsn AS bytes', [
    before?.lsn,
  ]);
  return Number(rows[0]?.bytes);
}

/** Characters that TOAST cannot compress. */
function bulk(): string {
  let state = 1;
  return Array.from({ length: LENGTH }, () => {
    state = (state * 48_271) % 2_147_483_647;
    return String.fromCharCode(48 + (state % 75));
  }).join('');
}

describe('what an act on a message of 2 MB writes to the log of PostgreSQL', () => {
  it('readings, wrong passphrases and leases that are given up write a few kilobytes', async () => {
    const { store } = opened;
    const ciphertext = { ...message().ciphertext, encryptedMessage: bulk() };
    let id = '';
    const create = async () => {
      id = await linked(store, { locked: true, maxReadings: 3 }, { ciphertext });
    };
    expect(await bytesOf(create)).toBeGreaterThan(LENGTH / 2);
    const guess = proof('guesser', { claimToken: digest('guess') });
    const acts = [
      () => store.recordReading(id, proof('mine'), NOW),
      () => store.recordReading(id, proof('yours'), NOW),
      () => store.recordReading(id, proof('mine'), NOW),
      () => store.recordReading(id, guess, NOW),
      () => store.remove(id, person('carol'), digest('mine'), NOW),
      () => store.recordReading(id, proof('theirs'), NOW),
    ];
    for (const act of acts) {
      const bytes = await bytesOf(act);
      expect(bytes).toBeGreaterThan(0);
      expect(bytes).toBeLessThan(FEW_KILOBYTES);
    }
  });
});
