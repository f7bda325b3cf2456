import { randomFillSync } from 'node:crypto';
import { closeSync, openSync, rmSync, statfsSync, statSync, writeSync } from 'node:fs';
import { dirname } from 'node:path';

const CHUNK_BYTES = 65_536;
/** A small volume must not be all reserve. */
const LARGEST_PART_OF_VOLUME = 1 / 4;
/** Bytes that the reserve leaves free on a volume, for the metadata blocks of the file system. */
const LEFT_BY_RESERVE = 131_072;

/** In addition to the message itself: neighbouring pages, and the log entries of other writes when the volume fills up. */
const BESIDE_THE_MESSAGE = 8_388_608;

/** In bytes, for messages under the default settings. */
export const DEFAULT_RESERVE_BYTES = 12_582_912;

/** In bytes: twice what erasing the longest message (in characters) writes to the log. */
export function reserveFor(maxMessageLength: number): number {
  return 2 * maxMessageLength + BESIDE_THE_MESSAGE;
}

/**
 * Space on the volume that only erasing may use. Erasing writes to the write-ahead log before it frees space, so it could not
 * start on a full volume; then this file beside the database is deleted, and created again later. Nothing here throws: the
 * store works without a reserve, and `missing` returns how much of it is missing.
 */
export class Reserve {
  readonly #file: string;
  readonly #wanted: number;

  /** `bytes`: how much to keep back, at most a quarter of the volume. */
  constructor(databaseFile: string, bytes: number) {
    this.#file = `${databaseFile}-reserve`;
    this.#wanted = Math.min(bytes, Math.floor(volumeBytes(databaseFile) * LARGEST_PART_OF_VOLUME));
  }

  /** Its full size in bytes. */
  get bytes(): number {
    return this.#wanted;
  }

  /** How many bytes of it are missing. */
  get missing(): number {
    return Math.max(0, this.#wanted - sizeOf(this.#file));
  }

  /** Grows the file to its full size, or as far as the volume allows. */
  fill(): void {
    const wanted = Math.min(this.missing, freeBytes(this.#file) - LEFT_BY_RESERVE);
    if (wanted <= 0) return;
    try {
      append(this.#file, wanted);
    } catch {
      // The part that was written stays, and `missing` returns the rest.
    }
  }

  /** Frees the space on the volume; false if there was none to free. */
  release(): boolean {
    if (sizeOf(this.#file) === 0) return false;
    try {
      rmSync(this.#file);
      return true;
    } catch {
      return false;
    }
  }
}

/**
 * Random bytes: a compressing file system would allocate no space for zeros. No fsync: Node's permission model denies it, and
 * a write allocates the space.
 */
function append(file: string, bytes: number): void {
  const chunk = new Uint8Array(CHUNK_BYTES);
  const descriptor = openSync(file, 'a', 0o600);
  try {
    for (let written = 0; written < bytes; ) {
      randomFillSync(chunk);
      written += writeSync(descriptor, chunk, 0, Math.min(CHUNK_BYTES, bytes - written));
    }
  } finally {
    closeSync(descriptor);
  }
}

function sizeOf(file: string): number {
  try {
    return statSync(file).size;
  } catch {
    return 0;
  }
}

/** Bytes that this process can still write to the volume of a file; Infinity if the file system does not report them. */
export function freeBytes(file: string): number {
  const volume = volumeOf(file);
  return volume === null ? Number.POSITIVE_INFINITY : volume.bavail * volume.frsize;
}

/** The same, with null if the file system does not report them. */
export function freeBytesOrNull(file: string): number | null {
  const free = freeBytes(file);
  return Number.isFinite(free) ? free : null;
}

function volumeBytes(file: string): number {
  const volume = volumeOf(file);
  return volume === null ? Number.POSITIVE_INFINITY : volume.blocks * volume.frsize;
}

/** Blocks are counted in fragments (statvfs(3)). Null if the file system reports none, as some network file systems do. */
function volumeOf(file: string): { bavail: number; blocks: number; frsize: number } | null {
  try {
    const { bavail, blocks, frsize } = statfsSync(dirname(file));
    return blocks === 0 ? null : { bavail, blocks, frsize };
  } catch {
    return null;
  }
}
