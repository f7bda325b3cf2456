import { describe, expect, it } from 'vitest';
import { draftOf, emptyInput, isWritten, proposedChoices } from './draft-input.ts';

const DAY = 86_400;

describe('the input of the compose form', () => {
  it('an empty form has no unsaved changes until text is typed or a file is added', () => {
    const empty = emptyInput(proposedChoices('first', '3600'), true);
    expect(isWritten({ ...empty, readers: 'several', readersCount: '5', preset: 'never' })).toBe(false);
    expect(isWritten({ ...empty, label: 'a' })).toBe(true);
    expect(isWritten({ ...empty, files: [new File([], 'a')] })).toBe(true);
  });

  it('the input becomes a draft with its lifetime in seconds, and without an empty passphrase', () => {
    const input = {
      ...emptyInput(proposedChoices('first', 'custom'), false),
      amount: '2',
      text: 'a',
      readers: 'one',
    };
    const draft = {
      label: '',
      text: 'a',
      files: [],
      passphrase: null,
      lifetime: 7_200,
      readers: 1,
      receipt: false,
    };
    expect(draftOf(input, DAY)).toEqual(draft);
    expect(draftOf({ ...input, preset: 'never', passphrase: ' ' }, DAY)).toEqual({
      ...draft,
      lifetime: null,
      passphrase: ' ',
    });
    expect(draftOf({ ...input, readers: 'several', readersCount: '5' }, DAY)).toEqual({
      ...draft,
      readers: 5,
    });
    expect(draftOf({ ...input, readers: 'first' }, DAY)).toEqual({ ...draft, readers: null });
  });
});
