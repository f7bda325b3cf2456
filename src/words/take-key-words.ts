import * as ar from './ar/device.ts';
import type { ComparisonWords, ReplacingWords, TakeKeyWords } from './catalogue.ts';
import * as de from './de/device.ts';
import * as en from './en/device.ts';
import * as es from './es/device.ts';
import * as fr from './fr/device.ts';
import { type ByLanguage, inLanguage } from './in-language.ts';
import * as ja from './ja/device.ts';
import * as ru from './ru/device.ts';
import * as uk from './uk/device.ts';
import * as zh from './zh/device.ts';

export type TakeKeyPhrases = TakeKeyWords & ComparisonWords & ReplacingWords;

const WORDS: ByLanguage<TakeKeyPhrases> = {
  ar: { ...ar.takeKey, ...ar.comparison, ...ar.replacing },
  de: { ...de.takeKey, ...de.comparison, ...de.replacing },
  en: { ...en.takeKey, ...en.comparison, ...en.replacing },
  es: { ...es.takeKey, ...es.comparison, ...es.replacing },
  fr: { ...fr.takeKey, ...fr.comparison, ...fr.replacing },
  ja: { ...ja.takeKey, ...ja.comparison, ...ja.replacing },
  ru: { ...ru.takeKey, ...ru.comparison, ...ru.replacing },
  uk: { ...uk.takeKey, ...uk.comparison, ...uk.replacing },
  zh: { ...zh.takeKey, ...zh.comparison, ...zh.replacing },
};

/** The sentences for a browser that is offered a key, in the language of this BCP 47 tag: a script that is loaded on demand has all of them with it. */
export function takeKeyWords(tag: string): TakeKeyPhrases {
  return inLanguage(WORDS, tag);
}
