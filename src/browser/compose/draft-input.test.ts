import { describe, expect, it } from 'vitest';
import { draftOf, emptyInput, isWritten } from './draft-input.ts';

const DAY = 86_400;

describe('the input of the compose form', () => {
  it('an empty form has no unsaved changes until text is typed or a file is added', () => {
    const empty = emptyInput('3600');
    expect(isWritten({ ...empty, oneTime: true, preset: 'never' })).toBe(false);
    expect(isWritten({ ...empty, label: 'a' })).toBe(true);
    expect(isWritten({ ...empty, files: [new File([], 'a')] })).toBe(true);
  });

  it('the input becomes a draft with its lifetime in seconds, and without an empty passphrase', () => {
    const input = { ...emptyInput('custom'), amount: '2', text: 'a', oneTime: true };
    const draft = { label: '', text: 'a', files: [], passphrase: null, lifetime: 7_200, oneTime: true };
    expect(draftOf(input, DAY)).toEqual(draft);
    expect(draftOf({ ...input, preset: 'never', passphrase: ' ' }, DAY)).toEqual({
      ...draft,
      lifetime: null,
      passphrase: ' ',
    });
  });
});
