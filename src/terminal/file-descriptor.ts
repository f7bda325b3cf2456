import { closeSync, readSync } from 'node:fs';

/** What a file descriptor gives that a shell has opened, to its end or to so many bytes. @throws where it is not open */
export function readDescriptor(descriptor: number, longest: number): Uint8Array {
  const bytes = new Uint8Array(longest);
  let length = 0;
  for (;;) {
    const read = readSync(descriptor, bytes, length, longest - length, null);
    length += read;
    if (read === 0 || length === longest) break;
  }
  closeSync(descriptor);
  return bytes.subarray(0, length);
}
