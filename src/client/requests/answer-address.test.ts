import { describe, expect, it } from 'vitest';
import { linkOf, readAlteredLink } from '../altered-link.ts';
import { readUnchangedLink } from '../share-link.ts';
import { answerAddress, leadsToAnswer } from './answer-address.ts';

const SALT = '+/+/AAAAAAAAAAAAAAAAAA==';
const ADDRESS = answerAddress('https://example.com', 'a-_9', SALT);

describe('the address of an answer', () => {
  it('names the salt of its request in the fragment, as base64url', () => {
    expect(ADDRESS).toBe('https://example.com/view?view=a-_9#answer=-_-_AAAAAAAAAAAAAAAAAA');
  });

  it.each([ADDRESS, ADDRESS.replace('#', '&lang=uk#')])('is a whole link without a key: %s', (address) => {
    const expected = { host: 'example.com', id: 'a-_9', keys: [] };
    expect(readUnchangedLink(address)).toEqual(expected);
    expect(linkOf(readAlteredLink(address))).toEqual(expected);
  });

  it('leads to no answer with another salt', () => {
    const { hash } = new URL(ADDRESS);
    expect(leadsToAnswer(hash, SALT)).toBe(true);
    for (const other of [SALT.replace('A', 'B'), SALT.slice(4), '']) {
      expect(leadsToAnswer(hash, other)).toBe(false);
    }
    expect(leadsToAnswer('#answer=', SALT)).toBe(false);
    expect(leadsToAnswer(`${hash}&lang=uk`, SALT)).toBe(false);
  });

  it.each(['', '#content', '#key='])('leads to any answer where it names none: %j', (hash) => {
    expect(leadsToAnswer(hash, SALT)).toBe(true);
  });

  it('cannot be left by what a server gives as a salt', () => {
    const { pathname, search } = new URL(answerAddress('https://example.com', 'a', 'x#key=y&lock=1 '));
    expect(pathname + search).toBe('/view?view=a');
    expect(readUnchangedLink(answerAddress('https://example.com', 'a', 'x#key=y&lock=1'))).toBeNull();
  });
});
