import { describe, expect, it } from 'vitest';
import { bytesLeft } from './draft-note.ts';
import { SizeBudget } from './size-budget.ts';

const LIMIT = 4_096;

/** A file that counts how often its size is read. */
class CountingFile {
  readonly name = 'a.txt';
  readonly type = '';
  asked = 0;

  get size(): number {
    this.asked += 1;
    return 100;
  }
}

describe('the size budget of a draft', () => {
  it('the size of a draft is computed once, however often it is read', () => {
    const file = new CountingFile();
    const draft = { text: 'x', label: '', files: [file] };
    const budget = new SizeBudget(LIMIT);
    const left = budget.left(draft);
    const asked = file.asked;
    expect(asked).toBeGreaterThan(0);
    expect(budget.left(draft)).toBe(left);
    expect(budget.left({ ...draft })).toBe(left);
    expect(file.asked).toBe(asked);
  });

  it('the size of a draft is computed again after a change of text, label or files', () => {
    const budget = new SizeBudget(LIMIT);
    const file = { name: 'b', type: '', size: 10 };
    const empty = { text: '', label: '', files: [] };
    const drafts = [empty, { ...empty, text: 'abc' }, { ...empty, label: 'ab' }, { ...empty, files: [file] }];
    for (const draft of drafts) expect(budget.left(draft)).toBe(bytesLeft(draft, LIMIT));
  });
});
