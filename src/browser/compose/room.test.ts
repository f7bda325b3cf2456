import { describe, expect, it } from 'vitest';
import { bytesLeft } from './draft-note.ts';
import { Room } from './room.ts';

const LIMIT = 4_096;

/** A file that counts how often somebody wants to know its size. */
class CountingFile {
  readonly name = 'a.txt';
  readonly type = '';
  asked = 0;

  get size(): number {
    this.asked += 1;
    return 100;
  }
}

describe('the room for a draft', () => {
  it('is counted once, however often it is asked for', () => {
    const file = new CountingFile();
    const draft = { text: 'x', label: '', files: [file] };
    const room = new Room(LIMIT);
    const left = room.left(draft);
    const asked = file.asked;
    expect(asked).toBeGreaterThan(0);
    expect(room.left(draft)).toBe(left);
    expect(room.left({ ...draft })).toBe(left);
    expect(file.asked).toBe(asked);
  });

  it('is counted anew after a change of text, label or files', () => {
    const room = new Room(LIMIT);
    const file = { name: 'b', type: '', size: 10 };
    const empty = { text: '', label: '', files: [] };
    const drafts = [empty, { ...empty, text: 'abc' }, { ...empty, label: 'ab' }, { ...empty, files: [file] }];
    for (const draft of drafts) expect(room.left(draft)).toBe(bytesLeft(draft, LIMIT));
  });
});
