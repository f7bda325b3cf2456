import { ar } from './ar.ts';
import type { Catalogue } from './catalogue.ts';
import { de } from './de.ts';
import { en } from './en.ts';
import { es } from './es.ts';
import { fr } from './fr.ts';
import { ja } from './ja.ts';
import { ru } from './ru.ts';
import { uk } from './uk.ts';
import { zh } from './zh.ts';

/** Every language that the pages speak, by the code that a reader's choice is kept under. A language is here when it is whole. */
export const LANGUAGES = { en, ar, de, es, fr, ja, ru, uk, zh } as const satisfies Record<string, Catalogue>;

export type Language = keyof typeof LANGUAGES;
