import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { generateIdentity } from '../../client/primitives.ts';
import { TerminalKeyring } from './terminal-keyring.ts';

let homeFolder: string;
beforeEach(async () => {
  homeFolder = await mkdtemp(join(tmpdir(), 'inigma-keyring-'));
});
afterEach(() => rm(homeFolder, { recursive: true }));

function keyring(server = 'https://example.com'): TerminalKeyring {
  return new TerminalKeyring(server, { environment: {}, platform: 'linux', homeFolder });
}

test('of identities that are made at once one is kept, and the others are told', async () => {
  const keys = Array.from({ length: 8 }, generateIdentity);
  const kept = await Promise.all(keys.map((key) => keyring().keep(key, 'file', false)));
  expect(kept.filter((isKept) => isKept)).toHaveLength(1);
  const { identity } = await keyring().existing();
  expect(identity.secret.reveal()).toBe(keys[kept.indexOf(true)]?.reveal());
});

test('nothing but the identity is left in the folder', async () => {
  const { file } = keyring();
  await Promise.all([keyring().loadOrCreate(), keyring().loadOrCreate()]);
  expect(await readdir(dirname(file.path))).toEqual(['example.com.json']);
});

test('a lock of a process that was killed is not waited for', async () => {
  const child = spawn(process.execPath, ['--version'], { stdio: 'ignore' });
  await once(child, 'exit');
  const { file } = keyring();
  await mkdir(dirname(file.path), { recursive: true });
  await writeFile(`${file.path}.lock.${child.pid}.abandoned`, '');
  expect(await keyring().keep(generateIdentity(), 'file', false)).toBe(true);
});

test('servers that differ by scheme or port have files of their own', () => {
  const servers = [
    'https://example.com',
    'https://example.com:8443',
    'http://localhost:8000',
    'http://[::1]:8000',
  ];
  const names = servers.map((server) => keyring(server).file.path.split('/').at(-1) ?? '');
  expect(new Set(names).size).toBe(servers.length);
  for (const name of names) expect(name).toMatch(/^[\w.-]+\.json$/);
});
