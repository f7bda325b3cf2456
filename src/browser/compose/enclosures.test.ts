import { describe, expect, it } from 'vitest';
import { Enclosures } from './enclosures.ts';

function file(name: string, content: BlobPart = name): File {
  return new File([content], name, { type: 'text/plain' });
}

describe('the files of a message that is being written', () => {
  it('are told of with every change', () => {
    const enclosures = new Enclosures();
    const told: string[][] = [];
    enclosures.changed.hear((files) => told.push(files.map(({ name }) => name)));
    const [one, two] = [file('one'), file('two')];
    enclosures.add([one, two]);
    enclosures.remove([one]);
    expect(told).toEqual([['one', 'two'], ['two']]);
  });

  it('are 64 at most, and how many were left out is said', () => {
    const enclosures = new Enclosures();
    expect(enclosures.add(Array.from({ length: 60 }, (_, at) => file(`${at}`)))).toBe(0);
    expect(enclosures.add(Array.from({ length: 7 }, (_, at) => file(`more ${at}`)))).toBe(3);
    expect(enclosures.files).toHaveLength(64);
    expect(enclosures.add([file('one more')])).toBe(1);
    expect(enclosures.files).toHaveLength(64);
  });

  it('may be the same twice, and one of them may go', () => {
    const enclosures = new Enclosures();
    const [one, same] = [file('a'), file('a')];
    enclosures.add([one, same]);
    enclosures.remove([same]);
    expect(enclosures.files).toEqual([one]);
    expect(enclosures.files[0]).toBe(one);
  });
});
