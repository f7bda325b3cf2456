import { MOST_FILES } from '../../client/primitives.ts';
import { Signal } from '../shell/signal.ts';

/** The files that go along with the message that is being written. They are read when it is encrypted. */
export class Attachments {
  readonly changed = new Signal<readonly File[]>();
  #files: readonly File[] = [];

  get files(): readonly File[] {
    return this.#files;
  }

  /** Adds as many as a message takes; how many were left out is the answer. */
  add(files: readonly File[]): number {
    const left = MOST_FILES - this.#files.length;
    this.#change([...this.#files, ...files.slice(0, left)]);
    return Math.max(0, files.length - left);
  }

  /** Those that came while others were being sent stay. */
  remove(files: readonly File[]): void {
    this.#change(this.#files.filter((file) => !files.includes(file)));
  }

  #change(files: readonly File[]): void {
    this.#files = Object.freeze(files);
    this.changed.emit(this.#files);
  }
}
