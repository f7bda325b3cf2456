import { describe, expect, it } from 'vitest';
import { readFiles, UnreadableFile } from './attached-files.ts';

function file(name: string, content: BlobPart = name): File {
  return new File([content], name, { type: 'text/plain' });
}

describe('reading attached files', () => {
  it('attached files are read byte for byte, in their order', async () => {
    const bytes = new Uint8Array([0, 255, 13, 10]);
    expect(await readFiles([file('b', bytes), file('a', '')])).toEqual([
      { name: 'b', type: 'text/plain', bytes },
      { name: 'a', type: 'text/plain', bytes: new Uint8Array() },
    ]);
  });

  it('an error in reading names the file, without the platform’s message', async () => {
    const vanished = file('vanished.txt');
    vanished.arrayBuffer = () => Promise.reject(new DOMException('/home/anna', 'NotReadableError'));
    const error = await readFiles([file('a'), vanished]).catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(UnreadableFile);
    expect(error).toMatchObject({ fileName: 'vanished.txt', message: 'A file could not be read.' });
  });
});
