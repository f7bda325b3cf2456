import { endings as ar } from './ar/endings.ts';
import type { EndingWords } from './catalogue.ts';
import { endings as de } from './de/endings.ts';
import { endings as en } from './en/endings.ts';
import { endings as es } from './es/endings.ts';
import { endings as fr } from './fr/endings.ts';
import { type ByLanguage, inLanguage } from './in-language.ts';
import { endings as ja } from './ja/endings.ts';
import { endings as ru } from './ru/endings.ts';
import { endings as uk } from './uk/endings.ts';
import { endings as zh } from './zh/endings.ts';

const WORDS: ByLanguage<EndingWords> = { ar, de, en, es, fr, ja, ru, uk, zh };

/** In the language of this BCP 47 tag: a script that is loaded on demand has all of them with it. */
export function endingWords(tag: string): EndingWords {
  return inLanguage(WORDS, tag);
}
