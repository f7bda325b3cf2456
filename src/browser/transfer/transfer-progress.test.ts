import { beforeEach, describe, expect, it } from 'vitest';
import { type ShownProgress, TransferProgress } from './transfer-progress.ts';

const WORDS = {
  language: { tag: 'en' },
  bytesOf: '{done} of {total}',
  phases: { encrypting: 'Encrypting…', sending: 'Sending…' },
};

let shown: (ShownProgress | 'hidden')[];
let announced: string[];
let timers: { readonly act: () => void; readonly milliseconds: number }[];
let progress: TransferProgress;
beforeEach(() => {
  [shown, announced, timers] = [[], [], []];
  const view = {
    show: (given: ShownProgress) => void shown.push(given),
    hide: () => void shown.push('hidden'),
    announce: (sentence: string) => void announced.push(sentence),
  };
  progress = new TransferProgress(view, WORDS, (act, milliseconds) => {
    const timer = { act, milliseconds };
    timers.push(timer);
    return () => {
      timers = timers.filter((kept) => kept !== timer);
    };
  });
});

/** The only timer that runs is over. */
function passTime(): void {
  const [timer, ...others] = timers.splice(0);
  expect([timer?.milliseconds, others]).toEqual([1_000, []]);
  timer?.act();
}

const sending = (done: number, total: number | null = 4_000_000) =>
  progress.update({ phase: 'sending', done, total });

describe('the progress of a transfer', () => {
  it('nothing is shown in the first second, and then what is known by then', () => {
    progress.begin();
    progress.update({ phase: 'encrypting', done: 0, total: null });
    sending(400_000);
    expect(shown).toEqual([]);
    passTime();
    expect(shown).toEqual([{ label: 'Sending…', amount: '10% · 400 kB of 4 MB', fraction: 0.1 }]);
  });

  it('what ends in the first second is never shown', () => {
    progress.begin();
    sending(0);
    progress.end();
    expect([shown, announced, timers]).toEqual([[], [], []]);
  });

  it('where there is nothing to count, or no total, no fraction is made up', () => {
    progress.begin();
    progress.update({ phase: 'encrypting', done: 0, total: null });
    passTime();
    sending(1_200_000, null);
    expect(shown).toEqual([
      { label: 'Encrypting…', amount: '', fraction: null },
      { label: 'Sending…', amount: '1.2 MB', fraction: null },
    ]);
  });

  it('a screen reader is told of each quarter once, however often bytes are counted', () => {
    progress.begin();
    passTime();
    for (let done = 0; done <= 4_000_000; done += 100_000) sending(done);
    expect(shown).toHaveLength(41);
    expect(announced).toEqual(
      ['0% · 0 bytes', '25% · 1 MB', '50% · 2 MB', '75% · 3 MB', '100% · 4 MB'].map(
        (amount) => `Sending… ${amount} of 4 MB`,
      ),
    );
  });

  it('the next transfer waits for its own second', () => {
    progress.begin();
    sending(1);
    passTime();
    progress.end();
    progress.begin();
    sending(2);
    expect(shown.slice(1)).toEqual(['hidden']);
    passTime();
    expect(shown.at(-1)).toMatchObject({ amount: '0% · 2 bytes of 4 MB' });
  });
});
