import { describe, expect, it } from 'vitest';
import {
  base64,
  customName,
  iv,
  messageId,
  page,
  perPage,
  salt,
  sealedName,
  token,
  userId,
} from './fields.ts';
import { parse } from './parse.ts';

type Schema = Parameters<typeof parse>[0];

function takes(schema: Schema, value: unknown): boolean {
  return parse(schema, value).errors === undefined;
}

/** What breaks every text field. */
const NO_TEXT = [null, undefined, 1, true, [], {}, ['a'], Number.NaN];
const LONE_SURROGATE = '\ud800';

describe('an id', () => {
  it('an id has 1 to 50 of the 64 allowed characters', () => {
    for (const id of ['a', '-', '_', 'A'.repeat(50), '9z-_']) expect(takes(messageId, id)).toBe(true);
    const wrong = ['', 'a'.repeat(51), 'a b', 'a\n', 'ä', 'a.b', 'a/b', 'a\0', `a${LONE_SURROGATE}`, '😀'];
    for (const id of [...wrong, ...NO_TEXT]) expect(takes(messageId, id)).toBe(false);
  });
});

describe('a user id', () => {
  it('a user id has at most 128 characters', () => {
    expect(takes(userId, 'u'.repeat(128))).toBe(true);
    expect(takes(userId, 'u'.repeat(129))).toBe(false);
  });
});

describe('a token', () => {
  const GOOD = '6pmqCosEFn4Rbb48qQPTaYFLXjLmNvBSXkzzzEr9lU0';

  it('a token is base64url of 32 bytes', () => {
    expect(takes(token, GOOD)).toBe(true);
    const wrong = [`${GOOD}=`, GOOD.slice(1), `${GOOD}A`, GOOD.replace('6', '/'), `${GOOD.slice(0, 42)}\n`];
    for (const text of [...wrong, ...NO_TEXT]) expect(takes(token, text)).toBe(false);
  });

  it('a token whose two unused bits are not zero is refused', () => {
    for (const last of 'BCDFGH1357_-') expect(takes(token, GOOD.slice(0, 42) + last)).toBe(false);
  });
});

describe('base64', () => {
  it('base64 must be padded and hold no other characters', () => {
    for (const text of ['AAAA', 'AAA=', 'AA==', '+/09azAZ']) expect(takes(base64(8), text)).toBe(true);
    const wrong = [
      '',
      'A',
      'AA',
      'AAA',
      'A===',
      '====',
      'AAAA\n',
      'AAA\n',
      'AA=A',
      'AA-_',
      'A AA',
      'AAAA====',
      '\0AAA',
      'AAÄA',
      '\n\n\n\n',
      ' AAA',
      'A\tA=',
      'AA\f=',
      'AAAA\r\n==',
      'AAAA AAA',
      'AAAAA AA',
      'AA  AA==',
    ];
    for (const text of [...wrong, ...NO_TEXT]) expect(takes(base64(8), text)).toBe(false);
  });

  it('base64 over its maximum length is refused', () => {
    expect(takes(base64(8), 'A'.repeat(8))).toBe(true);
    expect(takes(base64(8), 'A'.repeat(12))).toBe(false);
  });

  it('ten million characters of base64 are checked in linear time', () => {
    const before = process.cpuUsage();
    expect(takes(base64(10_000_000), `${'A'.repeat(9_999_999)}!`)).toBe(false);
    expect(takes(base64(10_000_000), '='.repeat(10_000_000))).toBe(false);
    expect(process.cpuUsage(before).user).toBeLessThan(1_000_000);
  });
});

describe('iv and salt', () => {
  it('iv and salt are base64 characters of any length up to their limit', () => {
    for (const text of ['A', 'AAAAA', 'AA==']) expect(takes(iv, text) && takes(salt, text)).toBe(true);
    for (const text of ['', '=', '==', 'A\n', 'A_', 'AA=A', ...NO_TEXT]) expect(takes(iv, text)).toBe(false);
    expect([takes(iv, 'A'.repeat(64)), takes(iv, 'A'.repeat(65))]).toEqual([true, false]);
    expect([takes(salt, 'A'.repeat(128)), takes(salt, 'A'.repeat(129))]).toEqual([true, false]);
  });
});

describe('a sealed label', () => {
  it('a sealed label is empty, or base64 of at most 512 characters', () => {
    for (const text of ['', 'AAAA', 'A'.repeat(512)]) expect(takes(sealedName, text)).toBe(true);
    for (const text of ['A', 'A'.repeat(516), 'AAAA\n', ...NO_TEXT])
      expect(takes(sealedName, text)).toBe(false);
  });
});

describe('a plain label', () => {
  it('a plain label is cleaned, and refused for its length only from a million characters on', () => {
    expect(parse(customName, '  <b>Bob\'s</b> "plan" / \\ ').value).toBe("Bob's plan");
    expect(parse(customName, 'x'.repeat(999_999)).value).toBe('x'.repeat(100));
    expect(takes(customName, 'x'.repeat(1_000_000))).toBe(false);
  });

  it('a plain label is cut between characters, never inside one', () => {
    expect(parse(customName, '😀'.repeat(101)).value).toBe('😀'.repeat(100));
  });

  it('a plain label that is not well-formed text is refused', () => {
    for (const text of [`a${LONE_SURROGATE}`, '\udc00a', 'a\0b', ...NO_TEXT])
      expect(takes(customName, text)).toBe(false);
  });

  it('a plain label of 120 000 brackets is cleaned in linear time', () => {
    const before = process.cpuUsage();
    expect(parse(customName, '<'.repeat(120_000)).value).toBe('');
    expect(parse(customName, '<a'.repeat(120_000)).value).toBe('a'.repeat(100));
    expect(process.cpuUsage(before).user).toBeLessThan(1_000_000);
  });
});

describe('page and per_page', () => {
  it('page and per_page are integers within their limits', () => {
    for (const number of [1, 1_000_000]) expect(takes(page, number)).toBe(true);
    for (const number of [1, 100]) expect(takes(perPage, number)).toBe(true);
    const wrong = [0, -1, 1.5, 1_000_001, 1e19, Number.POSITIVE_INFINITY, Number.NaN, '1', true, null, [1]];
    for (const number of wrong) expect(takes(page, number)).toBe(false);
    expect(takes(perPage, 101)).toBe(false);
  });
});
