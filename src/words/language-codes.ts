/** Every language that the pages speak, by the code that a reader's choice is kept under; first the one for readers of no other. */
export const LANGUAGE_CODES = [
  'en',
  'ar',
  'de',
  'es',
  'fr',
  'it',
  'ja',
  'ko',
  'nl',
  'pl',
  'pt',
  'ru',
  'tr',
  'uk',
  'zh',
  'zh-Hant',
] as const;

export type Language = (typeof LANGUAGE_CODES)[number];
