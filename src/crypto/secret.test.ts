import { format, inspect } from 'node:util';
import { describe, expect, test } from 'vitest';
import { Secret } from './secret.ts';

const secret = new Secret('correct horse');

describe('a secret', () => {
  test('a secret reveals its text through its own method only', () => {
    expect(secret.reveal()).toBe('correct horse');
  });

  test.each([
    ['a string', String(secret)],
    ['a template', `${secret}`],
    ['a joined list', ['', secret].join('')],
    ['JSON', JSON.parse(JSON.stringify({ secret })).secret],
    ['an inspection', inspect(secret, { showHidden: true, depth: 9 })],
    ['a log line', format('%s', secret)],
    ['an error', new Error(`${secret}`).message],
  ])('a secret prints as [secret] in %s', (_place, shown) => {
    expect(shown).toBe('[secret]');
  });

  test('a secret does not leak its text when its properties are enumerated', () => {
    expect(Object.entries(secret)).toEqual([]);
    expect({ ...secret }).toEqual({});
    expect(structuredClone(secret)).toEqual({});
    expect(inspect({ deep: [secret] }, { showHidden: true })).not.toContain('horse');
  });
});
