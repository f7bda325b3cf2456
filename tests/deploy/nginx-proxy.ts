import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, openSync, readFileSync } from 'node:fs';
import { chmod, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { Client } from 'undici';
import { provideProgram } from '../../build/program.ts';
import { freePort } from '../free-port.ts';

/** The configuration that ships, read where it lies. */
const SHIPPED = resolve(import.meta.dirname, '../../deploy/helm/inigma/files/nginx.conf');

/** The programs that the image of compose runs. */
const START_PROGRAM = resolve(import.meta.dirname, '../../deploy/docker/nginx-start.sh');
const LIMITS_PROGRAM = resolve(import.meta.dirname, '../../deploy/docker/nginx-limits.awk');

/** Addresses of this machine: all of 127.0.0.0/8 is. */
export const TUNNEL = '127.83.0.1';
export const OUTSIDE = '127.99.0.1';
const TUNNEL_NETWORK = '127.83.0.0/16';

const START_MILLISECONDS = 15_000;

/** Says what else nginx serves, where its folder is. */
type ExtraServers = (folder: string) => string;

const NO_EXTRA_SERVERS: ExtraServers = () => '';

interface ProxyOptions {
  readonly extraServers?: ExtraServers;
  /** `RATE_LIMITS`, as an operator sets it. */
  readonly rateLimits?: string;
  /** Further files of the folder site/, by name. */
  readonly site?: Readonly<Record<string, string>>;
}

/** What the image of compose makes of `RATE_LIMITS`. */
export function limitDirectives(rateLimits: string): string {
  const args = ['-v', `limits=${rateLimits}`, '-f', LIMITS_PROGRAM];
  const { status, stdout, stderr } = spawnSync('awk', args, { encoding: 'utf8' });
  if (status !== 0) throw new Error(stderr);
  return stdout;
}

/** As the image's own nginx.conf is: where files go, and what is included. */
function mainConfiguration(folder: string, extraServers: ExtraServers): string {
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'];
  const paths = temporary.map((what) => `${what}_temp_path ${folder}/${what};`);
  return [
    process.getuid?.() === 0 ? 'user root;' : '',
    `daemon off; worker_processes 2; pid ${folder}/nginx.pid; error_log stderr notice;`,
    `events {} http { ${paths.join(' ')} include ${SHIPPED}; ${extraServers(folder)} }`,
  ].join('\n');
}

export interface ProxyResponse {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly text: string;
}

export interface ProxyRequest {
  /** The address that the connection comes from. */
  readonly from?: string;
  readonly method?: string;
  readonly body?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

/** The real nginx, with the configuration that ships, before a server that listens at this address. */
export class NginxProxy {
  readonly folder: string;
  readonly url: string;
  readonly #nginx: ChildProcess;

  private constructor(folder: string, url: string, nginx: ChildProcess) {
    this.folder = folder;
    this.url = url;
    this.#nginx = nginx;
  }

  static async start(
    app: string,
    { extraServers = NO_EXTRA_SERVERS, rateLimits = '', site = {} }: ProxyOptions = {},
  ): Promise<NginxProxy> {
    const nginx = await provideProgram('nginx');
    const folder = await mkdtemp(join(tmpdir(), 'inigma-front-'));
    const port = await freePort();
    await writeFiles(folder, site, extraServers);
    const addresses = { APP_ADDRESS: app, LISTEN: `127.0.0.1:${port}`, TRUSTED_PROXIES: TUNNEL_NETWORK };
    const started = run(nginx, folder, { ...addresses, RATE_LIMITS: rateLimits });
    const proxy = new NginxProxy(folder, `http://127.0.0.1:${port}`, started);
    await proxy.#listens().catch(async (error) => {
      await proxy.stop();
      throw error;
    });
    return proxy;
  }

  async #listens(): Promise<void> {
    const deadline = performance.now() + START_MILLISECONDS;
    while (
      !(await this.request('/health').then(
        () => true,
        () => false,
      ))
    ) {
      if (this.#nginx.exitCode !== null || performance.now() > deadline)
        throw new Error(`nginx does not listen.\n${this.errors()}`);
      await pause(20);
    }
  }

  /** One request on a connection of its own. */
  async request(path: string, request: ProxyRequest = {}): Promise<ProxyResponse> {
    const { from = OUTSIDE, method = 'GET', body, headers = {} } = request;
    const client = new Client(this.url, { localAddress: from });
    try {
      const type = body === undefined ? {} : { 'content-type': 'application/json' };
      const all = { ...type, ...headers };
      const answer = await client.request({
        path,
        method: method as 'GET',
        headers: all,
        body: body ?? null,
      });
      return { status: answer.statusCode, headers: answer.headers, text: await answer.body.text() };
    } finally {
      await client.destroy();
    }
  }

  /** The access log. A request is logged just after its answer was sent. */
  log(): string {
    return readFileSync(join(this.folder, 'stdout'), 'utf8');
  }

  errors(): string {
    return readFileSync(join(this.folder, 'stderr'), 'utf8');
  }

  async stop(): Promise<void> {
    if (this.#nginx.exitCode === null) {
      const ended = once(this.#nginx, 'close');
      this.#nginx.kill('SIGTERM');
      await ended;
    }
    await rm(this.folder, { recursive: true, force: true });
  }
}

/** How the start of the image's nginx would end with these variables, and what it says: nothing, where they are good. */
export async function startErrors(
  variables: Readonly<Record<string, string>>,
): Promise<{ readonly status: number | null; readonly stderr: string }> {
  const nginx = await provideProgram('nginx');
  const folder = await mkdtemp(join(tmpdir(), 'inigma-start-'));
  try {
    await writeFiles(folder, {});
    const test = [START_PROGRAM, nginx, '-t', '-q', '-p', folder, '-c', join(folder, 'nginx.conf')];
    const env = { ...process.env, SITE_FOLDER: join(folder, 'site'), ...variables };
    const { status, stderr } = spawnSync('sh', test, {
      env,
      encoding: 'utf8',
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    return { status, stderr };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** What nginx says of the shipped configuration in a place: nothing, where it is good. */
export async function configurationErrors(
  app: string,
  listenDirectives: string,
  site: Readonly<Record<string, string>> = {},
): Promise<string> {
  const nginx = await provideProgram('nginx');
  const folder = await mkdtemp(join(tmpdir(), 'inigma-place-'));
  try {
    const own = { 'upstream.conf': app, 'listen.conf': listenDirectives };
    await writeFiles(folder, { ...own, 'limits.conf': limitDirectives(''), ...site });
    const args = ['-t', '-q', '-p', folder, '-c', join(folder, 'nginx.conf')];
    return spawnSync(nginx, args, { encoding: 'utf8', stdio: ['ignore', 'ignore', 'pipe'] }).stderr;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function writeFiles(
  folder: string,
  site: Readonly<Record<string, string>>,
  extraServers = NO_EXTRA_SERVERS,
): Promise<void> {
  await chmod(folder, 0o755);
  await mkdir(join(folder, 'site'));
  await writeFile(join(folder, 'nginx.conf'), mainConfiguration(folder, extraServers));
  for (const [name, text] of Object.entries(site)) await writeFile(join(folder, 'site', name), text);
}

/**
 * As the image starts it, with these variables. Its log goes to a file, since nginx opens /dev/stdout again, which the sockets that
 * Node makes do not allow.
 */
function run(nginx: string, folder: string, variables: Readonly<Record<string, string>>): ChildProcess {
  const outputs = ['stdout', 'stderr'].map((name) => openSync(join(folder, name), 'a'));
  const child = spawn('sh', [START_PROGRAM, nginx, '-p', folder, '-c', join(folder, 'nginx.conf')], {
    env: { ...process.env, SITE_FOLDER: join(folder, 'site'), ...variables },
    stdio: ['ignore', ...outputs],
  });
  outputs.forEach(closeSync);
  return child;
}
