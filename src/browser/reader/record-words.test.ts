import { describe, expect, it } from 'vitest';
import { en } from '../../words/en/index.ts';
import { readerWords } from '../../words/reader-words.ts';
import { fill, count as plural } from '../../words/sentence.ts';
import { momentInWords } from '../../words/times.ts';
import { recordInWords } from './record-words.ts';

const WORDS = readerWords(en);
const FIRST = 1_800_000_000;
const LAST = FIRST + 3_600;
const { opened, openedByOthers, once, between, read, unread, guessing } = WORDS.view.readings;
const [first, last] = [momentInWords(FIRST, 'en'), momentInWords(LAST, 'en')];

function inWords(
  count: number,
  given: { mine?: boolean; maxReadings?: number; written?: boolean; wrongPassphrases?: number } = {},
) {
  const { mine = false, maxReadings = null, written = false, wrongPassphrases = 0 } = given;
  const [firstAt, lastAt] = count === 0 ? [null, null] : [FIRST, count === 1 ? FIRST : LAST];
  const record = { readings: { count, firstAt, lastAt, mine }, wrongPassphrases };
  return recordInWords(record, { maxReadings, written }, WORDS);
}

describe('what is said of earlier readings', () => {
  it.each([
    ['nobody has read it', inWords(0)],
    ['this browser alone has', inWords(1, { mine: true })],
    ['the link is not proven', recordInWords(null, { maxReadings: null, written: false }, WORDS)],
  ])('is nothing where %s', (_when, words) => {
    expect(words).toEqual({ readings: '', warning: '', passphrases: '' });
  });

  it('is how often and when others have read it, and what that means', () => {
    expect(inWords(1)).toMatchObject({
      readings: `${plural(opened, 1, 'en')} ${fill(once, { moment: first })}`,
      warning: WORDS.view.readings.warning,
    });
    expect(inWords(3).readings).toBe(`${plural(opened, 3, 'en')} ${fill(between, { first, last })}`);
    expect(inWords(100).readings).toContain(plural(opened, 100, 'en', 100));
  });

  it('leaves this browser’s own reading out', () => {
    expect(inWords(2, { mine: true })).toMatchObject({
      readings: expect.stringContaining(plural(openedByOthers, 1, 'en')),
      warning: WORDS.view.readings.warning,
    });
  });

  it('warns no sender, who does not expect to be the only one', () => {
    expect(inWords(1, { written: true })).toMatchObject({
      readings: expect.stringContaining(plural(opened, 1, 'en')),
      warning: '',
    });
  });

  it('is who has read a message for several readers, as nothing to be warned of', () => {
    expect(inWords(0, { maxReadings: 5 }).readings).toBe(unread);
    expect(inWords(1, { maxReadings: 5, mine: true }).readings).toBe(
      `${plural(read, 1, 'en')} ${fill(once, { moment: first })}`,
    );
    expect(inWords(2, { maxReadings: 5 }).warning).toBe('');
  });

  it('is how many wrong passphrases were tried', () => {
    expect(inWords(0, { wrongPassphrases: 12 }).passphrases).toBe(
      `${plural(WORDS.view.readings.wrongPassphrases, 12, 'en')} ${guessing}`,
    );
  });
});
