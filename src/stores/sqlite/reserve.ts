import { randomFillSync } from 'node:crypto';
import { closeSync, fsyncSync, openSync, rmSync, statfsSync, statSync, writeSync } from 'node:fs';
import { dirname } from 'node:path';

const CHUNK_BYTES = 65_536;
/** A small volume must not be all reserve. */
const LARGEST_PART_OF_VOLUME = 1 / 4;

/** Beside the message itself: the pages of its neighbours, and what the log holds of others when the volume fills up. */
const BESIDE_THE_MESSAGE = 8_388_608;

/** In bytes: for the messages of default settings. */
export const USUAL_RESERVE = 12_582_912;

/** In bytes: what erasing the longest message (in characters) puts into the log, twice. */
export function reserveFor(maxMessageLength: number): number {
  return 2 * maxMessageLength + BESIDE_THE_MESSAGE;
}

/**
 * Space on the volume that only erasing may use. Erasing writes to the write-ahead log before it frees anything, so on a full
 * volume it could not begin; then this file beside the database is deleted, and made again once the log is empty.
 */
export class Reserve {
  readonly #file: string;
  readonly #wanted: number;

  /** `bytes`: how much to keep back, at most a quarter of the volume. */
  constructor(databaseFile: string, bytes: number) {
    this.#file = `${databaseFile}-reserve`;
    this.#wanted = Math.min(bytes, Math.floor(volumeBytes(databaseFile) * LARGEST_PART_OF_VOLUME));
  }

  /** How many bytes it has, or will have. */
  get bytes(): number {
    return this.#wanted;
  }

  get isHeld(): boolean {
    return (statSync(this.#file, { throwIfNoEntry: false })?.size ?? 0) >= this.#wanted;
  }

  /** Makes the file where it is not there; false where the volume has no room for it. */
  hold(): boolean {
    if (this.isHeld) return true;
    if (freeBytes(this.#file) < this.#wanted) return false;
    try {
      this.#fill();
      return true;
    } catch {
      rmSync(this.#file, { force: true });
      return false;
    }
  }

  /** Gives the space back to the volume; false where it was not held. */
  release(): boolean {
    const held = statSync(this.#file, { throwIfNoEntry: false }) !== undefined;
    rmSync(this.#file, { force: true });
    return held;
  }

  /** Random bytes: a file system that compresses would keep no space for zeros. */
  #fill(): void {
    const chunk = new Uint8Array(CHUNK_BYTES);
    const descriptor = openSync(this.#file, 'w', 0o600);
    try {
      for (let written = 0; written < this.#wanted; ) {
        randomFillSync(chunk);
        written += writeSync(descriptor, chunk, 0, Math.min(CHUNK_BYTES, this.#wanted - written));
      }
      fsyncSync(descriptor);
    } finally {
      closeSync(descriptor);
    }
  }
}

function volumeBytes(file: string): number {
  const { blocks, bsize } = statfsSync(dirname(file));
  return blocks * bsize;
}

/** Bytes that this process may still write to the volume of a file; without end where a file system does not tell. */
export function freeBytes(file: string): number {
  const { blocks, bavail, bsize } = statfsSync(dirname(file));
  return blocks === 0 ? Number.POSITIVE_INFINITY : bavail * bsize;
}
