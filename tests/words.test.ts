import { describe, expect, it } from 'vitest';
import type { Catalogue } from '../src/words/catalogue.ts';
import { en } from '../src/words/en/index.ts';
import { LANGUAGES } from '../src/words/languages.ts';
import { errorsOf } from './words/catalogue-errors.ts';
import type { Words } from './words/entries.ts';

/** What a language has in common with English: names, and words that both took from the same place. */
const SAME_AS_ENGLISH: Readonly<Record<string, readonly string[]>> = {
  de: ['compose.passphrase', 'view.passphrase'],
  fr: ['compose.message', 'compose.minutes', 'compose.pages'],
  it: ['compose.passphrase', 'view.passphrase', 'footer.privacy'],
  nl: ['compose.label', 'view.label'],
};

/** The last is placeholders and what stands between them. */
const ANYWHERE = ['language.direction', 'compose.openedAgo'];
const RIGHT_TO_LEFT = /\p{Script=Arabic}|\p{Script=Hebrew}/u;

const ALL = Object.entries<Catalogue>(LANGUAGES);

describe.each(ALL.filter(([code]) => code !== 'en'))('the catalogue of %s', (code, words) => {
  it('the catalogue of %s is complete and well formed', () => {
    const sameAsEnglish = [...ANYWHERE, ...(SAME_AS_ENGLISH[code] ?? [])];
    const { tag } = words.language;
    expect(errorsOf({ tag, words, sameAsEnglish }, en)).toEqual([]);
  });
});

describe.each(ALL)('the catalogue of %s', (code, words) => {
  const { tag, direction, name } = words.language;

  it('the catalogue of %s names its language, and spells that in it', () => {
    expect(Intl.getCanonicalLocales(tag)).toEqual([tag]);
    expect(String(new Intl.Locale(code).maximize())).toBe(String(new Intl.Locale(tag).maximize()));
    expect(direction).toBe(RIGHT_TO_LEFT.test(name) ? 'rtl' : 'ltr');
  });

  it('the catalogue of %s asks for a confirmation word of lower-case letters', () => {
    const { resetIdentityWord } = words.compose;
    expect(resetIdentityWord).toBe(resetIdentityWord.trim().toLowerCase());
  });

  it('the catalogue of %s asks for confirmation words that are recognized in capitals too', () => {
    for (const word of [words.compose.resetIdentityWord, words.compose.importWord])
      expect(word.toLocaleUpperCase(tag).toLowerCase()).toBe(word);
  });
});

describe('an incomplete catalogue', () => {
  const english = {
    open: 'Open',
    hint: 'Press “Open”',
    hi: 'Hi {name}',
    left: { one: '{count} a', other: '{count} b' },
  };
  const whole = {
    open: 'Otkryt',
    hint: '«Otkryt»',
    hi: '{name}, da',
    left: forms('one', 'few', 'many', 'other'),
  };
  const russian = (changes: Words | object) =>
    errorsOf(
      { tag: 'ru', words: { ...whole, ...(changes as Record<string, Words>) }, sameAsEnglish: [] },
      english,
    );

  it('a complete catalogue has no errors', () => {
    expect(russian({})).toEqual([]);
  });

  it.each([
    [{ more: 'x' }, 'more is unknown'],
    [{ hi: 'Da' }, 'hi has {} where English has {name}'],
    [{ hi: '{name} {nome}' }, 'hi has {name,nome} where English has {name}'],
    [{ hi: 'Hi {name}' }, 'hi is still English'],
    [{ open: '', hint: '' }, 'open is empty'],
    [{ open: 'Otkryt ', hint: 'Otkryt ' }, 'open holds stray spaces or markup'],
    [{ open: '<b>', hint: '<b>' }, 'open holds stray spaces or markup'],
    [{ hint: 'Press' }, 'hint does not name “Open” as this language does'],
    [{ left: 'x {count}' }, 'left is no plural, or should not be one'],
    [{ left: forms('one', 'few', 'other') }, 'left lacks the form for many'],
    [{ left: forms('one', 'two', 'few', 'many', 'other') }, 'left has a form for two, which ru has not'],
    [
      { left: { ...forms('few', 'many', 'other'), one: 'odin' } },
      'left does not say {count} in the form for one',
    ],
  ])('a catalogue with %j has the error: %s', (changes, error) => {
    expect(russian(changes)).toContain(error);
  });

  it('a catalogue lacks every entry of English that it does not have', () => {
    const { open, ...rest } = whole;
    expect(errorsOf({ tag: 'ru', words: rest, sameAsEnglish: [] }, english)).toContain('open is missing');
  });

  it('a singular form may spell its number as a word', () => {
    const left = { ...forms('zero', 'two', 'few', 'many', 'other'), one: 'wahid' };
    expect(errorsOf({ tag: 'ar', words: { ...whole, left }, sameAsEnglish: [] }, english)).toEqual([]);
  });
});

function forms(...categories: readonly string[]): Record<string, string> {
  return Object.fromEntries(categories.map((category) => [category, `{count} ${category}`]));
}
