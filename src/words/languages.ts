import { ar } from './ar.ts';
import type { Catalogue } from './catalogue.ts';
import { de } from './de.ts';
import { en } from './en.ts';

/** Every language that the pages speak, by the code that a reader's choice is kept under. A language is here when it is whole. */
export const LANGUAGES = { en, ar, de } as const satisfies Record<string, Catalogue>;

export type Language = keyof typeof LANGUAGES;
