import { createHash } from 'node:crypto';
import { extname } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import type { Asset } from '../src/pages/shell/build-info.ts';

/** A file that browsers load. Its path, `/assets/composer-0123456789ab.js`, holds a hash of its bytes, so it is kept for ever. */
export interface BuiltAsset extends Asset {
  /** What the pages know it by: `composer.js`. */
  readonly name: string;
  readonly bytes: Uint8Array;
}

export function asset(name: string, bytes: Uint8Array): BuiltAsset {
  const ending = extname(name);
  const stem = name.slice(0, name.length - ending.length);
  const integrity = `sha384-${createHash('sha384').update(bytes).digest('base64')}`;
  return { name, path: `/assets/${stem}-${shortHash(bytes)}${ending}`, integrity, bytes };
}

/** The bytes as they lie on disk: plain, and compressed as far as it goes where that makes them smaller. An archive is compressed already. */
export function encodings({ path, bytes }: BuiltAsset): Map<string, Uint8Array> {
  if (path.endsWith('.tgz')) return new Map([[path, bytes]]);
  const all: [string, Uint8Array][] = [
    [`${path}.br`, brotli(bytes)],
    [`${path}.gz`, gzipSync(bytes, { level: constants.Z_BEST_COMPRESSION })],
  ];
  return new Map([[path, bytes], ...all.filter(([, compressed]) => compressed.length < bytes.length)]);
}

function brotli(bytes: Uint8Array): Uint8Array {
  const params = {
    [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY,
    [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
  };
  return brotliCompressSync(bytes, { params });
}

/** 48 bits of SHA-256: enough to tell the builds of one file apart; trust rests on `integrity`. */
function shortHash(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex').slice(0, 12);
}
