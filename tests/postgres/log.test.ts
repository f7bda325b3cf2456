import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Api } from '../api/api.ts';
import { someUserId } from '../api/samples.ts';
import type { LocalServer } from '../server/server-process.ts';
import { PostgresServer, withClient } from './postgres-server.ts';
import { startOn } from './server-on-postgres.ts';

const OWNER = 'ledgerkeeper';
const PASSWORD = 'xylophone';

let postgres: PostgresServer;
/** As its administrator has it, and as the server under test does: by a name with two addresses. */
let administrators: string;
let url: URL;
let server: LocalServer;

beforeAll(async () => {
  postgres = await PostgresServer.start();
  administrators = await postgres.createDatabase();
  await administer(`CREATE ROLE ${OWNER} LOGIN PASSWORD '${PASSWORD}'`);
  await administer(`GRANT ALL ON SCHEMA public TO ${OWNER}`);
  url = new URL(administrators);
  Object.assign(url, { username: OWNER, password: PASSWORD, hostname: 'localhost' });
  server = await startOn(url.href, { DATABASE_CONNECTIONS: '1' });
});
afterAll(async () => {
  await server.stop();
  await postgres.stop();
});

function administer(statement: string): Promise<unknown> {
  return withClient(administrators, (client) => client.query(statement));
}

/** Every connection that the server has is lost, and each request opens another. */
async function terminateConnections(): Promise<void> {
  await administer(`SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE usename = '${OWNER}'`);
}

/** Sends requests until the log has this cause: the first error may be of a lost connection. */
async function expectCause(cause: string): Promise<void> {
  const causes = async () => {
    await new Api(server.url).request('listOwned', { uid: someUserId() });
    return loggedErrors().map((error) => error['cause']);
  };
  await expect.poll(causes, { timeout: 20_000 }).toContain(cause);
}

function loggedErrors(): Record<string, unknown>[] {
  return server.process.lines().filter(({ event }) => event === 'error');
}

describe('the log of a server whose database fails', () => {
  it.each([
    [
      'refuses the password',
      `ALTER ROLE ${OWNER} PASSWORD 'other'`,
      `ALTER ROLE ${OWNER} PASSWORD '${PASSWORD}'`,
      'PostgresError: authentication failed: wrong user or password (28P01)',
    ],
    [
      'lets the user in no more',
      `ALTER ROLE ${OWNER} NOLOGIN`,
      `ALTER ROLE ${OWNER} LOGIN`,
      'PostgresError: login not permitted: check the user and pg_hba.conf (28000)',
    ],
    [
      'has lost a table',
      'ALTER TABLE messages RENAME TO lost',
      'ALTER TABLE lost RENAME TO messages',
      'PostgresError: database error (42P01)',
    ],
  ])('the log has the cause where the database %s', async (_, breakage, repair, cause) => {
    await administer(breakage);
    await terminateConnections();
    try {
      await expectCause(cause);
    } finally {
      await administer(repair);
    }
  });

  it('the log has the cause where the database no longer listens', async () => {
    await postgres.end();
    await expectCause('PostgresError: connection refused (ECONNREFUSED)');
  });

  it('the log never has the host, its addresses, the port, the user, the password or the database name', () => {
    expect(loggedErrors().length).toBeGreaterThan(3);
    const output = JSON.stringify(loggedErrors()) + server.process.stderr;
    const secrets = ['localhost', '127.0.0.1', '::1', url.port, OWNER, PASSWORD, url.pathname.slice(1)];
    for (const secret of secrets) expect(output).not.toContain(secret);
  });
});
