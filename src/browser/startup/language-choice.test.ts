import { afterEach, expect, it, vi } from 'vitest';
import { followChosenLanguage } from './language-choice.ts';

/** A page in a language, in a browser that remembers a choice: what becomes of it, and where it goes. */
function follow(lang: string, chosen: string, address = 'https://inigma.example/'): [string, string] {
  let current = address;
  const stored = new Map([['inigma_language', chosen]]);
  vi.stubGlobal('document', { documentElement: { lang } });
  const goTo = (url: URL) => {
    current = url.href;
  };
  vi.stubGlobal('location', { href: address, replace: goTo });
  vi.stubGlobal('history', { replaceState: (_: null, _title: string, url: URL) => goTo(url) });
  vi.stubGlobal('localStorage', {
    getItem: (name: string) => stored.get(name) ?? null,
    removeItem: (name: string) => stored.delete(name),
  });
  const followed = followChosenLanguage();
  return [followed, stored.size === 0 ? 'forgotten' : current];
}

afterEach(() => vi.unstubAllGlobals());

it.each([
  ['de', 'de'],
  ['zh-Hans', 'zh'],
  ['zh-Hant', 'zh-Hant'],
  ['pt-BR', 'pt'],
])('a page in %s stays where %s was chosen', (lang, chosen) => {
  expect(follow(lang, chosen, 'https://inigma.example/?lang=x')).toEqual([
    'stays',
    'https://inigma.example/',
  ]);
});

it.each([
  ['en', 'de'],
  ['zh-Hant', 'zh'],
  ['zh-Hans', 'zh-Hant'],
  ['en', 'no tag'],
])('a page in %s is asked for once more where %s was chosen', (lang, chosen) => {
  const again = new URL('https://inigma.example/');
  again.searchParams.set('lang', chosen);
  expect(follow(lang, chosen)).toEqual(['reloading', again.href]);
  expect(follow(lang, chosen, again.href)).toEqual(['stays', 'forgotten']);
});
