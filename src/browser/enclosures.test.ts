import { describe, expect, it } from 'vitest';
import { Enclosures, readFiles, UnreadableFile } from './enclosures.ts';

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

describe('reading files', () => {
  it('gives their bytes as they are, in their order', async () => {
    const bytes = new Uint8Array([0, 255, 13, 10]);
    expect(await readFiles([file('b', bytes), file('a', '')])).toEqual([
      { name: 'b', type: 'text/plain', bytes },
      { name: 'a', type: 'text/plain', bytes: new Uint8Array() },
    ]);
  });

  it('names the file that cannot be read, in its own words only', async () => {
    const vanished = file('vanished.txt');
    vanished.arrayBuffer = () => Promise.reject(new DOMException('/home/anna', 'NotReadableError'));
    const failure = await readFiles([file('a'), vanished]).catch((thrown: unknown) => thrown);
    expect(failure).toBeInstanceOf(UnreadableFile);
    expect(failure).toMatchObject({ fileName: 'vanished.txt', message: 'A file could not be read.' });
  });
});
