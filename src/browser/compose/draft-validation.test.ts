import { describe, expect, it } from 'vitest';
import { SERVICE_DESCRIPTION } from '../../../tests/service.ts';
import { ApiError } from '../../client/api-error.ts';
import { UnreadableFile } from '../../client/attached-files.ts';
import { CryptoError } from '../../client/primitives.ts';
import { ServerTooOld } from '../../client/send.ts';
import { en } from '../../words/en/index.ts';
import { fill } from '../../words/sentence.ts';
import { sendErrorNotice, validateDraft } from './draft-validation.ts';

const data = {
  words: en,
  service: { ...SERVICE_DESCRIPTION, max_ttl_days: 7 },
  qrScript: '',
  phraseScript: '',
  addDeviceScript: '',
  requestScript: '',
  writerAccessScript: '',
};
const DRAFT = {
  text: 'x',
  label: '',
  files: [],
  readers: 'first',
  readersCount: '',
  preset: '3600',
  amount: '',
  unit: '60',
  passphrase: '',
  acceptedPassphrase: '',
};

function notice(changes: Partial<Parameters<typeof validateDraft>[0]>, left: number | null = 1_000) {
  return validateDraft({ ...DRAFT, ...changes }, left, data);
}

describe('draft validation', () => {
  it('a text of spaces, a label that does not fit and an invalid lifetime are errors in their own fields', () => {
    expect(notice({ text: ' \n' })).toEqual({ sentence: en.compose.empty, about: 'text' });
    expect(notice({ label: 'a'.repeat(101) })).toEqual({
      sentence: en.compose.labelTooLong,
      about: 'label',
    });
    expect(notice({ preset: 'custom', amount: '8', unit: '86400' })).toEqual({
      sentence: fill(en.compose.lifetimeWrong, { least: '1 minute', most: '7 days' }),
      about: 'lifetime',
    });
    expect(notice({ label: 'y' })).toBeNull();
  });

  it.each(['', '1', '101', 'x'])('%j as the number of readers is an error in its field', (readersCount) => {
    expect(notice({ readers: 'several', readersCount })).toEqual({
      sentence: fill(en.compose.readersWrong, { least: 2, most: 100 }),
      about: 'readers',
    });
    expect(notice({ readers: 'one', readersCount })).toBeNull();
  });

  it('an ambiguous amount, which some read as thousands, is an error that quotes it', () => {
    const said = notice({ preset: 'custom', amount: ' 1,000 ' });
    expect(said?.sentence).toBe(fill(en.compose.lifetimeUnclear, { amount: '1,000' }));
    expect(said?.about).toBe('lifetime');
  });

  it('a passphrase with a leading or trailing space needs one confirmation of that very passphrase', () => {
    expect(notice({ passphrase: 'a b' })).toBeNull();
    const warning = { sentence: en.compose.passphraseSpace, about: 'passphrase' };
    expect(notice({ passphrase: 'a b ' })).toEqual(warning);
    expect(notice({ passphrase: 'a b ', acceptedPassphrase: 'a ' })).toEqual(warning);
    expect(notice({ passphrase: 'a b ', acceptedPassphrase: 'a b ' })).toBeNull();
  });

  it('a missing text is no error where there are files', () => {
    expect(notice({ text: '', files: [new File([], 'empty')] })).toBeNull();
  });

  it('text, or text and files together, of more than the server takes are an error', () => {
    const files = [{ name: 'x', type: '', size: 1 }];
    expect(notice({}, -1)).toEqual({ sentence: en.compose.tooLong, about: 'text' });
    expect(notice({ files }, -1)).toEqual({ sentence: en.compose.tooMuch, about: null });
    expect(notice({}, 0)).toBeNull();
  });
});

describe('the error of a message that was not sent', () => {
  it('an error in sending names what in the draft caused it', () => {
    const { tooLong, notUnicode, passphraseUnusable, serverTooOld } = en.compose;
    const notice = (error: Error) => sendErrorNotice(error, en);
    expect(notice(new CryptoError('too-large'))).toEqual({ sentence: tooLong, about: 'text' });
    expect(notice(new CryptoError('not-unicode'))).toEqual({ sentence: notUnicode, about: 'text' });
    expect(notice(new CryptoError('passphrase-unusable'))).toEqual({
      sentence: passphraseUnusable,
      about: 'passphrase',
    });
    expect(notice(new ServerTooOld())).toEqual({ sentence: serverTooOld, about: null });
    const unreadable = notice(new UnreadableFile('a/plan.pdf'));
    expect(unreadable.sentence).toContain(fill(en.compose.fileUnreadable, { name: 'plan.pdf' }));
  });

  it.each([
    ['sealed_name', en.compose.labelTooLong, 'label'],
    ['expires_in', en.compose.lifetimeRefused, 'lifetime'],
    ['ttl', en.compose.lifetimeRefused, 'lifetime'],
    ['encrypted_message', en.compose.tooMuch, null],
    ['iv', en.anywhere.refused, null],
  ])('an error in sending with an invalid %s says so, and that nothing is lost', (field, sentence, about) => {
    const error = new ApiError('refused', {
      status: 422,
      reason: 'invalid-fields',
      errors: [{ field, message: 'must be otherwise' }],
    });
    expect(sendErrorNotice(error, en)).toEqual({ sentence: `${sentence} ${en.compose.kept}`, about });
  });

  it('an error in sending says that the server is full', () => {
    const error = new ApiError('unavailable', { status: 503, reason: 'store-full' });
    expect(sendErrorNotice(error, en).sentence).toContain(en.anywhere.full);
  });

  it('an error in sending says when to try again, and that nothing is lost', () => {
    const said = sendErrorNotice(new ApiError('too-many', { status: 429, retryAfter: 60 }), en);
    expect(said.sentence).toContain(fill(en.anywhere.tooManyUntil, { when: 'in 1 minute' }));
    expect(said.sentence).toContain(en.compose.kept);
  });
});
