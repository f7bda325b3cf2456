import { format, inspect } from 'node:util';
import { describe, expect, test } from 'vitest';
import { Secret } from './secret.ts';

const secret = new Secret('correct horse');

describe('a secret', () => {
  test('gives its text to whoever asks by name', () => {
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
  ])('shows [secret] in %s', (_place, shown) => {
    expect(shown).toBe('[secret]');
  });

  test('leaves nothing behind when it is taken apart', () => {
    expect(Object.entries(secret)).toEqual([]);
    expect({ ...secret }).toEqual({});
    expect(structuredClone(secret)).toEqual({});
    expect(inspect({ deep: [secret] }, { showHidden: true })).not.toContain('horse');
  });
});
