import { link as ar } from './ar/link.ts';
import type { LinkWords } from './catalogue.ts';
import { link as de } from './de/link.ts';
import { link as en } from './en/link.ts';
import { link as es } from './es/link.ts';
import { link as fr } from './fr/link.ts';
import { type ByLanguage, inLanguage } from './in-language.ts';
import { link as ja } from './ja/link.ts';
import { link as ru } from './ru/link.ts';
import { link as uk } from './uk/link.ts';
import { link as zh } from './zh/link.ts';

const WORDS: ByLanguage<LinkWords> = { ar, de, en, es, fr, ja, ru, uk, zh };

/** In the language of this BCP 47 tag: a script that is loaded on demand has all of them with it. */
export function linkWords(tag: string): LinkWords {
  return inLanguage(WORDS, tag);
}
