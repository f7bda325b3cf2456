import { spawnSync } from 'node:child_process';
import {
  chmod,
  chown,
  copyFile,
  cp,
  mkdir,
  mkdtemp,
  realpath,
  rm,
  symlink,
  writeFile,
} from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { provideProgram } from '../../build/program.ts';

const WORLD_WRITABLE = 0o1777;

/** The files of an image, laid out in a folder. All paths are those in the image. */
export class RootFolder {
  readonly folder: string;

  private constructor(folder: string) {
    this.folder = folder;
  }

  static async make(): Promise<RootFolder> {
    const root = new RootFolder(await mkdtemp(join(tmpdir(), 'inigma-image-')));
    await chmod(root.folder, 0o755);
    await root.folders('tmp', 'proc', 'sys', 'dev', 'run', 'var', 'etc');
    await chmod(root.at('tmp'), WORLD_WRITABLE);
    await symlink('../run', root.at('var/run'));
    return root;
  }

  at(path: string): string {
    return join(this.folder, path);
  }

  async folders(...paths: readonly string[]): Promise<void> {
    for (const path of paths) await mkdir(this.at(path), { recursive: true });
  }

  async file(path: string, lines: readonly string[], mode = 0o644): Promise<void> {
    await this.folders(dirname(path));
    await writeFile(this.at(path), `${lines.join('\n')}\n`, { mode });
  }

  /** A program of this machine's, and every library that it is linked with, where its loader looks. */
  async program(from: string, to = from): Promise<void> {
    await this.copy(from, to);
    const { stdout } = spawnSync('ldd', [from], { encoding: 'utf8' });
    for (const [, library = ''] of stdout.matchAll(/(\/\S+) \(0x/g)) await this.copy(library);
  }

  /** A file of this machine's, in the place of a link that points to it. */
  async copy(from: string, to = from): Promise<void> {
    await this.folders(dirname(to));
    await copyFile(await realpath(from), this.at(to));
  }

  async tree(from: string, to: string): Promise<void> {
    await cp(from, this.at(to), { recursive: true, dereference: true });
  }

  /** A shell and what goes with it. */
  async shell(): Promise<void> {
    const busybox = await provideProgram('busybox');
    await this.folders('bin', 'usr/bin', 'root');
    await this.program(busybox, '/bin/busybox');
    const applets = spawnSync(busybox, ['--list'], { encoding: 'utf8' }).stdout.trim().split('\n');
    for (const name of applets.filter((one) => one !== 'busybox'))
      await symlink('/bin/busybox', this.at(`bin/${name}`));
    for (const name of ['env', 'find']) await symlink('/bin/busybox', this.at(`usr/bin/${name}`));
  }

  async own(path: string, user: number, group: number): Promise<void> {
    await chown(this.at(path), user, group);
  }

  remove(): Promise<void> {
    return rm(this.folder, { recursive: true, force: true });
  }
}
