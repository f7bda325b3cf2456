import { describe, expect, it } from 'vitest';
import { openPostgres } from '../../src/stores/postgres/postgres-store.ts';
import { MIGRATIONS } from '../store-contract/sqlite-under-test.ts';
import { checkMessages } from '../upgrades/check-messages.ts';
import { allKeptData, keptStatements } from '../upgrades/kept-data.ts';
import { serverInTime } from '../upgrades/server-in-time.ts';
import { withClient } from './postgres-server.ts';
import { newDatabase } from './postgres-under-test.ts';

describe.each(allKeptData())('the data of version $name', (kept) => {
  it('its PostgreSQL database opens, and keeps every promise', async () => {
    const url = await newDatabase();
    await withClient(url, (client) => client.query(keptStatements(kept, 'postgres')));
    const postgres = await openPostgres({ url, connections: 2 }, MIGRATIONS);
    await checkMessages(kept.messages.postgres, serverInTime(postgres.driver, kept.madeAt), 'some');
    await postgres.close();
  });
});

it('tables that a newer version has made unusable are refused in a sentence', async () => {
  const url = await newDatabase();
  const open = () => openPostgres({ url, connections: 1 }, MIGRATIONS);
  await (await open()).close();
  await withClient(url, (client) =>
    client.query("INSERT INTO migrations (name) VALUES ('9999_future.needs-9998.sql')"),
  );
  await expect(open()).rejects.toThrow(
    /^Cannot open the PostgreSQL database: its tables are of a newer version, and this one cannot use them \(migration 9999_future\.needs-9998\.sql\); start/,
  );
});
