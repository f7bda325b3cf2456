import { describe, expect, it } from 'vitest';
import type { ReceiptRow } from '../../client/mailbox.ts';
import { ar } from '../../words/ar/index.ts';
import { de } from '../../words/de/index.ts';
import { en } from '../../words/en/index.ts';
import { count, fill } from '../../words/sentence.ts';
import { momentInWords } from '../../words/times.ts';
import {
  isGuessing,
  isKeptAfterOthers,
  outcomeInWords,
  progressInWords,
  readingsInWords,
  wrongPassphrasesInWords,
} from './reading-words.ts';

const NOW = 1_800_000_000;
const moment = (instant: number) => momentInWords(instant, 'en');
const { opened, openedOf, openedAgo, openedLast, openedAt, openedBetween, notKept, notOpened } = en.compose;
const { neverOpened, readByAll, outcomes, wrongPassphrases: wrongOnes } = en.compose;
const times = (readings: number, most?: number) => count(opened, readings, 'en', most);
const [first, last] = [moment(NOW - 3_600), moment(NOW)];

function progress(readers: number | null, opened: number, secondsAgo: number, words = en as typeof de) {
  const lastAt = opened === 0 ? null : NOW - secondsAgo;
  return progressInWords(
    { readers, readings: { count: opened, firstAt: lastAt, lastAt }, wrongPassphrases: 0 },
    NOW,
    words,
  );
}

function receipt(outcome: ReceiptRow['outcome'], opened: number): ReceiptRow {
  const [firstAt, lastAt] = opened === 0 ? [null, null] : [NOW - (opened - 1) * 3_600, NOW];
  const readings = { count: opened, firstAt, lastAt };
  return { id: 'r', sent: null, outcome, outcomeAt: NOW, readings, wrongPassphrases: 0 };
}

describe('how far a message has come', () => {
  it.each([
    [null, 0, notOpened],
    [5, 0, notOpened],
    [null, 1, fill(notKept, { opened: fill(openedAgo, { opened: times(1), ago: '10 minutes ago' }) })],
    [null, 3, fill(notKept, { opened: fill(openedLast, { opened: times(3), ago: '10 minutes ago' }) })],
    [
      null,
      100,
      fill(notKept, { opened: fill(openedLast, { opened: times(100, 100), ago: '10 minutes ago' }) }),
    ],
    [5, 1, fill(openedAgo, { opened: fill(openedOf, { opened: 1, readers: 5 }), ago: '10 minutes ago' })],
    [5, 2, fill(openedLast, { opened: fill(openedOf, { opened: 2, readers: 5 }), ago: '10 minutes ago' })],
  ])('of a message for %j readers that was opened %i times: %s', (readers, opened, sentence) => {
    expect(progress(readers, opened, 600)).toBe(sentence);
  });

  it('is told in the reader’s language and digits', () => {
    expect(progress(5, 2, 600, de)).toBe('2 von 5 Mal geöffnet, zuletzt vor 10 Minuten');
    expect(progress(null, 3, 60, ar)).toMatch(/^فُتحت .+ مرات، آخرها/);
  });

  it('tells wrong passphrases, and warns from the tenth on', () => {
    expect([0, 1, 4].map((wrong) => wrongPassphrasesInWords(wrong, en))).toEqual([
      '',
      count(wrongOnes, 1, 'en'),
      count(wrongOnes, 4, 'en'),
    ]);
    expect([9, 10].map((wrongPassphrases) => isGuessing({ wrongPassphrases }))).toEqual([false, true]);
  });
});

describe('what became of a message', () => {
  it.each([
    ['kept', 0, fill(outcomes.kept, { moment: last }), ''],
    ['kept', 1, fill(outcomes.kept, { moment: last }), ''],
    [
      'kept',
      2,
      fill(outcomes.kept, { moment: last }),
      fill(openedBetween, { opened: times(2), first, last }),
    ],
    ['read', 1, fill(outcomes.read, { moment: last }), ''],
    ['read', 2, fill(openedBetween, { opened: count(readByAll, 2, 'en'), first, last }), ''],
    ['expired', 0, fill(outcomes.expired, { moment: last }), neverOpened],
    [
      'expired',
      1,
      fill(outcomes.expired, { moment: last }),
      fill(openedAt, { opened: times(1), moment: last }),
    ],
    ['removed', 0, fill(outcomes.removed, { moment: last }), neverOpened],
  ] as const)('%s after %i readings', (outcome, opened, sentence, readings) => {
    const row = receipt(outcome, opened);
    expect([outcomeInWords(row, en), readingsInWords(row, en)]).toEqual([sentence, readings]);
  });

  it('a sender is warned only of what was opened more than once before it was kept', () => {
    const warned = (outcome: ReceiptRow['outcome'], opened: number) =>
      isKeptAfterOthers(receipt(outcome, opened));
    expect([warned('kept', 1), warned('kept', 2), warned('read', 2), warned('expired', 2)]).toEqual([
      false,
      true,
      false,
      false,
    ]);
  });
});
