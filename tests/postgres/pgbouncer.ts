import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chownSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { provideProgram } from '../../build/program.ts';
import { freePort } from '../free-port.ts';
import { RUN_AS } from './postgres-server.ts';

/** Fewer than a server of ours opens, so that its connections share them. */
const SERVER_CONNECTIONS = 3;
/** What docs/postgresql.md has an operator set. */
const IGNORED = 'options,statement_timeout,idle_in_transaction_session_timeout';

interface PgBouncerOptions {
  readonly poolMode: 'transaction' | 'session';
  /** Whether it lets pass what it does not know of a connection's startup parameters. */
  readonly ignoresParameters?: boolean;
}

/** A real PgBouncer in front of a PostgreSQL server. */
export class PgBouncer {
  readonly #folder: string;
  readonly #process: ChildProcess;
  readonly port: number;

  private constructor(folder: string, process: ChildProcess, port: number) {
    this.#folder = folder;
    this.#process = process;
    this.port = port;
  }

  /** Passes connections to the server that `url` names, for its user. */
  static async start(url: string, options: PgBouncerOptions): Promise<PgBouncer> {
    const program = await provideProgram('pgbouncer');
    const folder = mkdtempSync(join(tmpdir(), 'inigma-pgbouncer-'));
    const port = await freePort();
    const { username, password } = new URL(url);
    const users = writeOwned(join(folder, 'users.txt'), `"${username}" "${password}"\n`);
    const file = writeOwned(join(folder, 'pgbouncer.ini'), configuration(url, port, users, options));
    const child = spawn(program, [file], { ...RUN_AS, cwd: '/', stdio: ['ignore', 'ignore', 'pipe'] });
    const lines: string[] = [];
    for await (const line of createInterface({ input: child.stderr })) {
      lines.push(line);
      if (!line.includes('process up')) continue;
      child.stderr.resume();
      return new PgBouncer(folder, child, port);
    }
    rmSync(folder, { recursive: true });
    throw new Error(`PgBouncer did not start.\n${lines.join('\n')}`);
  }

  /** The same database, reached through it. */
  urlOf(url: string): string {
    return Object.assign(new URL(url), { port: String(this.port) }).href;
  }

  async stop(): Promise<void> {
    const ended = once(this.#process, 'exit');
    this.#process.kill('SIGTERM');
    await ended;
    rmSync(this.#folder, { recursive: true });
  }
}

function configuration(
  url: string,
  port: number,
  users: string,
  { poolMode, ignoresParameters = true }: PgBouncerOptions,
): string {
  return [
    '[databases]',
    `* = host=127.0.0.1 port=${new URL(url).port}`,
    '[pgbouncer]',
    'listen_addr = 127.0.0.1',
    `listen_port = ${port}`,
    'unix_socket_dir =',
    'auth_type = scram-sha-256',
    `auth_file = ${users}`,
    `pool_mode = ${poolMode}`,
    ...(poolMode === 'transaction' ? [`default_pool_size = ${SERVER_CONNECTIONS}`] : []),
    ...(ignoresParameters ? [`ignore_startup_parameters = ${IGNORED}`] : []),
    '',
  ].join('\n');
}

function writeOwned(file: string, text: string): string {
  writeFileSync(file, text, { mode: 0o600 });
  if (RUN_AS.uid !== undefined) {
    chownSync(file, RUN_AS.uid, RUN_AS.gid);
    chownSync(join(file, '..'), RUN_AS.uid, RUN_AS.gid);
  }
  return file;
}
