import { ar } from './ar/index.ts';
import type { Catalogue } from './catalogue.ts';
import { de } from './de/index.ts';
import { en } from './en/index.ts';
import { es } from './es/index.ts';
import { fr } from './fr/index.ts';
import { it } from './it/index.ts';
import { ja } from './ja/index.ts';
import { ko } from './ko/index.ts';
import type { Language } from './language-codes.ts';
import { nl } from './nl/index.ts';
import { pl } from './pl/index.ts';
import { pt } from './pt/index.ts';
import { ru } from './ru/index.ts';
import { tr } from './tr/index.ts';
import { uk } from './uk/index.ts';
import { zh } from './zh/index.ts';
import { zhHant } from './zh-Hant/index.ts';

/** The words of every language. A language is here when it is whole. */
export const LANGUAGES = {
  en,
  ar,
  de,
  es,
  fr,
  it,
  ja,
  ko,
  nl,
  pl,
  pt,
  ru,
  tr,
  uk,
  zh,
  'zh-Hant': zhHant,
} as const satisfies Record<Language, Catalogue>;

export type { Language };
