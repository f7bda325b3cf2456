import { describe, expect, it } from 'vitest';
import { en } from '../../words/en/index.ts';
import { count } from '../../words/sentence.ts';
import { labelNote } from './label-note.ts';

describe('the note below the label', () => {
  it('the label note is a hint while there is space', () => {
    expect(labelNote('Bank PIN', en)).toBe(en.compose.labelHint);
  });

  it('the label note gives the space left in characters, of which there is room for fewer where they are wide', () => {
    expect(labelNote('a'.repeat(99), en)).toBe(count(en.compose.labelLeft, 1, 'en'));
    expect(labelNote('👋'.repeat(70), en)).toBe(count(en.compose.labelLeft, 10, 'en'));
  });

  it('the label note says that the label is too long, or has characters that cannot be sent', () => {
    expect(labelNote('a'.repeat(101), en)).toBe(en.compose.labelTooLong);
    expect(labelNote('👋'.repeat(81), en)).toBe(en.compose.labelTooLong);
    expect(labelNote('a\0', en)).toBe(en.compose.labelUnfit);
    expect(labelNote('\ud800', en)).toBe(en.compose.labelUnfit);
  });
});
