import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { LocalServer } from './server-process.ts';

const PROGRAM = resolve(import.meta.dirname, '../../dist/server/main.js');
const SENTENCE = /Inigma is running at http:\/\/localhost:\d+\/\s+Press Ctrl\+C to stop it\.\s*$/;

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'inigma-'));
});
afterEach(() => rm(folder, { recursive: true }));

/** The server on a pseudo-terminal of its own (script(1)), and its output there. */
function startOnTerminal(): { child: ChildProcess; screen: () => string } {
  const env = { PORT: '0', DATABASE_URL: `file:${join(folder, 'inigma.db')}` };
  const command = `exec ${process.execPath} ${PROGRAM}`;
  // `-f` flushes the output after each write.
  const child = spawn('script', ['-qfec', command, '/dev/null'], {
    env: { PATH: process.env['PATH'], ...env },
  });
  let screen = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => (screen += text));
  return { child, screen: () => screen };
}

describe('a server that has started', () => {
  it('the start of a server on a terminal ends with a sentence and the address', async () => {
    const { child, screen } = startOnTerminal();
    await expect.poll(screen, { timeout: 60_000 }).toMatch(SENTENCE);
    const ended = new Promise((end) => child.once('exit', end));
    child.kill('SIGTERM');
    await ended;
  });

  it('a server whose output is a pipe writes only lines of JSON', async () => {
    const server = await LocalServer.start();
    const { stdout } = await server.process.kill('SIGTERM');
    await server.stop();
    const lines = stdout.trimEnd().split('\n');
    expect(lines.map((line) => JSON.parse(line).event)).toEqual(['listening', 'stopping', 'stopped']);
  });
});
