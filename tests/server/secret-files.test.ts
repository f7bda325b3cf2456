import { chmodSync, existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { ServerProcess } from './server-process.ts';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'inigma-secret-files-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function secret(text: string): string {
  const file = join(folder, 'database_url');
  writeFileSync(file, text);
  chmodSync(file, 0o600);
  return file;
}

it('a server opens the database that its secret file names', async () => {
  const database = join(folder, 'named.db');
  const settings = { PORT: '0', DATABASE_URL_FILE: secret(`file:${database}\n`), LOG_LEVEL: 'debug' };
  const server = new ServerProcess(settings, { cwd: folder });
  await server.line('listening');
  const exit = await server.kill('SIGTERM');
  expect(existsSync(database)).toBe(true);
  expect(exit).toMatchObject({ code: 0, stderr: '' });
  expect(exit.stdout).not.toContain('named.db');
});

it('nothing that the server says repeats what a secret file holds', async () => {
  const DATABASE_URL_FILE = secret('postgres://someuser:s3cret@127.0.0.1:1/somewhere\n');
  const settings = { PORT: '0', DATABASE_URL_FILE, LOG_LEVEL: 'debug' };
  const { code, stdout, stderr } = await new ServerProcess(settings, { cwd: folder }).ended;
  expect([code, stdout, stderr]).toEqual([
    1,
    '',
    'Cannot open the PostgreSQL database: connection refused (ECONNREFUSED).\n',
  ]);
});

it('a start names every invalid setting together, with those in files', async () => {
  const settings = {
    PORT: 'x',
    DATABASE_URL_FILE: join(folder, 'none'),
    CLIENT_ADDRESS_HMAC_KEY_FILE: folder,
  };
  expect(await new ServerProcess(settings, { cwd: folder }).ended).toMatchObject({
    code: 1,
    stdout: '',
    stderr:
      'Invalid settings: PORT must be a whole number from 0 to 65535; DATABASE_URL_FILE must name a readable file (ENOENT); CLIENT_ADDRESS_HMAC_KEY_FILE must name a file.\n',
  });
});
