import { randomBytes } from 'node:crypto';
import { expect } from 'vitest';
import { safeFileName } from '../../../src/crypto/file-name.ts';
import { pngOf } from '../../browser/shell/images.ts';
import { en } from '../../words/english.ts';
import type { Scenario } from '../scenario.ts';
import { button, text } from '../target.ts';
import { COMPOSING, READING_PAGE, send, take } from './pages.ts';

const CONTENTS: ReadonlyMap<string, Buffer> = new Map([
  ['plan.bin', randomBytes(300_000)],
  ['empty.txt', Buffer.alloc(0)],
  ['noch einer – 図面.pdf', Buffer.from('%PDF-1.7 not really')],
  ['map.png', pngOf(40, 30)],
  ['page.html', Buffer.from('<script>alert(1)</script>')],
  ['drawing.svg', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>')],
  ['all.tar.gz', Buffer.from('not really')],
  ['README', Buffer.from('no ending')],
]);

/** As many bytes of UTF-8 as a name can have on most disks, and more than one has here. */
const LONG_NAME = `${'契約書'.repeat(23)}.pdf`;

export const FILES: readonly Scenario[] = [
  {
    title: 'files are sent with a text, and saved under their names, byte for byte',
    play: async ({ newPerson, writeFiles }) => {
      const [anna, ben] = [await newPerson(), await newPerson()];
      await anna.open();
      const files = await writeFiles(CONTENTS);
      const { full } = await send(anna, { text: 'see the files', files });
      await take(ben, full);
      await ben.sees({ css: 'img', name: 'map.png', within: READING_PAGE.message });
      for (const [name, bytes] of CONTENTS) {
        const saved = await ben.save(button(`Save ${name}`, READING_PAGE.message));
        expect(saved.name).toBe(name);
        expect(saved.bytes.equals(bytes), name).toBe(true);
      }
      const share = button(`${en.compose.share} map.png`, READING_PAGE.message);
      if (await ben.evaluate(canShareFiles, null)) await ben.sees(share);
      else await ben.misses(share);
    },
  },
  {
    title: 'a long name is shortened, and keeps its extension',
    play: async ({ newPerson, writeFiles }) => {
      const [anna, ben] = [await newPerson(), await newPerson()];
      await anna.open();
      await anna.chooseFiles(
        COMPOSING.addFiles,
        await writeFiles(new Map([[LONG_NAME, Buffer.from('%PDF')]])),
      );
      await anna.sees(text('.pdf', COMPOSING.files));
      const { full } = await send(anna, {});
      await take(ben, full);
      const name = safeFileName(LONG_NAME);
      const saved = await ben.save(button(`Save ${name}`, READING_PAGE.message));
      expect(saved.name).toBe(name);
      expect(name).toMatch(/^(契約書)+.*\.pdf$/);
    },
  },
  {
    title: 'a text is saved as a file, with the bytes of its UTF-8',
    play: async ({ newPerson }) => {
      const [anna, ben] = [await newPerson(), await newPerson()];
      await anna.open();
      const { full } = await send(anna, { text: 'Grüße, 你好 👩🏽‍💻\nund noch eine Zeile' });
      await take(ben, full);
      const { name, bytes } = await ben.save(button(en.view.save, READING_PAGE.message));
      expect(name).toMatch(/\.txt$/);
      expect(bytes.toString('utf8')).toBe('Grüße, 你好 👩🏽‍💻\nund noch eine Zeile');
    },
  },
  {
    title: 'a text is sent with LF, whatever was pasted, and a file as it is',
    play: async ({ newPerson, writeFiles }) => {
      const [anna, ben] = [await newPerson(), await newPerson()];
      const pasted = 'one\r\ntwo\rthree\nfour';
      await anna.open();
      const files = await writeFiles(new Map([['lines.txt', Buffer.from(pasted)]]));
      const { full } = await send(anna, { text: pasted, files });
      await take(ben, full);
      const saved = await ben.save(button(en.view.save, READING_PAGE.message));
      expect(saved.bytes.toString()).toBe('one\ntwo\nthree\nfour');
      const file = await ben.save(button('Save lines.txt', READING_PAGE.message));
      expect(file.bytes.toString()).toBe(pasted);
    },
  },
];

function canShareFiles(): boolean {
  return (
    'canShare' in navigator && navigator.canShare({ files: [new File([], 'map.png', { type: 'image/png' })] })
  );
}
