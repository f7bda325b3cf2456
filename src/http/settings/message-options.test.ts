import { describe, expect, it } from 'vitest';
import { configure, type Environment, textIn } from '../setting.ts';
import { readLanguages } from './languages.ts';
import { limitsOf, readMessageOptions } from './message-options.ts';

const [HOUR, DAY] = [3_600, 86_400];

function read(environment: Environment, maxTtlDays?: number) {
  return configure(textIn(environment), (setting) => readMessageOptions(setting, maxTtlDays));
}

function lifetimes(environment: Environment, maxTtlDays?: number) {
  const { settings, error } = read(environment, maxTtlDays);
  if (settings === undefined) throw new Error(error);
  return settings.lifetimes;
}

function errorIn(environment: Environment, maxTtlDays?: number): string {
  return read(environment, maxTtlDays).error ?? 'no error';
}

describe('LIFETIMES and DEFAULT_LIFETIME', () => {
  it('from an hour to never is on offer, with 30 days as the default', () => {
    expect(lifetimes({})).toEqual({
      offered: [HOUR, DAY, 7 * DAY, 30 * DAY, 365 * DAY],
      default: 30 * DAY,
      never: true,
      custom: true,
    });
  });

  it.each([
    [365, [HOUR, DAY, 7 * DAY, 30 * DAY, 365 * DAY], 30 * DAY],
    [10, [HOUR, DAY, 7 * DAY], 7 * DAY],
    [1, [HOUR, DAY], DAY],
  ])('with MAX_TTL_DAYS=%i nothing longer is on offer', (days, offered, proposed) => {
    expect(lifetimes({}, days)).toEqual({ offered, default: proposed, never: false, custom: true });
  });

  it('LIFETIMES says what is on offer, from short to long', () => {
    expect(lifetimes({ LIFETIMES: 'never, 2w,90m ,1y', DEFAULT_LIFETIME: '14d' })).toEqual({
      offered: [90 * 60, 14 * DAY, 365 * DAY],
      default: 14 * DAY,
      never: true,
      custom: false,
    });
  });

  it.each([
    ['1h, 7d', 7 * DAY],
    ['90d, 1y', 90 * DAY],
    ['never', null],
  ])('LIFETIMES=%s alone proposes the longest up to 30 days, or the shortest', (text, proposed) => {
    expect(lifetimes({ LIFETIMES: text }).default).toBe(proposed);
  });

  it('DEFAULT_LIFETIME may be never', () => {
    expect(lifetimes({ DEFAULT_LIFETIME: 'never' }).default).toBeNull();
  });

  it.each(['custom', '1h,', '1h,1h', '1d,24h', '0h', '59s', '366d', '2y', '1.5h', '7', 'Never', '1h 7d'])(
    'LIFETIMES=%j is refused',
    (text) => {
      expect(errorIn({ LIFETIMES: text })).toMatch(/^Invalid settings: LIFETIMES must be a comma-separated/);
    },
  );

  it('settings that contradict each other are named, all together', () => {
    expect(errorIn({ LIFETIMES: '1h,30d' }, 7)).toContain(
      'LIFETIMES must offer nothing longer than MAX_TTL_DAYS',
    );
    expect(errorIn({ LIFETIMES: '1h,never' }, 7)).toContain(
      'LIFETIMES must not have never where MAX_TTL_DAYS',
    );
    const all = { LIFETIMES: '1h, custom', DEFAULT_LIFETIME: '1d', READERS: 'one', DEFAULT_READERS: 'first' };
    expect(errorIn(all)).toBe(
      'Invalid settings: DEFAULT_LIFETIME must be one of the lifetimes that LIFETIMES offers, and not custom; ' +
        'DEFAULT_READERS must be one of the kinds that READERS allows.',
    );
    expect(errorIn({ DEFAULT_LIFETIME: '30d' }, 7)).toContain('DEFAULT_LIFETIME must');
    expect(errorIn({ DEFAULT_LIFETIME: 'custom' })).toContain('DEFAULT_LIFETIME must');
  });
});

describe('the other options of a message', () => {
  it('all readers are allowed, passphrases optional and files on', () => {
    const { settings } = read({});
    expect(settings).toMatchObject({
      readers: { allowed: ['first', 'one', 'several'], default: 'first' },
      passphraseRequired: false,
      files: true,
    });
    expect(settings && limitsOf(settings)).toEqual({ readers: undefined, passphraseRequired: undefined });
  });

  it('READERS, PASSPHRASE and FILES restrict them', () => {
    const given = {
      READERS: 'several, one',
      DEFAULT_READERS: 'several',
      PASSPHRASE: 'required',
      FILES: 'off',
    };
    const { settings } = read(given);
    expect(settings).toMatchObject({
      readers: { allowed: ['one', 'several'], default: 'several' },
      passphraseRequired: true,
      files: false,
    });
    expect(settings && limitsOf(settings)).toEqual({ readers: ['one', 'several'], passphraseRequired: true });
    expect(read({ READERS: 'several,one' }).settings?.readers.default).toBe('one');
  });

  it.each([
    ['READERS', 'all'],
    ['READERS', 'one,one'],
    ['READERS', ','],
    ['DEFAULT_READERS', '1'],
    ['PASSPHRASE', 'on'],
    ['FILES', 'none'],
  ])('%s=%j is refused', (name, value) => {
    expect(errorIn({ [name]: value })).toMatch(new RegExp(`^Invalid settings: ${name} must [^;]+\\.$`));
  });
});

describe('LANGUAGES', () => {
  const languages = (text?: string) => configure(textIn({ LANGUAGES: text }), readLanguages);

  it('all languages are offered, English first', () => {
    const { settings = [] } = languages();
    expect([settings[0], settings.length > 10]).toEqual(['en', true]);
  });

  it('LANGUAGES names those on offer, the default one first', () => {
    expect(languages('de, ZH-hant,en').settings).toEqual(['de', 'zh-Hant', 'en']);
  });

  it.each(['klingon', 'de,de', 'de-AT', ','])('LANGUAGES=%j is refused', (text) => {
    expect(languages(text).error).toMatch(
      /^Invalid settings: LANGUAGES must be a comma-separated list of en, ar,/,
    );
  });
});
