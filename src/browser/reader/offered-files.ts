const PREFIX = 'inigma_offered_files:';

/**
 * Which files of a message its reader was offered for saving, by *Save* or the share sheet: whether they are on a disk, a page cannot
 * know. The tab remembers them through a reload as long as the message can be opened again, by their places and not by their names.
 */
export class OfferedFiles {
  readonly #name: string;
  readonly #files: number;
  readonly #offered: Set<number>;

  /** `files` is how many the message has. */
  constructor(id: string, files: number) {
    this.#name = PREFIX + id;
    this.#files = files;
    this.#offered = new Set(read(this.#name).filter((at) => at < files));
  }

  /** How many were not. */
  get left(): number {
    return this.#files - this.#offered.size;
  }

  add(at: number): void {
    this.#offered.add(at);
    try {
      sessionStorage.setItem(this.#name, [...this.#offered].join(' '));
    } catch {
      // A full or forbidden store: the page itself still knows.
    }
  }

  /** Once the message cannot be opened again, a reload has no use for it. */
  forget(): void {
    try {
      sessionStorage.removeItem(this.#name);
    } catch {
      // There is nothing in a store that is forbidden.
    }
  }
}

function read(name: string): readonly number[] {
  try {
    return (sessionStorage.getItem(name) ?? '').match(/\d+/g)?.map(Number) ?? [];
  } catch {
    return [];
  }
}
