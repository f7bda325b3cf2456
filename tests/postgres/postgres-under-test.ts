import { inject } from 'vitest';
import { openPostgres, type PostgresStore } from '../../src/stores/postgres/postgres-store.ts';
import { type Stores, storesOn } from '../../src/stores/stores.ts';
import type { StoreUnderTest } from '../store-contract/message-store-contract.ts';
import { MIGRATIONS } from '../store-contract/sqlite-under-test.ts';
import { TABLES } from '../store-contract/tables.ts';
import { createDatabase, withClient } from './postgres-server.ts';

/** An empty database on the server that all tests share. */
export function newDatabase(): Promise<string> {
  return createDatabase(inject('postgresPort'));
}

/** A store on a database, as a server has it. */
export async function openOn(url: string): Promise<{ postgres: PostgresStore } & Stores> {
  const postgres = await openPostgres({ url, connections: 5 }, MIGRATIONS);
  return { postgres, ...storesOn(postgres.driver) };
}

/** Empties the database, for it takes a while to make a new one. */
export async function postgresUnderTest(url: string): Promise<StoreUnderTest> {
  let { postgres, ...stores } = await openOn(url);
  await withClient(url, (client) => client.query(`TRUNCATE ${TABLES.join(', ')}`));
  return {
    ...stores,
    async reopen() {
      await postgres.close();
      ({ postgres, ...stores } = await openOn(url));
      return stores.store;
    },
    deleteByHand: (id) =>
      withClient(
        url,
        async (client) => void (await client.query('DELETE FROM messages WHERE id = $1', [id])),
      ),
    dump: () => dumpOf(url),
    close: () => postgres.close(),
  };
}

function dumpOf(url: string): Promise<string> {
  return withClient(url, async (client) => {
    const found = [];
    for (const table of TABLES) found.push((await client.query(`SELECT * FROM ${table}`)).rows);
    return JSON.stringify(found);
  });
}
