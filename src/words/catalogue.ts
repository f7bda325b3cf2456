import type { en } from './en.ts';
import type { Translation } from './sentence.ts';

/** Every sentence of pages, browser and terminal. English sets what there is; each language is a file of this type. */
export type Catalogue = Translation<typeof en>;
