import { describe, expect, it } from 'vitest';
import { directionOf } from './text-direction.ts';

describe('the direction of a text', () => {
  it('the direction of a text is that of its first letter, whatever precedes it', () => {
    expect(directionOf('42: مرحبا, hello')).toBe('rtl');
    expect(directionOf('“שלום”')).toBe('rtl');
    expect(directionOf('hello مرحبا')).toBe('ltr');
  });

  it('a text without letters runs from left to right', () => {
    expect(directionOf('')).toBe('ltr');
    expect(directionOf('12 + 30 👋')).toBe('ltr');
  });
});
