import { describe, expect, it } from 'vitest';
import { ApiError, ownApiError } from './api-error.ts';

describe('an error of a script that was loaded on demand', () => {
  it('becomes one of this script, with all that it says', () => {
    const foreign = Object.assign(new Error('Try later.'), {
      ...{ name: 'ApiError', kind: 'too-many', status: 429, reason: null, errors: [], retryAfter: 7, at: 12 },
    });
    const own = ownApiError(foreign);
    expect(own).toBeInstanceOf(ApiError);
    expect(own).toMatchObject({
      kind: 'too-many',
      status: 429,
      retryAfter: 7,
      at: 12,
      message: 'Try later.',
    });
  });

  it('that is no ApiError stays as it is', () => {
    const bug = new TypeError('x is not a function');
    expect(ownApiError(bug)).toBe(bug);
    expect(ownApiError('x')).toBe('x');
  });
});
