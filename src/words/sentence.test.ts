import { describe, expect, it } from 'vitest';
import { count, fill, type Plural, type Sentence } from './sentence.ts';

const greeting: Sentence<'name' | 'place'> = 'Hello {name}, welcome to {place}';

describe('a sentence', () => {
  it('a sentence has its placeholders filled in', () => {
    expect(fill(greeting, { name: 'Anna', place: 'the page' })).toBe('Hello Anna, welcome to the page');
  });

  it('a value that is filled in is taken literally, placeholders and replacement patterns too', () => {
    expect(fill(greeting, { name: '{place}', place: '$& $1' })).toBe('Hello {place}, welcome to $& $1');
  });

  it('a sentence with a placeholder missing, or with one too many, does not compile', () => {
    // @ts-expect-error: no place
    fill(greeting, { name: 'Anna' });
    // @ts-expect-error: no such placeholder
    fill(greeting, { name: 'Anna', place: 'here', age: 4 });
  });
});

describe('a plural', () => {
  const left: Plural<'count'> = { one: '{count} byte left', other: '{count} bytes left' };
  const polish: Plural<'count'> = {
    one: '{count} bajt',
    few: '{count} bajty',
    many: '{count} bajtów',
    other: '{count} bajta',
  };

  it('a plural takes the form of its language, and formats the number for it', () => {
    expect(count(left, 1, 'en')).toBe('1 byte left');
    expect(count(left, 1_234, 'en')).toBe('1,234 bytes left');
    expect(count(polish, 3, 'pl')).toBe('3 bajty');
    expect(count(polish, 5, 'pl')).toBe('5 bajtów');
  });

  it('a plural falls back to the form `other`', () => {
    expect(count({ other: '{count} in all' }, 1, 'en')).toBe('1 in all');
  });
});
