import { describe, expect, it } from 'vitest';
import { addressesIn } from './addresses.ts';

describe('the addresses in a text', () => {
  it('are found as they stand, each once, without what ends a sentence', () => {
    const text = 'See (https://example.com/a?b=1#c), HTTP://example.org. and https://example.com/a?b=1#c!';
    expect(addressesIn(text).first).toEqual(['https://example.com/a?b=1#c', 'HTTP://example.org']);
  });

  it('are of the web only, and need something after the slashes', () => {
    expect(
      addressesIn(
        'javascript:alert(1) data:text/html,x ftp://example.com mailto:a@example.com https:// http://...',
      ).first,
    ).toEqual([]);
  });

  it('are at most twenty, and it is told where there are more', () => {
    const texts = [20, 30].map((count) =>
      Array.from({ length: count }, (_, at) => `https://example.com/${at} https://example.com/0`).join(' '),
    );
    expect(texts.map((text) => addressesIn(text).first.length)).toEqual([20, 20]);
    expect(texts.map((text) => addressesIn(text).more)).toEqual([false, true]);
  });

  it('end where something would turn the order of their letters around', () => {
    const text = 'https://example.com/\u202Emoc.live//:sptth and https://a.example\u2067b';
    expect(addressesIn(text).first).toEqual(['https://example.com/', 'https://a.example']);
  });
});
