import type { Catalogue } from './catalogue.ts';
import { pick } from './pick.ts';

/** What is said of text and files while they are written, and of their way to the server, on both pages that have a form for it. */
export const WRITING = ['sizeOver', 'sizeLeft', 'encrypting', 'sending', 'bytesOf'] as const;

export interface WritingWords {
  readonly language: Catalogue['language'];
  readonly compose: Pick<Catalogue['compose'], (typeof WRITING)[number]>;
}

/** What is said where files are added. */
const ADDING_FILES = [
  ...(['filesLimit', 'filesAdded', 'fileRemoved', 'tooManyFiles'] as const),
  ...(['folder', 'folders', 'filesRefused'] as const),
] as const;

export type AddingFilesWords = Pick<Catalogue['compose'], (typeof ADDING_FILES)[number]>;

export function addingFilesWords({ compose }: Pick<Catalogue, 'compose'>): AddingFilesWords {
  return pick(compose, ADDING_FILES);
}
