import { describe, expect, it } from 'vitest';
import { addressesIn } from './addresses.ts';

describe('the addresses in a text', () => {
  it('are found as they stand, each once, without what ends a sentence', () => {
    const text = 'See (https://example.com/a?b=1#c), HTTP://example.org. and https://example.com/a?b=1#c!';
    expect(addressesIn(text)).toEqual(['https://example.com/a?b=1#c', 'HTTP://example.org']);
  });

  it('are of the web only, and need something after the slashes', () => {
    expect(
      addressesIn(
        'javascript:alert(1) data:text/html,x ftp://example.com mailto:a@example.com https:// http://...',
      ),
    ).toEqual([]);
  });

  it('are at most twenty', () => {
    const text = Array.from({ length: 30 }, (_, at) => `https://example.com/${at}`).join(' ');
    expect(addressesIn(text)).toHaveLength(20);
  });
});
