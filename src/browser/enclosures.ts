import { type EnclosedFile, MOST_FILES } from '../client/primitives.ts';
import { Signal } from './signal.ts';

/** The files that go along with the message that is being written. They are read when it is encrypted. */
export class Enclosures {
  readonly changed = new Signal<readonly File[]>();
  #files: readonly File[] = [];

  get files(): readonly File[] {
    return this.#files;
  }

  /** Adds as many as a message takes; how many were left out is the answer. */
  add(files: readonly File[]): number {
    const room = MOST_FILES - this.#files.length;
    this.#turnInto([...this.#files, ...files.slice(0, room)]);
    return Math.max(0, files.length - room);
  }

  /** Those that came while others were being sent stay. */
  remove(files: readonly File[]): void {
    this.#turnInto(this.#files.filter((file) => !files.includes(file)));
  }

  #turnInto(files: readonly File[]): void {
    this.#files = Object.freeze(files);
    this.changed.tell(this.#files);
  }
}

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
export function readFiles(files: readonly File[]): Promise<EnclosedFile[]> {
  return Promise.all(files.map(readFile));
}

async function readFile(file: File): Promise<EnclosedFile> {
  const bytes = await file.arrayBuffer().catch(() => {
    throw new UnreadableFile(file.name);
  });
  return { name: file.name, type: file.type, bytes: new Uint8Array(bytes) };
}
