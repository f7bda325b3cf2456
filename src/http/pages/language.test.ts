import { describe, expect, it } from 'vitest';
import { chooseLanguage } from './language.ts';

const OFFERED = ['en', 'de', 'zh', 'ar'] as const;

function accepting(accepted: string | undefined, requested?: string): string | null {
  return chooseLanguage({ accepted, requested }, OFFERED);
}

describe('the language of a page', () => {
  it.each([
    ['de', 'de'],
    ['DE', 'de'],
    ['de-AT', 'de'],
    ['zh-CN', 'zh'],
    ['zh-Hans', 'zh'],
    ['zh-Hans-CN', 'zh'],
    ['ar-u-nu-latn', 'ar'],
    ['fr, de', 'de'],
    ['de;q=0.4, ar;q=0.9', 'ar'],
    ['ar;q=0.4,de', 'de'],
    ['de , ar', 'de'],
    ['ar; q=0.5, de; q=0.6', 'de'],
    ['en-GB,en;q=0.9,de;q=0.8', 'en'],
  ])('for Accept-Language %j the language is %s', (accepted, language) => {
    expect(accepting(accepted)).toBe(language);
  });

  it('a language is chosen alike whatever others have asked for before', () => {
    const readers = [...Array.from({ length: 1_200 }, (_, n) => `de-x-${n}`), `zh-${'a'.repeat(8)}-x-long`];
    expect(accepting('zh-TW, ar')).toBe('ar');
    for (const reader of readers) accepting(reader);
    expect(accepting('zh-TW, ar')).toBe('ar');
    expect(accepting('zh-CN, ar')).toBe('zh');
    expect(accepting('de-x-7')).toBe('de');
  });

  it.each([undefined, '', '*', 'fr', 'tlh, fr;q=0.5', ';;,,--', 'de;q=0', 'de;q=2', 'de;q=x', 'd', 'deu'])(
    'for Accept-Language %j no language is chosen',
    (accepted) => {
      expect(accepting(accepted)).toBeNull();
    },
  );

  it.each([
    ['zh-TW,zh;q=0.9,en-US;q=0.8,en;q=0.7', 'en'],
    ['zh-HK, de', 'de'],
    ['zh-MO, zh, ar;q=0.1', 'ar'],
    ['zh-Hant-CN, de', 'de'],
    ['zh-Hans-TW, de', 'zh'],
    ['zh-SG, de', 'zh'],
    ['zh, zh-TW, de', 'zh'],
    ['zh-TW;q=0.5, zh;q=0.9, en;q=0.1', 'zh'],
    ['zh-TW, zh', 'zh'],
    ['zh-Hant, fr', 'zh'],
    ['zh-yue, fr', 'zh'],
  ])(
    'for Accept-Language %j, with Chinese in simplified script, the language is %s',
    (accepted, language) => {
      expect(accepting(accepted)).toBe(language);
    },
  );

  it.each([
    ['zh-TW,zh;q=0.9,en-US;q=0.8,en;q=0.7', 'zh-Hant'],
    ['zh-HK, de', 'zh-Hant'],
    ['zh-MO, zh', 'zh-Hant'],
    ['ZH-HANT', 'zh-Hant'],
    ['zh-Hant-CN', 'zh-Hant'],
    ['zh', 'zh'],
    ['zh-CN, zh-TW', 'zh'],
    ['zh-Hans-TW', 'zh'],
    ['zh-SG', 'zh'],
    ['zh-Hant;q=0, zh-TW, de;q=0.5', 'de'],
    ['pt', 'pt'],
    ['pt-PT', 'pt'],
    ['pt-BR, en', 'pt'],
  ])('for Accept-Language %j, with Chinese in both scripts, the language is %s', (accepted, language) => {
    const offered = ['en', 'de', 'zh', 'zh-Hant', 'pt'];
    expect(chooseLanguage({ accepted, requested: undefined }, offered)).toBe(language);
    expect(chooseLanguage({ accepted, requested: undefined }, offered.toReversed())).toBe(language);
  });

  it.each([
    ['zh-Hant', 'zh-Hant'],
    ['zh-hant', 'zh-Hant'],
    ['zh-TW', 'zh-Hant'],
    ['zh', 'zh'],
    ['zh-CN', 'zh'],
  ])(
    'the language %j in the address is %s where Chinese is offered in both scripts',
    (requested, language) => {
      expect(chooseLanguage({ accepted: 'de', requested }, ['de', 'zh', 'zh-Hant'])).toBe(language);
    },
  );

  it('a language refused by q=0 is not chosen for a variety of it either', () => {
    expect(accepting('de;q=0, de-AT, ar;q=0.5')).toBe('ar');
  });

  it('the language in the address wins over Accept-Language', () => {
    expect(accepting('de', 'ar')).toBe('ar');
    expect(accepting('de', 'zh-CN')).toBe('zh');
  });

  it.each(['', 'tlh', '../de', '<script>', '__proto__'])(
    'the unknown language %j in the address is ignored',
    (requested) => {
      expect(accepting('de', requested)).toBe('de');
    },
  );

  it('a language is chosen in linear time from a header of any length', () => {
    expect(accepting(`${'x-'.repeat(30_000)}, ${'fr,'.repeat(30_000)}de`)).toBeNull();
  });
});
