import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readdirSync, readFileSync, readlinkSync } from 'node:fs';
import { chmod, chown, copyFile, cp, link, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import type { Readable } from 'node:stream';
import { setTimeout as pause } from 'node:timers/promises';
import { provideProgram } from '../../build/program.ts';
import type { RunningServer } from '../api/running-server.ts';
import { stage } from './dockerfile.ts';

const DIST = resolve(import.meta.dirname, '../../dist');
/** As the image's user is called, by number. */
const IMAGE_USER = 65_532;
const IS_ROOT = process.getuid?.() === 0;
/** That user's ids as seen on this machine: without root, a namespace maps them to the present user. */
export const SEEN_AS = {
  Uid: IS_ROOT ? IMAGE_USER : process.getuid?.(),
  Gid: IS_ROOT ? IMAGE_USER : process.getgid?.(),
} as const;
const START_MILLISECONDS = 20_000;

/** Node and every library that it is linked with, at the places where its loader looks. */
function libraries(node: string): string[] {
  const { stdout } = spawnSync('ldd', [node], { encoding: 'utf8' });
  const paths = [...stdout.matchAll(/(?:=> )?(\/\S+) \(0x/g)].map(([, path]) => path ?? '');
  return paths.flatMap((path) => ['--ro-bind', path, path]);
}

/** The root that the image has, of this machine's parts: Node, its libraries, the build, and one folder to write to. */
function bubblewrapArgs(folder: string): string[] {
  const apart = [
    '--unshare-all',
    '--share-net',
    '--as-pid-1',
    '--die-with-parent',
    '--new-session',
    '--clearenv',
  ];
  const bare = ['--cap-drop', 'ALL', '--proc', '/proc', '--dev', '/dev', '--remount-ro', '/dev'];
  const node = ['--ro-bind', join(folder, 'node'), '/nodejs/bin/node', ...libraries(process.execPath)];
  const build = readdirSync(join(folder, 'app')).flatMap((name) => [
    '--ro-bind',
    join(folder, 'app', name),
    `/app/${name}`,
  ]);
  const secrets = join(folder, 'secrets');
  const mounted = existsSync(secrets) ? ['--ro-bind', secrets, '/run/secrets'] : [];
  const open = ['--bind', join(folder, 'data'), '/app/data', '--chdir', '/app', '--remount-ro', '/'];
  return [...apart, ...bare, ...node, ...build, ...mounted, ...open];
}

/** Where the image's user may read: this project may lie in a folder that is its owner's alone. */
async function prepareFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'inigma-cell-'));
  await chmod(folder, 0o755);
  await cp(DIST, join(folder, 'app'), { recursive: true });
  const node = join(folder, 'node');
  await link(process.execPath, node).catch(() => copyFile(process.execPath, node));
  await mkdir(join(folder, 'data'), { mode: 0o700 });
  if (IS_ROOT) await chown(join(folder, 'data'), IMAGE_USER, IMAGE_USER);
  return folder;
}

/** Programs run as the image runs its own, as far as a machine without a container engine can. */
export class Sandbox {
  readonly #folder: string;
  readonly #bubblewrap: string;

  private constructor(folder: string, bubblewrap: string) {
    this.#folder = folder;
    this.#bubblewrap = bubblewrap;
  }

  static async build(): Promise<Sandbox> {
    const bubblewrap = await provideProgram('bwrap', 'bubblewrap');
    return new Sandbox(await prepareFolder(), bubblewrap);
  }

  /** The one folder that can be written to, as it lies on this machine. */
  get data(): string {
    return join(this.#folder, 'data');
  }

  /** Lays a file of the operator's below /app, as a mount would. */
  async mount(path: string, text: string | Uint8Array): Promise<void> {
    const file = this.mounted(path);
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, text);
  }

  /** Mounts a secret in /run/secrets, as Docker and Podman do. */
  async mountSecret(name: string, text: string): Promise<void> {
    await mkdir(join(this.#folder, 'secrets'), { recursive: true });
    await writeFile(join(this.#folder, 'secrets', name), text);
  }

  /** Where such a file lies on this machine. */
  mounted(path: string): string {
    return join(this.#folder, 'app', path);
  }

  /** Runs a command; bubblewrap writes the command's process id to file descriptor 3. */
  run(args: readonly string[], environment: Readonly<Record<string, string>>): ChildProcess {
    const settings = Object.entries(environment).flatMap(([name, value]) => ['--setenv', name, value]);
    const command = [
      this.#bubblewrap,
      ...bubblewrapArgs(this.#folder),
      ...settings,
      '--info-fd',
      '3',
      '--',
      ...args,
    ];
    const asImageUser = ['setpriv', '--reuid', `${IMAGE_USER}`, '--regid', `${IMAGE_USER}`, '--clear-groups'];
    const identity = IS_ROOT ? [] : ['--uid', `${IMAGE_USER}`, '--gid', `${IMAGE_USER}`];
    const [program = '', ...options] = IS_ROOT ? [...asImageUser, ...command] : command;
    options.splice(options.indexOf('--unshare-all'), 0, ...identity);
    return spawn(program, options, { stdio: ['ignore', 'pipe', 'pipe', 'pipe'] });
  }

  remove(): Promise<void> {
    return rm(this.#folder, { recursive: true, force: true });
  }
}

/** The built server in a cell, started as the image starts it. */
export class SandboxServer implements RunningServer {
  readonly sandbox: Sandbox;
  readonly child: ChildProcess;
  /** The server's own process, as this machine counts. */
  pid = 0;
  url = '';
  metrics = '';
  stdout = '';
  stderr = '';

  private constructor(sandbox: Sandbox, child: ChildProcess) {
    this.sandbox = sandbox;
    this.child = child;
    child.stdout?.setEncoding('utf8').on('data', (text: string) => (this.stdout += text));
    child.stderr?.setEncoding('utf8').on('data', (text: string) => (this.stderr += text));
  }

  static async start(
    sandbox: Sandbox,
    settings: Readonly<Record<string, string>> = {},
  ): Promise<SandboxServer> {
    const image = stage('app');
    const environment = {
      ...image.environment,
      HOST: '127.0.0.1',
      PORT: '0',
      METRICS_PORT: '0',
      RATE_LIMITS: 'off',
      ...settings,
    };
    const child = sandbox.run([...image.args('ENTRYPOINT'), ...image.args('CMD')], environment);
    const server = new SandboxServer(sandbox, child);
    server.pid = await pidOf(child);
    server.metrics = `http://127.0.0.1:${await server.#portOf('metrics')}/metrics`;
    server.url = `http://127.0.0.1:${await server.#portOf('listening')}`;
    return server;
  }

  async #portOf(event: string): Promise<number> {
    const deadline = performance.now() + START_MILLISECONDS;
    for (;;) {
      const port = new RegExp(`"event":"${event}".*?"port":([0-9]+)`).exec(this.stdout)?.[1];
      if (port !== undefined) return Number(port);
      if (this.child.exitCode !== null || performance.now() > deadline)
        throw new Error(`The server does not listen.\n${this.stdout}${this.stderr}`);
      await pause(10);
    }
  }

  /** A field of proc(5)'s status of the server's process. */
  status(field: string): string {
    const status = readFileSync(`/proc/${this.pid}/status`, 'utf8');
    return new RegExp(`^${field}:\\s+(.*)$`, 'm').exec(status)?.[1] ?? '';
  }

  /** How many processes there are where the server is the first. */
  processes(): number {
    const namespace = (pid: string) => identityOf(`/proc/${pid}/ns/pid`);
    const own = namespace(String(this.pid));
    return readdirSync('/proc').filter((pid) => /^[0-9]+$/.test(pid) && namespace(pid) === own).length;
  }

  readonly expire = async (view: string): Promise<void> => {
    const database = new DatabaseSync(join(this.sandbox.data, 'inigma.db'), { timeout: 5_000 });
    database.prepare('UPDATE messages SET ttl = ? WHERE id = ?').run(Math.floor(Date.now() / 1_000), view);
    database.close();
  };

  /** By a signal to the server itself: who ends bubblewrap ends the cell without a word. */
  async end(): Promise<number | null> {
    if (this.child.exitCode === null) {
      const ended = once(this.child, 'close');
      process.kill(this.pid, 'SIGTERM');
      await ended;
    }
    return this.child.exitCode;
  }

  readonly stop = async (): Promise<void> => {
    await this.end();
  };
}

function identityOf(file: string): string | null {
  try {
    return readlinkSync(file);
  } catch {
    return null;
  }
}

async function pidOf(child: ChildProcess): Promise<number> {
  const info = await (child.stdio[3] as Readable).setEncoding('utf8').toArray();
  return Number(/"child-pid": ([0-9]+)/.exec(info.join(''))?.[1]);
}
