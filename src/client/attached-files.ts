import type { AttachedFile } from '../crypto/envelope.ts';

/** A file changed, moved or vanished after it was chosen, or never was one: a folder, for example. */
export class UnreadableFile extends Error {
  override readonly name = 'UnreadableFile';
  readonly fileName: string;

  constructor(fileName: string) {
    super('A file could not be read.');
    this.fileName = fileName;
  }
}

/** What the files hold at this moment, all of them or none. @throws UnreadableFile */
export function readFiles(files: readonly File[]): Promise<AttachedFile[]> {
  return Promise.all(files.map(readFile));
}

async function readFile(file: File): Promise<AttachedFile> {
  const bytes = await file.arrayBuffer().catch(() => {
    throw new UnreadableFile(file.name);
  });
  return { name: file.name, type: file.type, bytes: new Uint8Array(bytes) };
}
