import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { UnusableDatabase } from '../unusable-database.ts';
import { checkFileSystem, fileSystemOf, fileSystemOfType } from './file-system.ts';

/** From linux/magic.h and src/stat.c of GNU coreutils. */
const NETWORK = {
  NFS: [0x6969],
  SMB: [0x517b, 0xfe534d42],
  CIFS: [0xff534d42],
  AFS: [0x5346414f, 0x6b414653],
  Coda: [0x73757245],
  NCP: [0x564c],
};
const DOUBTFUL = {
  FUSE: [0x65735546],
  '9p': [0x01021997],
  vboxsf: [0x786f4256],
  vmhgfs: [0xbacbacbc],
  prl_fs: [0x7c7c6673],
  CephFS: [0x00c36400],
  Lustre: [0x0bd00bd0],
  GPFS: [0x47504653],
  GFS2: [0x01161970],
  OCFS2: [0x7461636f],
  BeeGFS: [0x19830326],
};
const LOCAL = {
  ext4: 0xef53,
  xfs: 0x58465342,
  btrfs: 0x9123683e,
  zfs: 0x2fc12fc1,
  f2fs: 0xf2f52010,
  bcachefs: 0xca451a4e,
  overlayfs: 0x794c7630,
  tmpfs: 0x01021994,
  'an unknown one': 0x12345678,
};

const numbersOf = (kinds: Record<string, number[]>) =>
  Object.entries(kinds).flatMap(([name, numbers]) => numbers.map((number) => [name, number] as const));

describe('the kind of a file system', () => {
  it.each(numbersOf(NETWORK))('%s is a network file system (%i)', (name, number) => {
    expect(fileSystemOfType(BigInt(number))).toEqual({ kind: 'network', name });
  });

  it.each(numbersOf(DOUBTFUL))('%s is doubtful (%i)', (name, number) => {
    expect(fileSystemOfType(BigInt(number))).toEqual({ kind: 'doubtful', name });
  });

  it.each(Object.entries(LOCAL))('%s is local', (_, number) => {
    expect(fileSystemOfType(BigInt(number))).toBeNull();
  });

  it('a number is recognized with a sign, as machines of 32 bits give it', () => {
    expect(fileSystemOfType(BigInt(0xff534d42 | 0))).toEqual({ kind: 'network', name: 'CIFS' });
    expect(fileSystemOfType(0xffffffff_fe534d42n)).toEqual({ kind: 'network', name: 'SMB' });
  });

  it('a path that does not exist yet is on the file system of its folder', () => {
    const here = fileSystemOf(tmpdir());
    expect(fileSystemOf(join(tmpdir(), 'none', 'deeper', 'inigma.db'))).toEqual(here);
  });
});

describe('a database on a network file system', () => {
  it('it is refused with a sentence that names PostgreSQL', () => {
    const check = () => checkFileSystem('/data/inigma.db', { kind: 'network', name: 'NFS' });
    expect(check).toThrow(UnusableDatabase);
    expect(check).toThrow(
      /^The database \/data\/inigma\.db is on a network file system \(NFS\), .* or use PostgreSQL/,
    );
  });

  it('on a doubtful one its name is told, and on any other nothing', () => {
    expect(checkFileSystem('/x', { kind: 'doubtful', name: '9p' })).toBe('9p');
    expect(checkFileSystem('/x', null)).toBeNull();
  });
});
