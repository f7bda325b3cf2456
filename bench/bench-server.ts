import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, fstatSync, openSync, readFileSync, readSync } from 'node:fs';
import { cpus } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { promisify } from 'node:util';
import { SERVER_FLAGS } from '../build/server-flags.js';
import { ROOT } from '../build/tool.ts';

const run = promisify(execFile);
const PRODUCT = join(ROOT, 'dist/server/main.js');
const BARE = join(ROOT, 'bench/bare-server.ts');
const BARE_ON_POSTGRES = join(ROOT, 'bench/postgres/bare-postgres.ts');
const START_MILLISECONDS = 60_000;
/** What the kernel counts processor time in (`getconf CLK_TCK`, 100 on every Linux). */
const MICROSECONDS_PER_TICK = 10_000;
const BYTES_PER_PAGE = 4_096;

type Environment = Readonly<Record<string, string>>;

/** A server to measure, on a database file of its own. Its log goes to a file, as in production, so that no reader slows it down. */
export class BenchServer {
  readonly name: string;
  readonly file: string;
  readonly url: string;
  readonly #process: ChildProcess;
  readonly #log: string;
  /** How many bytes of the log have been read. */
  #logRead = 0;

  private constructor(name: string, file: string, log: string, child: ChildProcess, port: number) {
    this.name = name;
    this.file = file;
    this.url = `http://127.0.0.1:${port}`;
    this.#log = log;
    this.#process = child;
  }

  /** The server as it ships, without rate limits, which would refuse the eleventh create. */
  static product(file: string, flags = SERVER_FLAGS, settings: Environment = {}): Promise<BenchServer> {
    const env = { PORT: '0', RATE_LIMITS: 'off', DATABASE_URL: `file:${file}`, ...settings };
    return BenchServer.#start('Inigma', file, [...flags, PRODUCT], env);
  }

  /** The server as it ships, with its default settings and rate limits. */
  static shipped(file: string): Promise<BenchServer> {
    return BenchServer.#start('Inigma', file, [PRODUCT], { PORT: '0', DATABASE_URL: `file:${file}` });
  }

  /** The bare server, with V8 set as in the product. `page` is the file that it serves as its page, `statements` that of its RecordedActs. */
  static bare(file: string, commits: 'group' | 'single', page: string, statements: string) {
    return BenchServer.#start(
      `bare, ${commits} commit`,
      file,
      [...SERVER_FLAGS, BARE, file, commits, page, statements],
      {},
    );
  }

  /** The server as it ships on a PostgreSQL database, without rate limits; `log` is where its log goes, without an ending. */
  static productOnPostgres(url: string, log: string): Promise<BenchServer> {
    return BenchServer.#start('Inigma', log, [...SERVER_FLAGS, PRODUCT], {
      PORT: '0',
      RATE_LIMITS: 'off',
      DATABASE_URL: url,
    });
  }

  static bareOnPostgres(url: string, log: string, statements: string): Promise<BenchServer> {
    return BenchServer.#start('bare pg', log, [...SERVER_FLAGS, BARE_ON_POSTGRES, url, statements], {});
  }

  static async #start(name: string, file: string, args: string[], env: Environment) {
    const log = `${file}.${name.replaceAll(/\W+/g, '-')}.log`;
    const output = openSync(log, 'w');
    const child = spawn(process.execPath, args, { env, stdio: ['ignore', output, 'inherit'] });
    closeSync(output);
    return new BenchServer(name, file, log, child, await portIn(log, child));
  }

  /** The lines logged since the last call: reading a long log again and again would take time from what is measured. */
  newLines(): Record<string, unknown>[] {
    const { lines, end } = linesOf(this.#log, this.#logRead);
    this.#logRead = end;
    return lines;
  }

  /** Microseconds of the processor that it has used so far, on all its threads (proc(5)). */
  processorTime(): number {
    const [userTicks = Number.NaN, kernelTicks = Number.NaN] = this.#stat().slice(11, 13).map(Number);
    return (userTicks + kernelTicks) * MICROSECONDS_PER_TICK;
  }

  /** Bytes of memory that it holds now. */
  memory(): number {
    return Number(this.#stat()[21]) * BYTES_PER_PAGE;
  }

  /** The most bytes of memory that it ever held (proc(5)). */
  mostMemory(): number {
    const status = readFileSync(`/proc/${this.#process.pid}/status`, 'utf8');
    return Number(/^VmHWM:\s+(\d+) kB$/m.exec(status)?.[1]) * 1_024;
  }

  signal(name: NodeJS.Signals): void {
    this.#process.kill(name);
  }

  /** Keeps it on the first core, and this process with all that it starts on the others. */
  async takeCore(): Promise<void> {
    const others = `1-${cpus().length - 1}`;
    await run('taskset', ['--all-tasks', '--pid', '--cpu-list', '0', String(this.#process.pid)]);
    await run('taskset', ['--all-tasks', '--pid', '--cpu-list', others, String(process.pid)]);
  }

  async stop(): Promise<void> {
    const ended = once(this.#process, 'exit');
    if (this.#process.exitCode === null && this.#process.kill('SIGTERM')) await ended;
  }

  /** Fields from the third on: the second is a name that may hold spaces. */
  #stat(): string[] {
    const text = readFileSync(`/proc/${this.#process.pid}/stat`, 'utf8');
    return text.slice(text.lastIndexOf(')') + 2).split(' ');
  }
}

async function portIn(log: string, child: ChildProcess): Promise<number> {
  const deadline = performance.now() + START_MILLISECONDS;
  while (performance.now() < deadline && child.exitCode === null) {
    const listening = linesOf(log, 0).lines.find((line) => line['event'] === 'listening');
    if (listening !== undefined) return Number(listening['port']);
    await pause(10);
  }
  throw new Error(`The server under test did not start: see ${log}.`);
}

/** The whole lines of a log from a byte on, and where the last of them ends. */
function linesOf(log: string, start: number): { lines: Record<string, unknown>[]; end: number } {
  const bytes = readFrom(log, start);
  const end = bytes.lastIndexOf('\n') + 1;
  const texts = bytes.toString('utf8', 0, end).split('\n');
  return { lines: texts.filter((text) => text !== '').map((text) => JSON.parse(text)), end: start + end };
}

function readFrom(file: string, start: number): Buffer {
  const descriptor = openSync(file, 'r');
  try {
    const bytes = Buffer.alloc(Math.max(0, fstatSync(descriptor).size - start));
    return bytes.subarray(0, readSync(descriptor, bytes, 0, bytes.length, start));
  } finally {
    closeSync(descriptor);
  }
}
