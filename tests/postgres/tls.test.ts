import { once } from 'node:events';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Api } from '../api/api.ts';
import { someMessage } from '../api/samples.ts';
import { Installation } from '../deploy/chart.ts';
import { stage } from '../deploy/dockerfile.ts';
import { Sandbox, SandboxServer } from '../deploy/sandbox.ts';
import { ServerProcess } from '../server/server-process.ts';
import { makeCertificateAuthority } from './certificate-authority.ts';
import { PostgresServer, withClient } from './postgres-server.ts';

const INSTALLING = 300_000;

let postgres: PostgresServer;
let url: string;
let sandbox: Sandbox;
/** What the chart tells the pod where an operator names a CA. */
let environment: Record<string, string>;

beforeAll(async () => {
  const authority = await makeCertificateAuthority('127.0.0.1');
  postgres = await PostgresServer.start({ identity: authority.server });
  url = await postgres.createDatabase();
  sandbox = await Sandbox.build();
  const chart = await Installation.of({
    database: { existingSecret: 'own', ca: { configMap: 'company-ca' } },
  });
  const { env, volumeMounts } = chart.container('app');
  const folder = volumeMounts?.find(({ name }) => name === 'database-ca')?.mountPath ?? '';
  await sandbox.mount(`${folder.replace(/^\/app\//, '')}/ca.crt`, authority.certificate);
  const asked = env?.filter(({ name }) => name === 'NODE_EXTRA_CA_CERTS' || name === 'PGSSLMODE');
  environment = Object.fromEntries(asked?.map(({ name, value = '' }) => [name, value]) ?? []);
}, INSTALLING);
afterAll(async () => {
  await sandbox.remove();
  await postgres.stop();
});

/** Whether each connection that the server has is encrypted. */
async function encrypted(): Promise<boolean[]> {
  const { rows } = await withClient(url, (client) =>
    client.query(
      `SELECT ssl FROM pg_stat_ssl JOIN pg_stat_activity USING (pid) WHERE application_name = 'inigma'`,
    ),
  );
  return rows.map(({ ssl }) => ssl);
}

/** How a start ends under the image's rules. */
async function endOf(settings: Record<string, string>): Promise<{ code: number | null; output: string }> {
  const image = stage('app');
  const all = { ...image.environment, PORT: '0', RATE_LIMITS: 'off', ...settings };
  const child = sandbox.run([...image.args('ENTRYPOINT'), ...image.args('CMD')], all);
  let output = '';
  for (const stream of [child.stdout, child.stderr])
    stream?.setEncoding('utf8').on('data', (text: string) => (output += text));
  await once(child, 'close');
  return { code: child.exitCode, output };
}

describe('a database with a certificate of a private CA, in the image', () => {
  it.each([
    ['as the chart says', '', true],
    ['by parameters of the address', '?sslmode=verify-full&sslrootcert=/app/ca/ca.crt', false],
  ])('the connection is encrypted, %s', async (_, parameters, byChart) => {
    const settings = { DATABASE_URL: url + parameters, ...(byChart ? environment : {}) };
    const server = await SandboxServer.start(sandbox, settings);
    try {
      await new Api(server.url).grant('create', someMessage({}));
      const connections = await encrypted();
      expect(connections.length).toBeGreaterThan(0);
      expect(connections).not.toContain(false);
    } finally {
      await server.stop();
    }
  });

  it.each([
    [
      'no trusted CA signed its certificate',
      '?sslmode=verify-full',
      'certificate not trusted: unknown CA (UNABLE_TO_VERIFY_LEAF_SIGNATURE)',
    ],
    [
      'the file of the CA is where the image may not read',
      '?sslmode=verify-full&sslrootcert=/etc/ca.crt',
      'permission denied for a file in DATABASE_URL: in the image, mount it in /app/ca (ERR_ACCESS_DENIED)',
    ],
    [
      'the file of the CA is missing',
      '?sslmode=verify-full&sslrootcert=/app/ca/no.crt',
      'a file in DATABASE_URL does not exist (ENOENT)',
    ],
  ])('the server does not start where %s, and says so in one sentence', async (_, parameters, reason) => {
    const { code, output } = await endOf({ DATABASE_URL: url + parameters });
    expect([code, output]).toEqual([1, `Cannot open the PostgreSQL database: ${reason}.\n`]);
  });
});

it('a certificate for another host is refused', async () => {
  const DATABASE_URL = `${url.replace('127.0.0.1', 'localhost')}?sslmode=verify-full`;
  const NODE_EXTRA_CA_CERTS = sandbox.mounted('ca/ca.crt');
  const settings = { PORT: '0', RATE_LIMITS: 'off', DATABASE_URL, NODE_EXTRA_CA_CERTS };
  const { code, stderr } = await new ServerProcess(settings).ended;
  expect([code, stderr]).toEqual([
    1,
    'Cannot open the PostgreSQL database: certificate is for another host name (ERR_TLS_CERT_ALTNAME_INVALID).\n',
  ]);
});

it('among several hosts, one whose certificate is for another host is not used', async () => {
  const DATABASE_URL = `${url.replace(/127\.0\.0\.1:\d+/, `localhost:${postgres.port},$&`)}?sslmode=verify-full`;
  const settings = { DATABASE_URL, NODE_EXTRA_CA_CERTS: sandbox.mounted('ca/ca.crt') };
  const { stdout } = await new ServerProcess(settings, { args: ['check'] }).ended;
  expect(stdout.split('\n').filter((line) => line.includes(' Host '))).toEqual([
    'wrong  Host 1 of DATABASE_URL cannot be used: certificate is for another host name (ERR_TLS_CERT_ALTNAME_INVALID).',
    'ok     Host 2 of DATABASE_URL takes writes, and is used.',
  ]);
});
