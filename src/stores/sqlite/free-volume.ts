import { resolve } from 'node:path';
import { UnusableDatabase } from '../unusable-database.ts';
import { DEFAULT_RESERVE_BYTES, freeBytes } from './reserve.ts';

/** Bytes that a copy leaves free on the volume: what a server needs for its log. */
const LEFT_FREE = DEFAULT_RESERVE_BYTES;

/** Throws if a copy of so many bytes would fill the volume: a server there could accept no more messages. */
export function checkFreeSpace(bytes: number, target: string): void {
  const needed = bytes + LEFT_FREE;
  const free = freeBytes(resolve(target));
  if (needed <= free) return;
  throw new UnusableDatabase(
    `Not enough disk space for ${target}: the copy needs ${megabytes(needed)} MB, and ${megabytes(free)} MB are free.`,
  );
}

function megabytes(bytes: number): number {
  return Math.ceil(bytes / 1_000_000);
}
