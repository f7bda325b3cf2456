import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { withClient } from '../postgres/postgres-server.ts';
import { type ExitResult, ServerProcess } from '../server/server-process.ts';
import type { CheckedServer } from './check-messages.ts';
import type { OperatedServer } from './send-messages.ts';

/** The server program of any version on a database that stays when it stops. */
export class DatabaseServer implements OperatedServer, CheckedServer {
  readonly databaseUrl: string;
  readonly #program: string;
  readonly #folder: string;
  #process: ServerProcess | null = null;
  readonly fetch = fetch;
  /** The same after a restart. */
  #port = '0';
  url = '';

  private constructor(databaseUrl: string, program: string, folder: string) {
    this.databaseUrl = databaseUrl;
    this.#program = program;
    this.#folder = folder;
  }

  /** `program` is the `main.js` of a build. */
  static async start(databaseUrl: string, program: string): Promise<DatabaseServer> {
    const folder = await mkdtemp(join(tmpdir(), 'inigma-upgrade-'));
    const server = new DatabaseServer(databaseUrl, program, folder);
    try {
      await server.#start();
      return server;
    } catch (error) {
      await server.stop();
      throw error;
    }
  }

  async #start(): Promise<void> {
    this.#process = this.#run([]);
    const { port } = await this.#process.line('listening');
    this.#port = String(port);
    this.url = `http://127.0.0.1:${port}`;
  }

  #run(args: readonly string[]): ServerProcess {
    const settings = {
      PORT: this.#port,
      RATE_LIMITS: 'off',
      WRITERS: 'invitations',
      DATABASE_URL: this.databaseUrl,
    };
    return new ServerProcess(settings, { args, cwd: this.#folder, program: this.#program });
  }

  /** Runs a command of the server program, as an operator does. */
  async command(...args: readonly string[]): Promise<ExitResult> {
    const exit = await this.#run(args).ended;
    if (exit.code !== 0) throw new Error(`inigma ${args.join(' ')} failed: ${exit.stderr}`);
    return exit;
  }

  async query(statement: string): Promise<void> {
    if (this.databaseUrl.startsWith('postgres:')) {
      await withClient(this.databaseUrl, (client) => client.query(statement));
      return;
    }
    const database = new DatabaseSync(this.databaseUrl.replace('file:', ''), { timeout: 5_000 });
    database.exec(statement);
    database.close();
  }

  async takeDown(id: string): Promise<void> {
    await this.command('remove', id);
  }

  async invite(uses: number | null): Promise<string> {
    const limit = uses === null ? [] : ['--uses', String(uses)];
    const { stdout } = await this.command('invite', '--label', 'Kept', '--expires', 'never', ...limit);
    return /#invite=(\S+)/.exec(stdout)?.[1] ?? '';
  }

  /** A server erases what has expired when it starts. */
  async purge(): Promise<void> {
    await this.#process?.kill('SIGTERM');
    await this.#start();
    await this.#process?.line('purge');
  }

  async passHour(id: string): Promise<void> {
    const now = Math.floor(Date.now() / 1_000);
    await this.query(`UPDATE messages SET ttl = ${now} WHERE id = '${id}'`);
    await this.query(`UPDATE links SET ends_at = ${now} WHERE id = '${id}'`);
  }

  async stop(): Promise<void> {
    if (this.#process?.child.exitCode === null) await this.#process.kill('SIGTERM');
    await rm(this.#folder, { recursive: true, force: true });
  }
}
