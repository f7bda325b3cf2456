import { describe, expect, it } from 'vitest';
import { ApiFault } from '../../client/api-fault.ts';
import { UnreadableFile } from '../../client/attached-files.ts';
import { CryptoFault } from '../../client/primitives.ts';
import { ServerTooOld } from '../../client/send.ts';
import { en } from '../../words/en/index.ts';
import { composeFailure, draftMistake } from './compose-failure.ts';

const data = { words: en, maxMessageLength: 2_097_152, maxTtlDays: 7, qrScript: '' };
const DRAFT = { text: 'x', label: '', files: [], preset: '3600', amount: '', unit: '60' };

function mistake(changes: Partial<Parameters<typeof draftMistake>[0]>, left: number | null = 1_000) {
  return draftMistake({ ...DRAFT, ...changes }, left, data);
}

describe('what must be mended before a message is sent', () => {
  it('is a text of blanks, a label that does not fit, a lifetime that is none, each where it is typed', () => {
    expect(mistake({ text: ' \n' })).toEqual({ sentence: en.compose.empty, about: 'text' });
    expect(mistake({ label: 'a'.repeat(101) })).toEqual({
      sentence: en.compose.labelTooLong,
      about: 'label',
    });
    expect(mistake({ preset: 'custom', amount: '8', unit: '86400' })).toEqual({
      sentence: 'Choose a time from 1 minute to 7 days.',
      about: 'lifetime',
    });
    expect(mistake({ label: 'y' })).toBeNull();
  });

  it('is an amount that some read as thousands, which is named', () => {
    const said = mistake({ preset: 'custom', amount: ' 1,000 ' });
    expect(said?.sentence).toMatch(/^“1,000” can be read in two ways/);
    expect(said?.about).toBe('lifetime');
  });

  it('is not that the text is missing where there are files', () => {
    expect(mistake({ text: '', files: [new File([], 'empty')] })).toBeNull();
  });

  it('is more than the server takes, of text or of text and files together', () => {
    const files = [{ name: 'x', type: '', size: 1 }];
    expect(mistake({}, -1)).toEqual({ sentence: en.compose.tooLong, about: 'text' });
    expect(mistake({ files }, -1)).toEqual({ sentence: en.compose.tooMuch, about: null });
    expect(mistake({}, 0)).toBeNull();
  });
});

describe('a message that was not sent', () => {
  it('says why in terms of what was written', () => {
    const { tooLong, notUnicode, passphraseUnusable, serverTooOld } = en.compose;
    const complaint = (failure: Error) => composeFailure(failure, en);
    expect(complaint(new CryptoFault('too-large'))).toEqual({ sentence: tooLong, about: 'text' });
    expect(complaint(new CryptoFault('not-unicode'))).toEqual({ sentence: notUnicode, about: 'text' });
    expect(complaint(new CryptoFault('passphrase-unusable'))).toEqual({
      sentence: passphraseUnusable,
      about: 'passphrase',
    });
    expect(complaint(new ServerTooOld())).toEqual({ sentence: serverTooOld, about: null });
    const unreadable = complaint(new UnreadableFile('a/plan.pdf'));
    expect(unreadable.sentence).toMatch(/^“plan\.pdf” could not be read/);
  });

  it('says when to try again, and that nothing is lost', () => {
    const said = composeFailure(new ApiFault('too-many', { status: 429, retryAfter: 60 }), en);
    expect(said.sentence).toContain('Try again in 1 minute.');
    expect(said.sentence).toContain(en.compose.kept);
  });
});
