import { execFile } from 'node:child_process';
import { resolve } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { LocalServer } from '../server/server-process.ts';
import { Person } from './terminal-program.ts';

const run = promisify(execFile);
const PROGRAM = resolve(import.meta.dirname, '../../dist/inigma.js');

let server: LocalServer;
let person: Person;
beforeAll(async () => {
  server = await LocalServer.start();
  person = await Person.at(server.url);
});
afterAll(async () => {
  await person.leave();
  await server.stop();
});

/** In a session with a bus and an unlocked keychain of its own (Secret Service), as a Linux desktop has. */
async function inSession(script: string): Promise<string> {
  const unlock = 'printf password | gnome-keyring-daemon --unlock --components=secrets > keyring.log 2>&1';
  const inigma = `inigma() { "${process.execPath}" "${PROGRAM}" "$@"; }`;
  const env = {
    PATH: process.env['PATH'] ?? '',
    HOME: person.home,
    XDG_RUNTIME_DIR: person.home,
    INIGMA_SERVER: server.url,
  };
  const args = ['--', 'bash', '-c', `set -e; ${unlock}; ${inigma}; ${script}`];
  return (await run('dbus-run-session', args, { cwd: person.home, env })).stdout;
}

test('an identity in the keychain: the file has no key, and it is found again in another session', async () => {
  const made = await inSession(
    'inigma identity new --keychain; inigma identity export; cat .config/inigma/identities/*',
  );
  const [uid, key, record = ''] = made.trim().split('\n');
  expect(JSON.parse(record)).toEqual({ server: server.url, keptIn: 'keychain', uid });
  const used = await inSession(
    'inigma identity export; printf x | inigma send > /dev/null; inigma sent --json',
  );
  const [again, sent = ''] = used.trim().split('\n');
  expect(again).toBe(key);
  expect(JSON.parse(sent).total).toBe(1);
  const outside = await person.run(['list']);
  expect(outside).toMatchObject({ code: 6, stdout: '' });
  const replaced = await inSession('inigma identity new --replace; inigma identity show --json');
  expect(JSON.parse(replaced.trim().split('\n')[1] ?? '')).toMatchObject({ kept_in: 'file' });
});
