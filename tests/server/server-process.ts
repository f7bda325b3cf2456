import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { SERVER_FLAGS } from '../../build/server-flags.js';
import type { Row, ServerUnderTest } from './server-under-test.ts';

/** What ships, and not its sources: `npm run build` makes it, and `npm test` does so first. */
const PROGRAM = resolve(import.meta.dirname, '../../dist/server/main.js');
const START_MILLISECONDS = 60_000;

export type Settings = Readonly<Record<string, string>>;

/** How a process ended, and all that it has said. */
export interface ExitResult {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly stdout: string;
  readonly stderr: string;
}

interface StartOptions {
  readonly args?: readonly string[];
  /** A program, and its arguments, that becomes the server by `exec`. */
  readonly wrapper?: readonly string[];
  readonly cwd?: string;
  /** Another build than that of this project. */
  readonly program?: string;
}

/** Runs the built program with these settings and no others. */
export class ServerProcess {
  readonly child: ChildProcess;
  readonly ended: Promise<ExitResult>;
  stdout = '';
  stderr = '';

  constructor(
    settings: Settings,
    { args = [], wrapper = [], cwd, program: built = PROGRAM }: StartOptions = {},
  ) {
    const options = { env: settings, ...(cwd !== undefined && { cwd }) };
    const node = [process.execPath, ...SERVER_FLAGS];
    const [program = process.execPath, ...programArgs] = [...wrapper, ...node, built, ...args];
    this.child = spawn(program, programArgs, { ...options, stdio: ['ignore', 'pipe', 'pipe'] });
    this.child.stdout?.setEncoding('utf8').on('data', (text: string) => (this.stdout += text));
    this.child.stderr?.setEncoding('utf8').on('data', (text: string) => (this.stderr += text));
    this.ended = this.#end();
  }

  async #end(): Promise<ExitResult> {
    const [code, signal] = await once(this.child, 'close');
    return { code, signal, stdout: this.stdout, stderr: this.stderr };
  }

  /** The lines of its log so far, whole ones only. */
  lines(): Record<string, unknown>[] {
    return this.stdout
      .slice(0, this.stdout.lastIndexOf('\n') + 1)
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => JSON.parse(line));
  }

  /** The first line of the log that tells of this event. */
  async line(event: string): Promise<Record<string, unknown>> {
    const deadline = performance.now() + START_MILLISECONDS;
    for (;;) {
      const found = this.lines().find((line) => line['event'] === event);
      if (found !== undefined) return found;
      if (this.child.exitCode !== null || performance.now() > deadline) {
        throw new Error(`The server never said ${event}.\n${this.stdout}${this.stderr}`);
      }
      await new Promise((again) => setTimeout(again, 10));
    }
  }

  /** From now on the log is read and not kept, for runs of hours. */
  forgetLog(): void {
    this.child.stdout?.removeAllListeners('data').resume();
  }

  kill(signal: NodeJS.Signals): Promise<ExitResult> {
    this.child.kill(signal);
    return this.ended;
  }

  /** Bytes of memory that the process holds now, and the most that it ever held (proc(5)). */
  memory(): { now: number; most: number } {
    const status = readFileSync(`/proc/${this.child.pid}/status`, 'utf8');
    const kilobytes = (field: string) =>
      Number(new RegExp(`^${field}:\\s+(\\d+) kB$`, 'm').exec(status)?.[1]);
    return { now: kilobytes('VmRSS') * 1024, most: kilobytes('VmHWM') * 1024 };
  }
}

/** A server of this machine, with a folder of its own for its data. */
export class LocalServer implements ServerUnderTest {
  readonly folder: string;
  readonly #settings: Settings;
  readonly #wrapper: readonly string[];
  process: ServerProcess;
  url = '';

  private constructor(folder: string, settings: Settings, wrapper: readonly string[]) {
    this.folder = folder;
    this.#wrapper = wrapper;
    this.#settings = {
      PORT: '0',
      RATE_LIMITS: 'off',
      DATABASE_URL: `file:${join(folder, 'inigma.db')}`,
      ...settings,
    };
    this.process = new ServerProcess(this.#settings, { wrapper });
  }

  static async start(settings: Settings = {}, wrapper: readonly string[] = []): Promise<LocalServer> {
    const server = new LocalServer(await mkdtemp(join(tmpdir(), 'inigma-')), settings, wrapper);
    try {
      await server.#listens();
      return server;
    } catch (error) {
      await server.stop();
      throw error;
    }
  }

  async #listens(): Promise<void> {
    const { port } = await this.process.line('listening');
    this.url = `http://127.0.0.1:${port}`;
  }

  get databaseFile(): string {
    return join(this.folder, 'inigma.db');
  }

  /** Restarts with the same data, however the process has ended. */
  async restart(settings: Settings = {}): Promise<void> {
    this.process = new ServerProcess({ ...this.#settings, ...settings }, { wrapper: this.#wrapper });
    await this.#listens();
  }

  /** Asks the database file itself, beside the server. */
  async withDatabase<Result>(work: (database: DatabaseSync) => Result | Promise<Result>): Promise<Result> {
    const database = new DatabaseSync(this.databaseFile, { timeout: 5_000 });
    try {
      return await work(database);
    } finally {
      database.close();
    }
  }

  query(text: string, ...values: readonly (string | number | null)[]): Promise<readonly Row[]> {
    return this.withDatabase((database) => database.prepare(text).all(...values));
  }

  /** The file and what lies beside it. */
  async storedBytes(): Promise<Buffer> {
    const files = ['', '-wal', '-shm'].map((ending) => this.databaseFile + ending);
    return Buffer.concat(files.filter((file) => existsSync(file)).map((file) => readFileSync(file)));
  }

  output(): string {
    return this.process.stdout + this.process.stderr;
  }

  readonly expire = (view: string): Promise<void> =>
    this.withDatabase((database) => {
      const now = Math.floor(Date.now() / 1_000);
      const changes = ['UPDATE messages SET ttl', 'UPDATE secret_requests SET expires_at'].map((update) =>
        Number(database.prepare(`${update} = ? WHERE id = ?`).run(now, view).changes),
      );
      if (Math.max(...changes) === 0) throw new Error('There is no such message to expire.');
    });

  readonly stop = async (): Promise<void> => {
    if (this.process.child.exitCode === null) await this.process.kill('SIGTERM');
    await rm(this.folder, { recursive: true, force: true });
  };
}
