import { expect } from 'vitest';
import { LANGUAGES, type Language } from '../../../src/words/languages.ts';
import { en } from '../../words/english.ts';
import type { Scenario } from '../scenario.ts';
import { combobox, heading } from '../target.ts';
import { READING_PAGE, send } from './pages.ts';

/** What a browser asks for that is set to this language, in its most likely region: `zh-TW` for `zh-Hant`. */
function preferred(code: Language): string {
  const { language, region } = new Intl.Locale(code).maximize();
  return `${language}-${region}`;
}

export const FIRST_PAINTS: readonly Scenario[] = [
  ...(Object.keys(LANGUAGES) as Language[]).map((code): Scenario => {
    const { language, compose, onDemand } = LANGUAGES[code];
    return {
      title: `both pages are first painted in the language of the browser: ${preferred(code)}`,
      play: async ({ newPerson }) => {
        const anna = await newPerson({ language: preferred(code) });
        for (const [path, title] of [
          ['/', compose.heading],
          ['/view', onDemand.endings['no-message'].heading],
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
