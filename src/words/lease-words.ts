import { lease as ar } from './ar/lease.ts';
import type { LeaseWords } from './catalogue.ts';
import { lease as de } from './de/lease.ts';
import { lease as en } from './en/lease.ts';
import { lease as es } from './es/lease.ts';
import { lease as fr } from './fr/lease.ts';
import { type ByLanguage, inLanguage } from './in-language.ts';
import { lease as ja } from './ja/lease.ts';
import { lease as ru } from './ru/lease.ts';
import { lease as uk } from './uk/lease.ts';
import { lease as zh } from './zh/lease.ts';

const WORDS: ByLanguage<LeaseWords> = { ar, de, en, es, fr, ja, ru, uk, zh };

/** In the language of this BCP 47 tag: a script that is loaded on demand has all of them with it. */
export function leaseWords(tag: string): LeaseWords {
  return inLanguage(WORDS, tag);
}
