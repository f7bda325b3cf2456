import { describe, expect, it } from 'vitest';
import { directionOf } from './text-direction.ts';

describe('the direction of a text', () => {
  it('is that of its first letter, whatever stands before it', () => {
    expect(directionOf('42: مرحبا, hello')).toBe('rtl');
    expect(directionOf('“שלום”')).toBe('rtl');
    expect(directionOf('hello مرحبا')).toBe('ltr');
  });

  it('is from left to right where there is no letter', () => {
    expect(directionOf('')).toBe('ltr');
    expect(directionOf('12 + 30 👋')).toBe('ltr');
  });
});
