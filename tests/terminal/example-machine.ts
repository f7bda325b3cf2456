import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmod, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { type RunResult, resultOf } from './terminal-program.ts';

const ROOT = resolve(import.meta.dirname, '../..');
export const EXAMPLES = join(ROOT, 'docs/examples/scripts');

/** Each writes down what it is given on standard input, and with which arguments. */
const STAND_INS = ['bin/psql', 'bin/sendmail', 'set-admin-password'];

/** A machine on which examples run: `inigma` is on the PATH, programs of others are stand-ins, and a chat listens. */
export class ExampleMachine {
  readonly folder: string;
  readonly #server: string;
  readonly #chat: Server;
  readonly #posted: string[] = [];

  private constructor(folder: string, server: string) {
    this.folder = folder;
    this.#server = server;
    this.#chat = createServer((request, response) => {
      let text = '';
      request.setEncoding('utf8').on('data', (part: string) => (text += part));
      request.on('end', () => {
        this.#posted.push(text);
        response.end('ok');
      });
    });
  }

  static async start(server: string): Promise<ExampleMachine> {
    const machine = new ExampleMachine(await mkdtemp(join(tmpdir(), 'inigma-example-')), server);
    await mkdir(join(machine.folder, 'bin'));
    const program = join(ROOT, 'dist/inigma.js');
    await machine.program('bin/inigma', `exec ${process.execPath} ${program} "$@"`);
    for (const name of STAND_INS)
      await machine.program(name, `{ echo "$@"; cat; } > ${machine.folder}/${name.replace('bin/', '')}.got`);
    machine.#chat.listen(0, '127.0.0.1');
    await once(machine.#chat, 'listening');
    return machine;
  }

  get webhook(): string {
    return `http://127.0.0.1:${(this.#chat.address() as AddressInfo).port}/hook`;
  }

  /** What the chat was told, last. */
  get lastPost(): string {
    return this.#posted.at(-1) ?? '';
  }

  /** What a stand-in was given, last. */
  got(name: string): Promise<string> {
    return this.read(`${name}.got`);
  }

  read(name: string): Promise<string> {
    return readFile(join(this.folder, name), 'utf8');
  }

  async program(name: string, body: string): Promise<void> {
    await writeFile(join(this.folder, name), `#!/bin/sh\n${body}\n`);
    await chmod(join(this.folder, name), 0o755);
  }

  run(
    command: readonly string[],
    input = '',
    environment: Readonly<Record<string, string>> = {},
  ): Promise<RunResult> {
    const [program = '', ...args] = command;
    const env = {
      PATH: `${this.folder}/bin:${process.env['PATH']}`,
      HOME: this.folder,
      INIGMA_SERVER: this.#server,
      ...environment,
    };
    const child = spawn(program, args, { cwd: this.folder, env, detached: true });
    child.stdin.on('error', () => {}).end(input);
    return resultOf(child);
  }

  /** Lines of a job, as a runner runs them. */
  runLines(lines: string, environment: Readonly<Record<string, string>>): Promise<RunResult> {
    return this.run(['bash', '--noprofile', '--norc', '-eo', 'pipefail', '-c', lines], '', environment);
  }

  async stop(): Promise<void> {
    this.#chat.close();
    this.#chat.closeAllConnections();
    await rm(this.folder, { recursive: true, force: true });
  }
}
