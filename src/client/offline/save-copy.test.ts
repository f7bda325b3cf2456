import { describe, expect, test } from 'vitest';
import { CryptoError } from '../primitives.ts';
import { COPY_PLACE, COPY_TYPE, copyFile, copyInFile } from './copy-file.ts';
import { openCopyWith } from './open-copy.ts';
import { makeCopy } from './save-copy.ts';

const TEMPLATE = `<!doctype html><script type="${COPY_TYPE}">${COPY_PLACE}</script></html>`;
const CONTENTS = {
  label: 'Bank',
  text: '</script><!--',
  files: [{ name: 'a.txt', type: 'text/plain', bytes: new Uint8Array([1, 0, 255]) }],
};

describe('a message as a file', () => {
  test('opens again, with label, text and files, and is named without a word of them', async () => {
    const { key, name, html } = await makeCopy(CONTENTS, TEMPLATE);
    expect(name).toMatch(/^inigma-copy-[0-9a-f]{8}\.html$/);
    expect(html).toMatch(/^<!doctype html><script type="[\w./]+">[\w-]+<\/script><\/html>$/);
    expect(await openCopyWith(key.reveal(), copyInFile(html) ?? new Uint8Array())).toEqual(CONTENTS);
  });

  test('comes without a label that is longer than one can be', async () => {
    const { key, html } = await makeCopy({ ...CONTENTS, label: 'x'.repeat(101) }, TEMPLATE);
    const opened = await openCopyWith(key.reveal(), copyInFile(html) ?? new Uint8Array());
    expect(opened).toEqual({ ...CONTENTS, label: '' });
  });
});

describe('the copy in a file', () => {
  test('is the first one, with white space around it', () => {
    const element = (text: string) => `<script type="${COPY_TYPE}">${text}</script>`;
    expect(copyInFile(`x${element('\n AQID \r\n')}${element('BBBB')}`)).toEqual(new Uint8Array([1, 2, 3]));
  });

  test('is none in any other document, and damaged where its element does not end', () => {
    expect(copyInFile('<!doctype html><p>hello</p>')).toBeNull();
    expect(() => copyInFile(`<script type="${COPY_TYPE}">AQID`)).toThrow(new CryptoError('damaged'));
  });

  test('has one place in a template', () => {
    for (const template of ['', COPY_PLACE + COPY_PLACE])
      expect(() => copyFile(template, new Uint8Array())).toThrow('one place');
  });
});
