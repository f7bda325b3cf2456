import { randomFillSync } from 'node:crypto';
import { closeSync, openSync, rmSync, statfsSync, statSync, writeSync } from 'node:fs';
import { dirname } from 'node:path';

const CHUNK_BYTES = 65_536;
/** A small volume must not be all reserve. */
const LARGEST_PART_OF_VOLUME = 1 / 4;
/** What is left to a volume on which the reserve takes the rest: for the blocks in which a file system keeps its own books. */
const LEFT_BY_RESERVE = 131_072;

/** Beside the message itself: the pages of its neighbours, and what the log holds of others when the volume fills up. */
const BESIDE_THE_MESSAGE = 8_388_608;

/** In bytes: for the messages of default settings. */
export const DEFAULT_RESERVE_BYTES = 12_582_912;

/** In bytes: what erasing the longest message (in characters) puts into the log, twice. */
export function reserveFor(maxMessageLength: number): number {
  return 2 * maxMessageLength + BESIDE_THE_MESSAGE;
}

/**
 * Space on the volume that only erasing may use. Erasing writes to the write-ahead log before it frees anything, so on a full
 * volume it could not begin; then this file beside the database is deleted, and made again later. Nothing here throws: without a
 * reserve the store still works, and `missing` says how much of it is not there.
 */
export class Reserve {
  readonly #file: string;
  readonly #wanted: number;

  /** `bytes`: how much to keep back, at most a quarter of the volume. */
  constructor(databaseFile: string, bytes: number) {
    this.#file = `${databaseFile}-reserve`;
    this.#wanted = Math.min(bytes, Math.floor(volumeBytes(databaseFile) * LARGEST_PART_OF_VOLUME));
  }

  /** How many bytes it has when it is whole. */
  get bytes(): number {
    return this.#wanted;
  }

  /** How many bytes of it are not there. */
  get missing(): number {
    return Math.max(0, this.#wanted - sizeOf(this.#file));
  }

  /** Makes the file as large as it should be, or as the volume allows. */
  fill(): void {
    const wanted = Math.min(this.missing, freeBytes(this.#file) - LEFT_BY_RESERVE);
    if (wanted <= 0) return;
    try {
      append(this.#file, wanted);
    } catch {
      // What could be written stays, and `missing` counts the rest.
    }
  }

  /** Gives the space back to the volume; false where there was none to give. */
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
 * Random bytes: a file system that compresses would keep no space for zeros. Not synced: Node's permission model refuses that,
 * and space is promised when it is written to.
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

/** Bytes that this process may still write to the volume of a file; Infinity where the file system does not say. */
export function freeBytes(file: string): number {
  const volume = volumeOf(file);
  return volume === null ? Number.POSITIVE_INFINITY : volume.bavail * volume.frsize;
}

function volumeBytes(file: string): number {
  const volume = volumeOf(file);
  return volume === null ? Number.POSITIVE_INFINITY : volume.blocks * volume.frsize;
}

/** Blocks are counted in fragments (statvfs(3)). Null where the file system has no numbers, as some of networks. */
function volumeOf(file: string): { bavail: number; blocks: number; frsize: number } | null {
  try {
    const { bavail, blocks, frsize } = statfsSync(dirname(file));
    return blocks === 0 ? null : { bavail, blocks, frsize };
  } catch {
    return null;
  }
}
