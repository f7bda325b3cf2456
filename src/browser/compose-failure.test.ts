import { describe, expect, it } from 'vitest';
import { ApiFault } from '../client/api-fault.ts';
import { CryptoFault } from '../client/primitives.ts';
import { ServerTooOld } from '../client/send.ts';
import { en } from '../words/en.ts';
import { composeFailure, draftMistake } from './compose-failure.ts';
import { UnreadableFile } from './enclosures.ts';

const data = { words: en, maxMessageLength: 2_097_152, maxTtlDays: 7, qrScript: '' };

describe('what must be mended before a message is sent', () => {
  it('is a text of blanks, a label that does not fit, a lifetime that is none', () => {
    expect(draftMistake({ text: ' \n', label: '', files: [] }, 60, data)).toBe(en.compose.empty);
    const label = 'a'.repeat(101);
    expect(draftMistake({ text: 'x', label, files: [] }, 60, data)).toBe(en.compose.labelTooLong);
    expect(draftMistake({ text: 'x', label: '', files: [] }, undefined, data)).toBe(
      'Choose a time from 1 minute to 7 days.',
    );
    expect(draftMistake({ text: 'x', label: 'y', files: [] }, null, data)).toBe('');
  });

  it('is not that the text is missing where there are files', () => {
    expect(draftMistake({ text: '', label: '', files: [new File([], 'empty')] }, null, data)).toBe('');
  });

  it('is more than the server takes, of text or of text and files together', () => {
    const largest = { name: 'x', type: '', size: data.maxMessageLength };
    const text = 'x'.repeat(data.maxMessageLength);
    expect(draftMistake({ text, label: '', files: [] }, null, data)).toBe(en.compose.tooLong);
    expect(draftMistake({ text: '', label: '', files: [largest] }, null, data)).toBe(en.compose.tooMuch);
  });
});

describe('a message that was not sent', () => {
  it('says why in terms of what was written', () => {
    expect(composeFailure(new CryptoFault('too-large'), en)).toBe(en.compose.tooLong);
    expect(composeFailure(new CryptoFault('not-unicode'), en)).toBe(en.compose.notUnicode);
    expect(composeFailure(new CryptoFault('passphrase-unusable'), en)).toBe(en.compose.passphraseUnusable);
    expect(composeFailure(new ServerTooOld(), en)).toBe(en.compose.serverTooOld);
    expect(composeFailure(new UnreadableFile('a/plan.pdf'), en)).toMatch(/^“plan\.pdf” could not be read/);
  });

  it('says when to try again, and that nothing is lost', () => {
    const said = composeFailure(new ApiFault('too-many', { status: 429, retryAfter: 60 }), en);
    expect(said).toContain('Try again in 1 minute.');
    expect(said).toContain(en.compose.kept);
  });
});
