import * as ar from './ar/device.ts';
import type { AddDeviceWords, ComparisonWords } from './catalogue.ts';
import * as de from './de/device.ts';
import * as en from './en/device.ts';
import * as es from './es/device.ts';
import * as fr from './fr/device.ts';
import { type ByLanguage, inLanguage } from './in-language.ts';
import * as ja from './ja/device.ts';
import * as ru from './ru/device.ts';
import * as uk from './uk/device.ts';
import * as zh from './zh/device.ts';

export type AddDevicePhrases = AddDeviceWords & ComparisonWords;

const WORDS: ByLanguage<AddDevicePhrases> = {
  ar: { ...ar.addDevice, ...ar.comparison },
  de: { ...de.addDevice, ...de.comparison },
  en: { ...en.addDevice, ...en.comparison },
  es: { ...es.addDevice, ...es.comparison },
  fr: { ...fr.addDevice, ...fr.comparison },
  ja: { ...ja.addDevice, ...ja.comparison },
  ru: { ...ru.addDevice, ...ru.comparison },
  uk: { ...uk.addDevice, ...uk.comparison },
  zh: { ...zh.addDevice, ...zh.comparison },
};

/** The sentences of *Add a device*, in the language of this BCP 47 tag: a script that is loaded on demand has all of them with it. */
export function addDeviceWords(tag: string): AddDevicePhrases {
  return inLanguage(WORDS, tag);
}
