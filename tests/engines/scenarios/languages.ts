import { expect } from 'vitest';
import { endingWords } from '../../../src/words/ending-words.ts';
import { LANGUAGES, type Language } from '../../../src/words/languages.ts';
import { en } from '../../words/english.ts';
import type { Scenario } from '../scenario.ts';
import { combobox, heading } from '../target.ts';
import { READING_PAGE, send } from './pages.ts';

/** What a browser asks for that is set to this language. */
const PREFERRED: Readonly<Record<Language, string>> = {
  en: 'en-GB',
  ar: 'ar-EG',
  de: 'de-AT',
  es: 'es-ES',
  fr: 'fr-FR',
  ja: 'ja-JP',
  ru: 'ru-RU',
  uk: 'uk-UA',
  zh: 'zh-CN',
};

export const FIRST_PAINTS: readonly Scenario[] = [
  ...(Object.keys(LANGUAGES) as Language[]).map((code): Scenario => {
    const { language, compose } = LANGUAGES[code];
    return {
      title: `both pages are first painted in the language of the browser: ${PREFERRED[code]}`,
      play: async ({ newPerson }) => {
        const anna = await newPerson({ language: PREFERRED[code] });
        for (const [path, title] of [
          ['/', compose.heading],
          ['/view', endingWords(language.tag)['no-message'].heading],
        ] as const) {
          await anna.open(path);
          await anna.sees(heading(title));
          expect(await anna.languagesShown()).toEqual([language.tag]);
          expect(await anna.evaluate(() => document.documentElement.dir, null)).toBe(language.direction);
        }
      },
    };
  }),
  {
    title: 'a link is first painted in the language that was chosen earlier, and still has its key',
    play: async ({ newPerson }) => {
      const [anna, ben] = [await newPerson(), await newPerson()];
      await anna.open();
      const { full } = await send(anna, { text: 'Grüße' });
      await ben.open();
      await ben.choose(combobox(en.anywhere.language), LANGUAGES.de.language.name);
      await ben.sees(heading(LANGUAGES.de.compose.heading));
      await ben.open(full);
      await ben.press({ role: 'button', name: LANGUAGES.de.view.show });
      expect(await ben.languagesShown()).toEqual(['de']);
      expect(await ben.read({ css: READING_PAGE.text.css })).toBe('Grüße');
    },
  },
];
