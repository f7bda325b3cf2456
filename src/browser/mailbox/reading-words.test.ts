import { describe, expect, it } from 'vitest';
import type { ReceiptRow } from '../../client/receipts.ts';
import { ar } from '../../words/ar/index.ts';
import { de } from '../../words/de/index.ts';
import { en } from '../../words/en/index.ts';
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
    [null, 0, 'Not opened yet'],
    [5, 0, 'Not opened yet'],
    [null, 1, 'Opened once, 10 minutes ago, not kept yet'],
    [null, 3, 'Opened 3 times, last 10 minutes ago, not kept yet'],
    [null, 100, 'Opened 100+ times, last 10 minutes ago, not kept yet'],
    [5, 1, 'Opened 1 of 5 times, 10 minutes ago'],
    [5, 2, 'Opened 2 of 5 times, last 10 minutes ago'],
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
      '1 wrong passphrase',
      '4 wrong passphrases',
    ]);
    expect([9, 10].map((wrongPassphrases) => isGuessing({ wrongPassphrases }))).toEqual([false, true]);
  });
});

describe('what became of a message', () => {
  it.each([
    ['kept', 0, `Kept by its reader on ${moment(NOW)}`, ''],
    ['kept', 1, `Kept by its reader on ${moment(NOW)}`, ''],
    [
      'kept',
      2,
      `Kept by its reader on ${moment(NOW)}`,
      `Opened 2 times, first on ${moment(NOW - 3_600)}, last on ${moment(NOW)}`,
    ],
    ['read', 1, `Read on ${moment(NOW)}`, ''],
    ['read', 2, `Read by all 2 readers, first on ${moment(NOW - 3_600)}, last on ${moment(NOW)}`, ''],
    ['expired', 0, `Expired on ${moment(NOW)}`, 'Nobody opened it'],
    ['expired', 1, `Expired on ${moment(NOW)}`, `Opened once, on ${moment(NOW)}`],
    ['removed', 0, `Removed by the operator on ${moment(NOW)}`, 'Nobody opened it'],
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
