import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { PostgresServer } from '../../tests/postgres/postgres-server.ts';
import { BenchServer } from '../bench-server.ts';
import { newlyErased } from '../purge.ts';
import { SETTINGS } from './comparison.ts';
import { fillPostgresWithMessages } from './postgres-rows.ts';

/** How long a server takes to erase this many expired messages, without other requests. */
export async function measurePurgeOnPostgres(folder: string, rows: number): Promise<string> {
  mkdirSync(folder, { recursive: true });
  const postgres = await PostgresServer.start({ settings: SETTINGS });
  try {
    const url = await postgres.createDatabase();
    await (await BenchServer.productOnPostgres(url, join(folder, 'first'))).stop();
    await fillPostgresWithMessages(url, rows, 'expired');
    const server = await BenchServer.productOnPostgres(url, join(folder, 'purging'));
    const start = performance.now();
    for (let erased = 0; erased < rows; erased += newlyErased(server)) await pause(100);
    const seconds = (performance.now() - start) / 1_000;
    await server.stop();
    return `On PostgreSQL ${rows.toLocaleString('en')} expired messages were erased in ${seconds.toFixed(1)} s.\n`;
  } finally {
    await postgres.stop();
  }
}
