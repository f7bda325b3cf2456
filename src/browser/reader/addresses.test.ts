import { describe, expect, it } from 'vitest';
import { addressesIn } from './addresses.ts';

describe('web addresses in a text', () => {
  it('web addresses are listed as written, each once, without trailing punctuation', () => {
    const text = 'See (https://example.com/a?b=1#c), HTTP://example.org. and https://example.com/a?b=1#c!';
    expect(addressesIn(text).first).toEqual(['https://example.com/a?b=1#c', 'HTTP://example.org']);
  });

  it('only http and https addresses with a host are listed', () => {
    expect(
      addressesIn(
        'javascript:alert(1) data:text/html,x ftp://example.com mailto:a@example.com https:// http://...',
      ).first,
    ).toEqual([]);
  });

  it('at most twenty addresses are listed, and the list says when there are more', () => {
    const texts = [20, 30].map((count) =>
      Array.from({ length: count }, (_, at) => `https://example.com/${at} https://example.com/0`).join(' '),
    );
    expect(texts.map((text) => addressesIn(text).first.length)).toEqual([20, 20]);
    expect(texts.map((text) => addressesIn(text).more)).toEqual([false, true]);
  });

  it('an address ends before a bidirectional control character', () => {
    const text = 'https://example.com/\u202Emoc.live//:sptth and https://a.example\u2067b';
    expect(addressesIn(text).first).toEqual(['https://example.com/', 'https://a.example']);
  });
});
