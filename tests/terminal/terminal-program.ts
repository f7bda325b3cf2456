import { type ChildProcess, spawn } from 'node:child_process';
import { openSync } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { type IPty, spawn as spawnOnTerminal } from '@lydell/node-pty';
import { expect } from 'vitest';

const PROGRAM = resolve(import.meta.dirname, '../../dist/inigma.js');
const LINK = /^https?:\/\/\S+\/view\?view=[\w-]+#key=[\w-]{32}(?:&lock=1)?\n$/;

export interface RunResult {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

interface RunOptions {
  /** What standard input gives; nothing where it is left out. */
  readonly input?: string | Uint8Array;
  readonly environment?: Readonly<Record<string, string>>;
  /** What file descriptor 3 gives. */
  readonly third?: string;
}

/** A person with a home of their own, who calls `inigma` for one server. */
export class Person {
  readonly home: string;
  readonly server: string;
  readonly #environment: Readonly<Record<string, string>>;

  private constructor(home: string, server: string) {
    this.home = home;
    this.server = server;
    this.#environment = {
      PATH: process.env['PATH'] ?? '',
      HOME: home,
      INIGMA_SERVER: server,
      TZ: 'UTC',
    };
  }

  static async at(server: string): Promise<Person> {
    return new Person(await mkdtemp(join(tmpdir(), 'inigma-terminal-')), server);
  }

  /** Runs it in a pipe, in a session without a terminal. */
  start(args: readonly string[], { environment = {}, third }: RunOptions = {}): ChildProcess {
    const extra = third === undefined ? 'ignore' : openSync(third, 'r');
    return spawn(process.execPath, [PROGRAM, ...args], {
      cwd: this.home,
      detached: true,
      env: { ...this.#environment, ...environment },
      stdio: ['pipe', 'pipe', 'pipe', extra],
    });
  }

  async run(args: readonly string[], options: RunOptions = {}): Promise<RunResult> {
    const third = options.third === undefined ? undefined : await this.file('third', options.third);
    const child = this.start(args, { ...options, ...(third !== undefined && { third }) });
    // A program that does not read its input closes it.
    child.stdin?.on('error', () => {}).end(options.input ?? '');
    return resultOf(child);
  }

  /** The link of a message that was sent with these options. */
  async send(input: string | Uint8Array, ...args: readonly string[]): Promise<string> {
    const { code, stdout, stderr } = await this.run(['send', ...args], { input });
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toMatch(LINK);
    return stdout.trim();
  }

  open(link: string, ...args: readonly string[]): Promise<RunResult> {
    return this.run(['open', '-', ...args], { input: link });
  }

  /** Runs it on a pseudo-terminal. */
  onTerminal(args: readonly string[], environment: Readonly<Record<string, string>> = {}): Terminal {
    return this.shellOnTerminal(process.execPath, [PROGRAM, ...args], environment);
  }

  /** Runs a line of a shell on a pseudo-terminal, in which `inigma` is the program. */
  lineOnTerminal(line: string): Terminal {
    return this.shellOnTerminal('bash', ['-c', `inigma() { ${process.execPath} ${PROGRAM} "$@"; }; ${line}`]);
  }

  async file(name: string, contents: string | Uint8Array): Promise<string> {
    const path = join(this.home, name);
    await writeFile(path, contents);
    return path;
  }

  read(name: string): Promise<Buffer> {
    return readFile(join(this.home, name));
  }

  async leave(): Promise<void> {
    await rm(this.home, { recursive: true, force: true });
  }

  private shellOnTerminal(
    program: string,
    args: readonly string[],
    environment: Readonly<Record<string, string>> = {},
  ): Terminal {
    const env = { ...this.#environment, TERM: 'xterm-256color', ...environment };
    return new Terminal(spawnOnTerminal(program, [...args], { cwd: this.home, env, cols: 200, rows: 50 }));
  }
}

/** A program on a pseudo-terminal, and all that it has shown. */
export class Terminal {
  readonly process: IPty;
  readonly ended: Promise<number>;
  screen = '';

  constructor(process: IPty) {
    this.process = process;
    process.onData((text) => (this.screen += text));
    this.ended = new Promise((end) => process.onExit(({ exitCode }) => end(exitCode)));
  }

  /** Types once the screen shows what is waited for. */
  async answer(shown: string | RegExp, typed: string): Promise<void> {
    await this.shows(shown);
    this.process.write(typed);
  }

  async shows(shown: string | RegExp): Promise<void> {
    await expect.poll(() => this.screen, { timeout: 20_000, interval: 10 }).toMatch(shown);
  }

  /** What it has shown once it has ended, with the exit code. */
  async result(): Promise<{ readonly code: number; readonly screen: string }> {
    const code = await this.ended;
    return { code, screen: this.screen.replaceAll('\r\n', '\n') };
  }
}

/** What it says first on standard error, as soon as it does. */
export function firstNote(child: ChildProcess): Promise<string> {
  return new Promise((found) => child.stderr?.once('data', (text) => found(String(text))));
}

export async function resultOf(child: ChildProcess): Promise<RunResult> {
  let [stdout, stderr] = ['', ''];
  child.stdout?.setEncoding('utf8').on('data', (text: string) => (stdout += text));
  child.stderr?.setEncoding('utf8').on('data', (text: string) => (stderr += text));
  const code = await new Promise<number | null>((end) => child.once('close', end));
  return { code, stdout, stderr };
}
