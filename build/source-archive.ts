import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { constants, gzipSync } from 'node:zlib';
import { inputPaths } from './inputs.ts';

const BLOCK = 512;
const FOLDER = 'inigma/';

/**
 * The source of this very build as a .tgz: what the licence has every server offer with the scripts that it serves (GPL-3.0 §6). The
 * same sources give the same bytes.
 */
export async function sourceArchive(root: string): Promise<Uint8Array> {
  const files = (await inputPaths(root)).map(async (path) => {
    const bytes = await readFile(join(root, path));
    const padding = Buffer.alloc((BLOCK - (bytes.length % BLOCK)) % BLOCK);
    return [header(FOLDER + path, bytes.length), bytes, padding];
  });
  const blocks = (await Promise.all(files)).flat();
  const archive = Buffer.concat([...blocks, Buffer.alloc(2 * BLOCK)]);
  return gzipSync(archive, { level: constants.Z_BEST_COMPRESSION });
}

/** A file that everybody may read, without owner or time (POSIX.1-1988, ustar). */
function header(path: string, size: number): Buffer {
  if (Buffer.byteLength(path) > 100) throw new Error(`${path} is too long a path for the source archive.`);
  const block = Buffer.alloc(BLOCK);
  block.write(path, 0);
  block.write('0000644\0', 100);
  block.write('0000000\0', 108);
  block.write('0000000\0', 116);
  block.write(`${size.toString(8).padStart(11, '0')}\0`, 124);
  block.write('00000000000\0', 136);
  block.write('        ', 148);
  block.write('0', 156);
  block.write('ustar\x0000', 257);
  const sum = block.reduce((total, byte) => total + byte, 0);
  block.write(`${sum.toString(8).padStart(6, '0')}\0 `, 148);
  return block;
}
