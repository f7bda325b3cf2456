import { bytesLeft, type Outline } from './draft-note.ts';

/**
 * The room that a draft leaves. It is counted once for as long as the draft stays as it is, however many parts of the
 * page ask: of a text of megabytes that takes a moment.
 */
export class Room {
  readonly #maxMessageLength: number;
  #counted: { readonly draft: Outline; readonly left: number | null } | null = null;

  constructor(maxMessageLength: number) {
    this.#maxMessageLength = maxMessageLength;
  }

  /** In bytes, as `bytesLeft` counts them. */
  left({ text, label, files }: Outline): number | null {
    const draft = { text, label, files };
    if (this.#counted === null || !isSame(this.#counted.draft, draft)) {
      this.#counted = { draft, left: bytesLeft(draft, this.#maxMessageLength) };
    }
    return this.#counted.left;
  }
}

function isSame(one: Outline, other: Outline): boolean {
  return one.text === other.text && one.label === other.label && one.files === other.files;
}
