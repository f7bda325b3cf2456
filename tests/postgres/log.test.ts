import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Api } from '../api/api.ts';
import { someone } from '../api/given.ts';
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
async function cutOff(): Promise<void> {
  await administer(`SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE usename = '${OWNER}'`);
}

/** Asks until the log tells of this cause: the first fault may be of a connection that was lost. */
async function expectCause(cause: string): Promise<void> {
  const causes = async () => {
    await new Api(server.url).ask('listOwned', { uid: someone() });
    return faults().map((fault) => fault['cause']);
  };
  await expect.poll(causes, { timeout: 20_000 }).toContain(cause);
}

function faults(): Record<string, unknown>[] {
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
  ])('says why where it %s', async (_, spoil, mend, cause) => {
    await administer(spoil);
    await cutOff();
    try {
      await expectCause(cause);
    } finally {
      await administer(mend);
    }
  });

  it('says why where nobody listens any more', async () => {
    await postgres.end();
    await expectCause('PostgresError: connection refused (ECONNREFUSED)');
  });

  it('never tells the host, its addresses, the port, the user, the password or the database', () => {
    expect(faults().length).toBeGreaterThan(3);
    const said = JSON.stringify(faults()) + server.process.stderr;
    const secrets = ['localhost', '127.0.0.1', '::1', url.port, OWNER, PASSWORD, url.pathname.slice(1)];
    for (const secret of secrets) expect(said).not.toContain(secret);
  });
});
