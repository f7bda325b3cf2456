import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A place for a database that has room for a few hundred messages, until it is given more. */
export interface SmallDisk {
  readonly folder: string;
  /** What a server has to be started through, so that the limit holds for it. */
  readonly wrapper: readonly string[];
  /** Makes room for what the server with this process id writes. */
  readonly grow: (pid: number) => void;
  readonly remove: () => void;
}

const SMALL_KILOBYTES = 2_048;

/** A file system of its own with so many kilobytes. Only root may make one, and not in every container. */
export function smallFileSystem(kilobytes = SMALL_KILOBYTES): SmallDisk {
  const folder = mkdtempSync(join(tmpdir(), 'inigma-full-'));
  const run = (program: string, ...args: string[]) => execFileSync(program, args, { stdio: 'pipe' });
  try {
    run('mount', '-t', 'tmpfs', '-o', `size=${kilobytes}k`, 'tmpfs', folder);
  } catch (error) {
    rmSync(folder, { recursive: true });
    throw error;
  }
  return {
    folder,
    wrapper: [],
    grow: () => run('mount', '-o', 'remount,size=256m', folder),
    remove: () => {
      run('umount', folder);
      rmSync(folder, { recursive: true });
    },
  };
}

/**
 * A limit on the size of each file (RLIMIT_FSIZE), which needs no privilege: writes beyond it fail as on a full disk. `ulimit` counts in
 * 512 bytes, and the signal that comes with it has to be ignored, since it ends a program that does not expect it.
 */
function smallFiles(): SmallDisk {
  const folder = mkdtempSync(join(tmpdir(), 'inigma-full-'));
  return {
    folder,
    wrapper: ['/bin/sh', '-c', `trap '' XFSZ; ulimit -S -f ${SMALL_KILOBYTES * 2}; exec "$@"`, 'sh'],
    grow: (pid) => execFileSync('prlimit', ['--pid', String(pid), '--fsize=unlimited:unlimited']),
    remove: () => rmSync(folder, { recursive: true }),
  };
}

/** The ways in which a disk can be made small on this machine: one at the least. */
export function smallDisks(): (readonly [name: string, make: () => SmallDisk])[] {
  return [['a limit on the size of files', smallFiles], ...(canMount() ? [SMALL_FILE_SYSTEM] : [])];
}

const SMALL_FILE_SYSTEM = ['a file system that is small', () => smallFileSystem()] as const;

/** Whether this machine lets us make file systems. */
export function canMount(): boolean {
  try {
    smallFileSystem().remove();
    return true;
  } catch {
    return false;
  }
}
