import { readFile, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { fileTypeOf } from '../../client/file-type.ts';
import type { ServiceResponse } from '../../client/writer.ts';
import { EXIT_CODES, TerminalError } from '../terminal-error.ts';

/** The files at these paths, read; what is larger than the server takes is not. @throws TerminalError */
export async function filesFrom(paths: readonly string[], service: ServiceResponse): Promise<File[]> {
  if (paths.length > 0 && !service.files)
    throw new TerminalError(EXIT_CODES.refused, 'This server takes no files: send a text.');
  let left = service.max_message_length;
  const files: File[] = [];
  for (const path of paths) {
    left -= await sizeOf(path);
    if (left < 0)
      throw new TerminalError(
        EXIT_CODES.refused,
        `${basename(path)} is too large for this server, and nothing was sent: send a smaller file.`,
      );
    const name = basename(path);
    files.push(new File([await readFile(path)], name, { type: fileTypeOf(name) }));
  }
  return files;
}

/** In bytes. A pipe, such as a shell’s `<(command)`, has none to tell. */
async function sizeOf(path: string): Promise<number> {
  const stats = await stat(path).catch((error: NodeJS.ErrnoException) => {
    throw unreadable(path, error.code === 'ENOENT' ? 'does not exist' : `cannot be read (${error.code})`);
  });
  if (stats.isDirectory()) throw unreadable(path, 'is a folder');
  return stats.size;
}

function unreadable(path: string, what: string): TerminalError {
  return new TerminalError(EXIT_CODES.failed, `${path} ${what}, and nothing was sent: choose another file.`);
}
