import { bytesLeft, type DraftContents } from './draft-note.ts';

/**
 * The bytes that a draft leaves free. They are counted once for each state of the draft, however many components ask: for
 * a text of megabytes counting takes a moment.
 */
export class SizeBudget {
  readonly #maxMessageLength: number;
  #counted: { readonly draft: DraftContents; readonly left: number | null } | null = null;

  constructor(maxMessageLength: number) {
    this.#maxMessageLength = maxMessageLength;
  }

  /** In bytes, as `bytesLeft` counts them. */
  left({ text, label, files }: DraftContents): number | null {
    const draft = { text, label, files };
    if (this.#counted === null || !isSame(this.#counted.draft, draft)) {
      this.#counted = { draft, left: bytesLeft(draft, this.#maxMessageLength) };
    }
    return this.#counted.left;
  }
}

function isSame(one: DraftContents, other: DraftContents): boolean {
  return one.text === other.text && one.label === other.label && one.files === other.files;
}
