import { describe, expect, it } from 'vitest';
import { Secret } from '../../../client/primitives.ts';
import { ReadTokens } from './read-tokens.ts';

/** A tab's storage as the platform has it, as far as it is used here. */
function tabStorage(refuses = false): Storage {
  const kept = new Map<string, string>();
  const storage = {
    getItem: (name: string) => kept.get(name) ?? null,
    removeItem: (name: string) => kept.delete(name),
    setItem: (name: string, value: string) => {
      if (refuses) throw new DOMException('full', 'QuotaExceededError');
      kept.set(name, value);
    },
  };
  return storage as unknown as Storage;
}

describe('read tokens in session storage', () => {
  it('a read token survives a reload of the tab, for its own message only', () => {
    const storage = tabStorage();
    const token = new ReadTokens(storage).findOrCreate('one');
    const reloaded = new ReadTokens(storage);
    expect(reloaded.find('one')?.reveal()).toBe(token.reveal());
    expect(reloaded.find('other')).toBeNull();
    expect(reloaded.findOrCreate('one').reveal()).toBe(token.reveal());
  });

  it('a forgotten read token stays forgotten', () => {
    const storage = tabStorage();
    const tokens = new ReadTokens(storage);
    tokens.findOrCreate('one');
    tokens.forget('one');
    expect(tokens.find('one')).toBeNull();
    expect(new ReadTokens(storage).find('one')).toBeNull();
  });

  it.each([
    ['refuses to store', tabStorage(true)],
    ['has no storage', null],
  ])('a read token lasts as long as the page where the tab %s', (_how, storage) => {
    const tokens = new ReadTokens(storage);
    const token = tokens.findOrCreate('one');
    expect(token.reveal()).toMatch(/^[\w-]{43}$/);
    expect(tokens.find('one')?.reveal()).toBe(token.reveal());
  });

  it.each([true, false])('a key (locked: %s) is kept beside the token, and forgotten with it', (locked) => {
    const storage = tabStorage();
    const key = { key: new Secret('AbC-09_x'.repeat(4)), locked };
    new ReadTokens(storage).keepKey('one', key);
    const tokens = new ReadTokens(storage);
    expect(tokens.findKeys('one').map((kept) => [kept.key.reveal(), kept.locked])).toEqual([
      [key.key.reveal(), locked],
    ]);
    expect(tokens.findKeys('other')).toEqual([]);
    tokens.forget('one');
    expect(tokens.findKeys('one')).toEqual([]);
  });

  it('a stored value that is no read token is ignored', () => {
    const storage = tabStorage();
    storage.setItem('inigma_read_token:one', 'not a token');
    expect(new ReadTokens(storage).find('one')).toBeNull();
  });
});
