import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { ROOT } from '../deploy/compose.ts';

const run = promisify(execFile);

/** How a command ended, and what it said. */
export interface Outcome {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface FileInImage {
  /** As `ls -l` shows it. */
  readonly mode: string;
  /** User and group by number. */
  readonly owner: string;
  /** From the root, without a slash before it; a folder has one behind it. */
  readonly path: string;
}

export interface Options {
  readonly environment?: Readonly<Record<string, string>>;
  readonly cwd?: string;
}

/** The program `docker`, at one engine. */
export class Docker {
  readonly environment: Readonly<Record<string, string>>;

  /** `environment` leads to the engine; other settings come from this process. */
  constructor(environment: Readonly<Record<string, string>>) {
    this.environment = environment;
  }

  /** What a command prints on standard output. Rejects with all it said where it fails. */
  async run(args: readonly string[], options: Options = {}): Promise<string> {
    const { code, stdout, stderr } = await this.attempt(args, options);
    if (code !== 0) throw new Error(`docker ${args.join(' ')} ended with ${code}.\n${stdout}${stderr}`);
    return stdout;
  }

  attempt(args: readonly string[], options: Options = {}): Promise<Outcome> {
    return outcome(this.start(args, options));
  }

  start(args: readonly string[], { environment = {}, cwd = ROOT }: Options = {}): ChildProcess {
    const env = { ...process.env, ...this.environment, ...environment };
    return spawn('docker', args, { cwd, env, stdio: ['ignore', 'pipe', 'pipe'] });
  }

  /** What the engine knows of a container, an image, a network or a volume. */
  async inspect<Description>(kind: string, name: string): Promise<Description> {
    const [description] = JSON.parse(await this.run([kind, 'inspect', name])) as Description[];
    if (description === undefined) throw new Error(`There is no ${kind} ${name}.`);
    return description;
  }

  /** The files of a container that exists, volumes aside. */
  listExport(container: string): Promise<FileInImage[]> {
    return this.#listArchive(['export', container]);
  }

  /** What lies below a folder of a container, volumes too. */
  listFolder(container: string, folder: string): Promise<FileInImage[]> {
    return this.#listArchive(['cp', `${container}:${folder}`, '-']);
  }

  async #listArchive(args: readonly string[]): Promise<FileInImage[]> {
    const env = { ...process.env, ...this.environment };
    const files = spawn('docker', args, { env, stdio: ['ignore', 'pipe', 'inherit'] });
    const options = ['--list', '--verbose', '--numeric-owner'];
    const { code, stdout, stderr } = await outcome(
      spawn('tar', options, { stdio: [files.stdout, 'pipe', 'pipe'] }),
    );
    if (code !== 0) throw new Error(stderr);
    return stdout.trim().split('\n').map(fileInImage);
  }

  /** Makes an image of the files below a folder, whose owners they keep, and of what a Dockerfile would say besides. */
  async makeImage(folder: string, name: string, instructions: readonly string[]): Promise<void> {
    const context = await mkdtemp(join(tmpdir(), 'inigma-context-'));
    try {
      await run('tar', ['-C', folder, '-cf', join(context, 'root.tar'), '.']);
      await writeFile(
        join(context, 'Dockerfile'),
        ['FROM scratch', 'ADD root.tar /', ...instructions].join('\n'),
      );
      // The builder that every engine has.
      await this.run(['build', '--quiet', '--tag', name, context], { environment: { DOCKER_BUILDKIT: '0' } });
    } finally {
      await rm(context, { recursive: true });
    }
  }
}

/** A line of tar's: mode, owner, size, date, time and path. */
function fileInImage(line: string): FileInImage {
  const [mode = '', owner = '', , , , ...path] = line.split(/\s+/);
  return { mode, owner, path: path.join(' ') };
}

async function outcome(child: ChildProcess): Promise<Outcome> {
  let [stdout, stderr] = ['', ''];
  child.stdout?.setEncoding('utf8').on('data', (text: string) => (stdout += text));
  child.stderr?.setEncoding('utf8').on('data', (text: string) => (stderr += text));
  const code = await new Promise<number | null>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', resolve);
  });
  return { code, stdout, stderr };
}
