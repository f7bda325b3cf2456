import { existsSync, readlinkSync, realpathSync, statfsSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { UnusableDatabase } from '../unusable-database.ts';

/**
 * File systems that SQLite cannot be used on: they are shared by machines that have no memory in common, which a write-ahead log
 * needs (https://sqlite.org/wal.html), and their locks are known to fail (https://sqlite.org/howtocorrupt.html). By the number
 * that Linux gives each (statfs(2), linux/magic.h).
 */
const NETWORK: ReadonlyMap<bigint, string> = new Map([
  [0x6969n, 'NFS'],
  [0x517bn, 'SMB'],
  [0xfe534d42n, 'SMB'],
  [0xff534d42n, 'CIFS'],
  [0x5346414fn, 'AFS'],
  [0x6b414653n, 'AFS'],
  [0x73757245n, 'Coda'],
  [0x564cn, 'NCP'],
]);

/**
 * File systems on which it depends on what is behind them: programs, virtual machines' shared folders, and clusters, which are
 * safe as long as one machine alone opens the file. Those that linux/magic.h lacks are in src/stat.c of GNU coreutils.
 */
const DOUBTFUL: ReadonlyMap<bigint, string> = new Map([
  [0x65735546n, 'FUSE'],
  [0x01021997n, '9p'],
  [0x786f4256n, 'vboxsf'],
  [0xbacbacbcn, 'vmhgfs'],
  [0x7c7c6673n, 'prl_fs'],
  [0x00c36400n, 'CephFS'],
  [0x0bd00bd0n, 'Lustre'],
  [0x47504653n, 'GPFS'],
  [0x01161970n, 'GFS2'],
  [0x7461636fn, 'OCFS2'],
  [0x19830326n, 'BeeGFS'],
]);

/** The kind of file system that a database is on, as far as it matters; null for any other. */
export type FileSystem = { readonly kind: 'network' | 'doubtful'; readonly name: string } | null;

/** `type` is what statfs(2) returns on Linux, of whichever width and sign. */
export function fileSystemOfType(type: bigint): FileSystem {
  const number = BigInt.asUintN(32, type);
  const [network, doubtful] = [NETWORK.get(number), DOUBTFUL.get(number)];
  if (network !== undefined) return { kind: 'network', name: network };
  return doubtful === undefined ? null : { kind: 'doubtful', name: doubtful };
}

/** The file system of a path, or of what exists of it. Null on other systems than Linux, whose numbers mean something else. */
export function fileSystemOf(path: string): FileSystem {
  if (process.platform !== 'linux') return null;
  try {
    return fileSystemOfType(statfsSync(existing(resolve(path)), { bigint: true }).type);
  } catch {
    return null;
  }
}

/** As many links as Linux follows (path_resolution(7)). */
const MAX_LINKS = 40;

function existing(path: string, links = MAX_LINKS): string {
  if (existsSync(path) || path === dirname(path)) return path;
  const target = links > 0 ? targetOf(path) : null;
  return target === null ? existing(dirname(path), links) : existing(target, links - 1);
}

/** What a link names, although it does not exist: SQLite would create it there. Null for all that is no link. */
function targetOf(path: string): string | null {
  try {
    return resolve(realpathSync.native(dirname(path)), readlinkSync(path));
  } catch {
    return null;
  }
}

/** What is wrong with a database there, and what to do. */
export function networkProblem(file: string, name: string): string {
  return `The database ${file} is on a network file system (${name}), where SQLite may lose messages: put it on a local volume, or use PostgreSQL (DATABASE_URL=postgres://…).`;
}

/** The name of a doubtful file system that the database is on, or null. Throws UnusableDatabase if it is on a network. */
export function checkFileSystem(file: string, fileSystem = fileSystemOf(file)): string | null {
  if (fileSystem?.kind === 'network') throw new UnusableDatabase(networkProblem(file, fileSystem.name));
  return fileSystem?.name ?? null;
}
