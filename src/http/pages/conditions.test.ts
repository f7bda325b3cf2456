import { describe, expect, it } from 'vitest';
import { SERVICE_DESCRIPTION } from '../../../tests/service.ts';
import { conditionsOf } from './conditions.ts';

describe('what holds of pages', () => {
  it('a service without settings offers every choice', () => {
    expect([...conditionsOf(SERVICE_DESCRIPTION)].toSorted()).toEqual(
      [
        'custom-lifetime',
        'default-readers:first',
        'files',
        'language-choice',
        'language:de',
        'language:en',
        'lifetime-choice',
        'other-readers:one',
        'other-readers:several',
        'passphrase-optional',
        'readers-choice',
        'requests',
      ].toSorted(),
    );
  });

  it('one language, lifetime or kind of readers alone is no choice', () => {
    const restricted = {
      ...SERVICE_DESCRIPTION,
      languages: ['de'],
      lifetimes: { offered: [3_600], default: 3_600, never: false, custom: false },
      readers: { allowed: ['one' as const], default: 'one' as const },
      passphrase_required: true,
      files: false,
    };
    expect([...conditionsOf(restricted)].toSorted()).toEqual(
      [
        'default-readers:one',
        'language:de',
        'no-files',
        'only-lifetime',
        'only-readers:one',
        'passphrase-required',
        'requests',
      ].toSorted(),
    );
  });
});
