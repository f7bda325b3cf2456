import type { Catalogue } from './catalogue.ts';

/** What is said of text and files while they are written, and of their way to the server, on both pages that have a form for it. */
export const WRITING = [
  ...(['sizeOver', 'sizeLeft', 'filesLimit', 'filesAdded', 'fileRemoved', 'tooManyFiles'] as const),
  ...(['folder', 'folders', 'filesRefused', 'encrypting', 'sending', 'bytesOf'] as const),
] as const;

export interface WritingWords {
  readonly language: Catalogue['language'];
  readonly compose: Pick<Catalogue['compose'], (typeof WRITING)[number]>;
}
