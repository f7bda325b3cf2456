import type { Language } from './languages.ts';

/** Something in each language, by its code. */
export type ByLanguage<Thing> = Readonly<Record<Language, Thing>>;

/** The one of a BCP 47 tag: `zh-Hans` is Chinese. What no language here speaks is said in English. */
export function inLanguage<Thing>(things: ByLanguage<Thing>, tag: string): Thing {
  const [code = ''] = tag.split('-');
  const known: Readonly<Record<string, Thing>> = things;
  return known[code] ?? things.en;
}
