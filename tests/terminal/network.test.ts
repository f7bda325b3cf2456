import { once } from 'node:events';
import { createServer as createHttpServer, request, type Server } from 'node:http';
import { createServer } from 'node:https';
import { type AddressInfo, connect } from 'node:net';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { type CertificateAuthority, makeCertificateAuthority } from '../postgres/certificate-authority.ts';
import { LocalServer, ServerProcess } from '../server/server-process.ts';
import { Person } from './terminal-program.ts';

let server: LocalServer;
let person: Person;
let authority: CertificateAuthority;
let encrypted: Server;
let url: string;
let forward: Server;
/** What the forward proxy was asked to connect to. */
let connections: string[] = [];

beforeAll(async () => {
  server = await LocalServer.start();
  authority = await makeCertificateAuthority('localhost');
  const { certificate: cert, key } = authority.server;
  encrypted = createServer({ cert, key }, (asked, answer) => {
    const { method, url: path, headers } = asked;
    const onwards = request(server.url + path, { method, headers }, (given) => {
      answer.writeHead(given.statusCode ?? 502, given.headers);
      given.pipe(answer);
    });
    asked.pipe(onwards);
  });
  url = `https://localhost:${await portOf(encrypted)}`;
  forward = createHttpServer().on('connect', (asked, socket) => {
    connections.push(asked.url ?? '');
    const [host, port] = (asked.url ?? '').split(':');
    const onwards = connect(Number(port), host, () => {
      socket.write('HTTP/1.1 200 Connection Established\r\n\r\n');
      onwards.pipe(socket).on('error', () => onwards.destroy());
      socket.pipe(onwards).on('error', () => socket.destroy());
    });
  });
});
afterAll(async () => {
  for (const one of [encrypted, forward]) one.close().closeAllConnections();
  await server.stop();
});
beforeEach(async () => {
  person = await Person.at(url);
  connections = [];
});
afterEach(() => person.leave());

async function portOf(listening: Server): Promise<number> {
  listening.listen(0, 'localhost');
  await once(listening, 'listening');
  return (listening.address() as AddressInfo).port;
}

async function trusted(): Promise<Record<string, string>> {
  return { NODE_EXTRA_CA_CERTS: await person.file('authority.pem', authority.certificate) };
}

test('a private authority is trusted by NODE_EXTRA_CA_CERTS, and not without', async () => {
  const untrusted = await person.run(['send'], { input: 'x' });
  expect(untrusted).toMatchObject({ code: 3, stdout: '' });
  const { code, stdout } = await person.run(['send'], { input: 'x', environment: await trusted() });
  expect(code).toBe(0);
  expect(stdout.startsWith(`${url}/view?view=`)).toBe(true);
});

test('requests go through HTTPS_PROXY, but not to what NO_PROXY names', async () => {
  const HTTPS_PROXY = `http://localhost:${await portOf(forward)}`;
  const environment = { ...(await trusted()), HTTPS_PROXY };
  const { code, stdout } = await person.run(['send'], { input: 'x', environment });
  expect(code).toBe(0);
  expect(connections.length).toBeGreaterThan(0);
  expect(new Set(connections)).toEqual(new Set([new URL(url).host]));
  connections = [];
  const opened = await person.run(['open', '-'], {
    input: stdout,
    environment: { ...environment, NO_PROXY: 'localhost' },
  });
  expect(opened).toMatchObject({ code: 0, stdout: 'x' });
  expect(connections).toEqual([]);
});

test('a proxy that is no address is named', async () => {
  const { code, stderr } = await person.run(['send'], {
    input: 'x',
    environment: { HTTPS_PROXY: 'proxy:3128' },
  });
  expect([code, stderr]).toEqual([
    2,
    expect.stringMatching(/^HTTPS_PROXY is no address of a proxy: give it as http:/),
  ]);
});

test('doctor finds all in order, and says what is set', async () => {
  const environment = await trusted();
  await person.run(['identity', 'new'], { environment });
  const { code, stdout, stderr } = await person.run(['doctor'], { environment });
  expect([code, stderr]).toEqual([0, '']);
  expect(stdout).toMatch(
    /^ok {5}inigma \S+, Node .*\nnote {3}NODE_EXTRA_CA_CERTS is set\nok {5}https:\S+ is Inigma, version .*; you may send there\nok {5}Your identity is \S+, in .*\n$/,
  );
});

test.each([
  [{ INIGMA_SERVER: '' }, /^wrong {2}No server is set: set INIGMA_SERVER, or write/m],
  [{ INIGMA_SERVER: 'https://localhost:9' }, /^wrong {2}https:\/\/localhost:9: The server did not respond/m],
  [{ NODE_TLS_REJECT_UNAUTHORIZED: '0' }, /^wrong {2}NODE_TLS_REJECT_UNAUTHORIZED is 0/m],
])('doctor finds what is wrong: %j', async (environment, line) => {
  const { code, stdout, stderr } = await person.run(['doctor'], {
    environment: { ...(await trusted()), ...environment },
  });
  expect(code).toBe(1);
  expect(stdout).toMatch(line);
  expect(stderr).toContain('One thing is wrong: see above.');
});

test('an invitation lets its holder send, and is shown to no other server', async () => {
  const closed = await LocalServer.start({ WRITERS: 'invitations' });
  const settings = {
    DATABASE_URL: `file:${closed.databaseFile}`,
    WRITERS: 'invitations',
    DOMAIN: 'inigma.example',
  };
  const args = ['invite', '--label', 'x'];
  const invite = await new ServerProcess(settings, { args, cwd: closed.folder }).ended;
  const link = invite.stdout.trim().replace('https://inigma.example', closed.url);
  const environment = { INIGMA_SERVER: closed.url };
  const refused = await person.run(['send'], { input: 'x', environment });
  expect(refused).toMatchObject({ code: 4, stdout: '' });
  expect(refused.stderr).toContain('set INIGMA_INVITATION to its link');
  await person.run(['identity', 'new'], { environment });
  expect(await person.run(['ask'], { input: 'x', environment })).toMatchObject({
    code: 4,
    stderr: refused.stderr,
  });
  const invited = { ...environment, INIGMA_INVITATION: link };
  for (const command of ['send', 'ask'])
    expect(await person.run([command], { input: 'x', environment: invited })).toMatchObject({ code: 0 });
  const foreign = { ...environment, INIGMA_INVITATION: link.replace('127.0.0.1', 'localhost') };
  expect(await person.run(['send'], { input: 'x', environment: foreign })).toMatchObject({ code: 4 });
  const broken = { ...environment, INIGMA_INVITATION: link.slice(0, -3) };
  const { code, stderr } = await person.run(['send'], { input: 'x', environment: broken });
  expect([code, stderr]).toEqual([
    2,
    'INIGMA_INVITATION is no whole invitation link: copy it again, or unset it.\n',
  ]);
  await closed.stop();
});
