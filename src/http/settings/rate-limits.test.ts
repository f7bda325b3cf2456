import { describe, expect, it } from 'vitest';
import { DEFAULT_REQUESTS_PER_MINUTE, limitOf, rateLimits } from './rate-limits.ts';

describe('RATE_LIMITS', () => {
  it('RATE_LIMITS switches the counting, and keeps the default numbers', () => {
    for (const [text, countsRequests] of [
      ['on', true],
      ['off', false],
    ] as const)
      expect(rateLimits(text).value).toEqual({
        countsRequests,
        requestsPerMinute: DEFAULT_REQUESTS_PER_MINUTE,
      });
  });

  it('RATE_LIMITS names the numbers that differ', () => {
    const { value } = rateLimits(' create:20,view : 200 ');
    expect(value).toEqual({
      countsRequests: true,
      requestsPerMinute: { ...DEFAULT_REQUESTS_PER_MINUTE, create: 20, view: 200 },
    });
  });

  it.each([
    'yes',
    '10',
    'create',
    'create:',
    'create:0',
    'create:100001',
    'create:1:2',
    'read:5',
    'create:1,create:2',
    ',',
  ])('RATE_LIMITS=%j is refused', (text) => {
    expect(rateLimits(text).error).toMatch(/^must be on, off, or requests a minute/);
  });

  it('each list has the limit of lists', () => {
    const limits = { ...DEFAULT_REQUESTS_PER_MINUTE, list: 7, delete: 8 };
    expect(limitOf(limits, 'listReceipts')).toBe(7);
    expect(limitOf(limits, 'remove')).toBe(8);
  });
});
