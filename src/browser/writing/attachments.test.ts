import { describe, expect, it } from 'vitest';
import { Attachments } from './attachments.ts';

function file(name: string, content: BlobPart = name): File {
  return new File([content], name, { type: 'text/plain' });
}

describe('the attachments of a draft', () => {
  it('subscribers are notified of every change of the attachments', () => {
    const attachments = new Attachments();
    const told: string[][] = [];
    attachments.changed.subscribe((files) => told.push(files.map(({ name }) => name)));
    const [one, two] = [file('one'), file('two')];
    attachments.add([one, two]);
    attachments.remove([one]);
    expect(told).toEqual([['one', 'two'], ['two']]);
  });

  it('a draft takes at most 64 attachments, and says how many were left out', () => {
    const attachments = new Attachments();
    expect(attachments.add(Array.from({ length: 60 }, (_, at) => file(`${at}`)))).toBe(0);
    expect(attachments.add(Array.from({ length: 7 }, (_, at) => file(`more ${at}`)))).toBe(3);
    expect(attachments.files).toHaveLength(64);
    expect(attachments.add([file('one more')])).toBe(1);
    expect(attachments.files).toHaveLength(64);
  });

  it('the same file can be attached twice, and one of the two removed', () => {
    const attachments = new Attachments();
    const [one, same] = [file('a'), file('a')];
    attachments.add([one, same]);
    attachments.remove([same]);
    expect(attachments.files).toEqual([one]);
    expect(attachments.files[0]).toBe(one);
  });
});
