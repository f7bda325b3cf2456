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
};

const ANYWHERE = ['language.direction', 'anywhere.name'];
const RIGHT_TO_LEFT = /\p{Script=Arabic}|\p{Script=Hebrew}/u;

const ALL = Object.entries<Catalogue>(LANGUAGES);

describe.each(ALL.filter(([code]) => code !== 'en'))('the catalogue of %s', (code, words) => {
  it('is whole', () => {
    const sameAsEnglish = [...ANYWHERE, ...(SAME_AS_ENGLISH[code] ?? [])];
    expect(errorsOf({ tag: words.language.tag, words, sameAsEnglish }, en)).toEqual([]);
  });
});

describe.each(ALL)('the catalogue of %s', (code, words) => {
  const { tag, direction, name } = words.language;

  it('says which language it is, and how that is written', () => {
    expect(Intl.getCanonicalLocales(tag)).toEqual([tag]);
    expect(tag.split('-')[0]).toBe(code);
    expect(direction).toBe(RIGHT_TO_LEFT.test(name) ? 'rtl' : 'ltr');
  });

  it('asks for a word that can be typed in small letters', () => {
    const { resetIdentityWord } = words.compose;
    expect(resetIdentityWord).toBe(resetIdentityWord.trim().toLowerCase());
  });
});

describe('a catalogue that is not whole', () => {
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

  it('is told from one that is', () => {
    expect(russian({})).toEqual([]);
  });

  it.each([
    [{ more: 'x' }, 'more is unknown'],
    [{ hi: 'Da' }, 'hi has {} where English has {name}'],
    [{ hi: '{name} {nome}' }, 'hi has {name,nome} where English has {name}'],
    [{ hi: 'Hi {name}' }, 'hi is still English'],
    [{ open: '', hint: '' }, 'open is empty'],
    [{ open: 'Otkryt ', hint: 'Otkryt ' }, 'open holds stray blanks or markup'],
    [{ open: '<b>', hint: '<b>' }, 'open holds stray blanks or markup'],
    [{ hint: 'Press' }, 'hint does not name “Open” as this language does'],
    [{ left: 'x {count}' }, 'left is no plural, or should not be one'],
    [{ left: forms('one', 'few', 'other') }, 'left lacks the form for many'],
    [{ left: forms('one', 'two', 'few', 'many', 'other') }, 'left has a form for two, which ru has not'],
    [
      { left: { ...forms('few', 'many', 'other'), one: 'odin' } },
      'left does not say {count} in the form for one',
    ],
  ])('as %j has the error: %s', (changes, error) => {
    expect(russian(changes)).toContain(error);
  });

  it('lacks what English has', () => {
    const { open, ...rest } = whole;
    expect(errorsOf({ tag: 'ru', words: rest, sameAsEnglish: [] }, english)).toContain('open is missing');
  });

  it('may say one number in a word', () => {
    const left = { ...forms('zero', 'two', 'few', 'many', 'other'), one: 'wahid' };
    expect(errorsOf({ tag: 'ar', words: { ...whole, left }, sameAsEnglish: [] }, english)).toEqual([]);
  });
});

function forms(...categories: readonly string[]): Record<string, string> {
  return Object.fromEntries(categories.map((category) => [category, `{count} ${category}`]));
}
