import { beforeAll, describe, expect, it } from 'vitest';
import { Api } from '../api/api.ts';
import { someMessage } from '../api/samples.ts';
import { withClient } from './postgres-server.ts';
import { newDatabase } from './postgres-under-test.ts';
import { startOn } from './server-on-postgres.ts';

let url: string;
beforeAll(async () => {
  url = await newDatabase();
});

/** How many connections to this database Inigma has. */
async function connections(): Promise<number> {
  const { rows } = await withClient(url, (client) =>
    client.query(`SELECT FROM pg_stat_activity
      WHERE application_name LIKE 'inigma%' AND datname = current_database()`),
  );
  return rows.length;
}

/** PostgreSQL takes a moment to notice a disconnected client. */
async function connectionsOnceThey(are: (many: number) => boolean): Promise<void> {
  while (!are(await connections())) await new Promise((again) => setTimeout(again, 20));
}

describe('a server on PostgreSQL', () => {
  it('a server on PostgreSQL has no more connections than configured, and leaves none behind when it stops', async () => {
    const server = await startOn(url, { DATABASE_CONNECTIONS: '3' });
    const api = new Api(server.url);
    await Promise.all(Array.from({ length: 30 }, () => api.grant('create', someMessage({}))));
    expect(await connections()).toBeLessThanOrEqual(3);
    expect(await connections()).toBeGreaterThan(0);
    const ending = await server.process.kill('SIGTERM');
    expect(ending).toMatchObject({ code: 0, signal: null, stderr: '' });
    expect(server.process.lines().at(-1)).toMatchObject({ event: 'stopped' });
    await connectionsOnceThey((many) => many === 0);
    await server.stop();
  });

  it('the connections of a killed server are closed by PostgreSQL itself', async () => {
    const server = await startOn(url);
    await new Api(server.url).grant('create', someMessage({}));
    await server.process.kill('SIGKILL');
    await connectionsOnceThey((many) => many === 0);
    await server.stop();
  });
});
