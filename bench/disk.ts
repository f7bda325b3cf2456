import { closeSync, fsyncSync, ftruncateSync, openSync, writeSync } from 'node:fs';

const FILE_BYTES = 268_435_456;
const PAGE_BYTES = 4_096;
/** Of one of SQLite's checkpoints. */
const PAGES = 1_000;
const TIMES = 60;

/** What a checkpoint costs this disk: the sorted milliseconds of writing pages all over a file, and waiting for them. */
export function measureDisk(file: string): readonly number[] {
  const descriptor = openSync(file, 'w');
  try {
    ftruncateSync(descriptor, FILE_BYTES);
    const page = Buffer.alloc(PAGE_BYTES, 1);
    return Array.from({ length: TIMES }, () => {
      const start = performance.now();
      for (let written = 0; written < PAGES; written += 1)
        writeSync(descriptor, page, 0, PAGE_BYTES, randomPage() * PAGE_BYTES);
      fsyncSync(descriptor);
      return performance.now() - start;
    }).toSorted((one, other) => one - other);
  } finally {
    closeSync(descriptor);
  }
}

function randomPage(): number {
  return Math.floor((Math.random() * FILE_BYTES) / PAGE_BYTES);
}
