import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join, resolve } from 'node:path';
import { promisify } from 'node:util';

export const ROOT = resolve(import.meta.dirname, '../..');
/** What `npm run build` has made of the package. */
export const PACKAGE = join(ROOT, 'dist/package');

interface RunOptions {
  readonly environment?: Readonly<Record<string, string>>;
  /** What standard input gives. */
  readonly input?: string;
}

/** The packed package, installed by npm into a folder that was empty. */
export class InstalledPackage {
  readonly folder: string;

  private constructor(folder: string) {
    this.folder = folder;
  }

  /** Without the keychain's binaries, so that no network is needed. */
  static async install(): Promise<InstalledPackage> {
    const installed = new InstalledPackage(await mkdtemp(join(tmpdir(), 'inigma-package-')));
    await installed.write('package.json', '{ "private": true, "type": "module" }');
    const packed = await installed.run('npm', ['pack', PACKAGE, '--silent']);
    await installed.run('npm', ['install', '--omit=optional', '--offline', `./${packed.trim()}`]);
    return installed;
  }

  /** What a program says on standard output. Rejects with all that it said where it fails. */
  async run(
    program: string,
    args: readonly string[],
    { environment = {}, input = '' }: RunOptions = {},
  ): Promise<string> {
    const env = { PATH: pathWith(process.execPath), HOME: this.folder, ...environment };
    const running = promisify(execFile)(program, [...args], { cwd: this.folder, env });
    running.child.stdin?.on('error', () => {}).end(input);
    return (await running).stdout;
  }

  /** The program `inigma` as npm has linked it, on this Node. */
  inigma(
    node: string,
    args: readonly string[],
    { environment = {}, input = '' }: RunOptions = {},
  ): Promise<string> {
    const options = { input, environment: { ...environment, PATH: pathWith(node) } };
    return this.run(join(this.folder, 'node_modules/.bin/inigma'), args, options);
  }

  async write(name: string, text: string): Promise<string> {
    const path = join(this.folder, name);
    await writeFile(path, text);
    return path;
  }

  read(name: string): Promise<string> {
    return readFile(join(this.folder, 'node_modules/inigma', name), 'utf8');
  }

  readonly remove = (): Promise<void> => rm(this.folder, { recursive: true, force: true });
}

/** The PATH on which `node` is this one. */
function pathWith(node: string): string {
  return [dirname(node), process.env['PATH'] ?? ''].join(delimiter);
}
