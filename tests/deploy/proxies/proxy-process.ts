import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, type FSWatcher, openSync, readdirSync, readFileSync, watch } from 'node:fs';
import { chmod, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { provideProgram } from '../../../build/program.ts';
import { freePorts } from '../../free-port.ts';
import type { CertificateAuthority } from '../../postgres/certificate-authority.ts';
import { CERTIFICATE_FILES, type ProxyKind } from './proxy-kinds.ts';
import { type ProxyAddress, requestHttp2 } from './tls-clients.ts';

const START_MILLISECONDS = 15_000;
const LOGS = ['stdout', 'stderr', 'access.log'];

interface ProxyOptions {
  /** For the headers of a request. */
  readonly headerSeconds?: number;
}

/** A real reverse proxy with the configuration that ships for it, before a server that listens at `app`. */
export class ProxyProcess implements ProxyAddress {
  readonly folder: string;
  readonly httpsPort: number;
  readonly httpPort: number;
  readonly ca: string;
  /** What it has written to where programs put temporary files. */
  readonly temporaryFiles: string[] = [];
  readonly #child: ChildProcess;
  readonly #watcher: FSWatcher;

  private constructor(
    folder: string,
    [httpsPort, httpPort]: readonly [number, number],
    ca: string,
    child: ChildProcess,
    watcher: FSWatcher,
  ) {
    this.folder = folder;
    this.httpsPort = httpsPort;
    this.httpPort = httpPort;
    this.ca = ca;
    this.#child = child;
    this.#watcher = watcher.on('change', (_, file) => this.temporaryFiles.push(String(file)));
  }

  static async start(
    kind: ProxyKind,
    app: string,
    { certificate: ca, server }: CertificateAuthority,
    { headerSeconds = 15 }: ProxyOptions = {},
  ): Promise<ProxyProcess> {
    const program = await provideProgram(kind.program, kind.debianPackage);
    const folder = await mkdtemp(join(tmpdir(), 'inigma-proxy-'));
    const [httpsPort = 0, httpPort = 0] = await freePorts(2);
    const files = {
      ...kind.files({ folder, app, httpsPort, httpPort, headerSeconds }),
      [CERTIFICATE_FILES.certificate]: server.certificate,
      [CERTIFICATE_FILES.key]: server.key,
      [CERTIFICATE_FILES.both]: server.certificate + server.key,
    };
    await writeFiles(folder, files);
    const watcher = watch(join(folder, 'temporary'));
    const child = run(program, kind.args(folder), folder);
    const proxy = new ProxyProcess(folder, [httpsPort, httpPort], ca, child, watcher);
    await proxy.#listens().catch(async (error) => {
      await proxy.stop();
      throw error;
    });
    return proxy;
  }

  async #listens(): Promise<void> {
    const deadline = performance.now() + START_MILLISECONDS;
    const answers = () =>
      requestHttp2(this, '/health').then(
        () => true,
        () => false,
      );
    while (!(await answers())) {
      if (this.#child.exitCode !== null || performance.now() > deadline)
        throw new Error(`The proxy does not listen.\n${this.log()}`);
      await pause(20);
    }
  }

  /** All that it has written to any log. */
  log(): string {
    const logs = readdirSync(this.folder).filter((name) => LOGS.includes(name));
    return logs.map((name) => readFileSync(join(this.folder, name), 'utf8')).join('\n');
  }

  readonly stop = async (): Promise<void> => {
    this.#watcher.close();
    if (this.#child.exitCode === null) {
      const ended = once(this.#child, 'close');
      this.#child.kill('SIGTERM');
      await ended;
    }
    await rm(this.folder, { recursive: true, force: true });
  };
}

async function writeFiles(folder: string, files: Readonly<Record<string, string>>): Promise<void> {
  await chmod(folder, 0o755);
  await mkdir(join(folder, 'temporary'));
  // A program that root starts may write there as somebody else.
  await chmod(join(folder, 'temporary'), 0o777);
  for (const [name, text] of Object.entries(files)) await writeFile(join(folder, name), text);
}

/** Its logs go to files, since some programs open /dev/stderr again, which the sockets that Node makes do not allow. */
function run(program: string, args: readonly string[], folder: string): ChildProcess {
  const outputs = ['stdout', 'stderr'].map((name) => openSync(join(folder, name), 'a'));
  const env = {
    PATH: process.env['PATH'],
    HOME: folder,
    TMPDIR: join(folder, 'temporary'),
  };
  const child = spawn(program, args, { env, stdio: ['ignore', ...outputs] });
  outputs.forEach(closeSync);
  return child;
}
