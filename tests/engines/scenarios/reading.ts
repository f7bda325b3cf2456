import { expect } from 'vitest';
import { en, plural } from '../../words/english.ts';
import type { Person } from '../person.ts';
import type { Scenario } from '../scenario.ts';
import { button, dialog, text } from '../target.ts';
import { listed, READING_PAGE, send, take } from './pages.ts';

const ASKED = dialog(en.lease.eraseAsk);
const FILES: readonly [string, Buffer][] = [
  ['plan.txt', Buffer.from('north, then west')],
  ['list.txt', Buffer.from('rope')],
];

async function show(person: Person, link: string): Promise<void> {
  await person.open();
  await listed(person);
  await person.open(link);
  await person.press(READING_PAGE.show);
  await person.sees(READING_PAGE.leased);
}

export const READING: readonly Scenario[] = [
  {
    title: 'a message for one reading is read once, and again for ten minutes by the same reader',
    play: async ({ newPerson }) => {
      const [anna, ben] = [await newPerson(), await newPerson()];
      await anna.open();
      const { full } = await send(anna, { text: 'once', readers: en.compose.readersOne });
      for (const time of ['first', 'second']) {
        await ben.open();
        await listed(ben);
        await ben.open(full);
        await ben.press(READING_PAGE.show);
        await ben.sees(READING_PAGE.leased);
        expect(await ben.read(READING_PAGE.text), time).toBe('once');
      }
      await anna.open(full);
      await anna.sees(READING_PAGE.alreadyRead);
    },
  },
  {
    title: 'Erase now asks first while a file was not saved in this tab, also before a reload',
    play: async ({ newPerson, writeFiles }) => {
      const [anna, ben] = [await newPerson(), await newPerson()];
      await anna.open();
      const files = await writeFiles(new Map(FILES));
      const { full } = await send(anna, { text: 'see the files', readers: en.compose.readersOne, files });
      await show(ben, full);
      await ben.save(button(`${en.view.saveFile} plan.txt`, READING_PAGE.message));
      await ben.press(READING_PAGE.erase);
      await ben.sees(text(plural(en.lease.eraseUnsaved, 1), ASKED));
      expect(await ben.evaluate(() => document.activeElement?.textContent, null)).toBe(en.anywhere.cancel);
      await ben.press(button(en.anywhere.cancel, ASKED));
      await ben.misses(ASKED);
      await ben.save(button(`${en.view.saveFile} list.txt`, READING_PAGE.message));
      await show(ben, full);
      await ben.press(READING_PAGE.erase);
      await ben.sees(READING_PAGE.erased);
      await ben.misses(ASKED);
    },
  },
  {
    title: 'a wrong key is reported, spends nothing, and gives way to the right one',
    play: async ({ newPerson }) => {
      const [anna, ben] = [await newPerson(), await newPerson()];
      await anna.open();
      const { bare, key } = await send(anna, { text: 'right key' });
      await ben.open(bare);
      await ben.type(READING_PAGE.key, 'not the key');
      await ben.press(READING_PAGE.show);
      await ben.sees({ ...READING_PAGE.notice, text: en.view.notices['wrong-key'] });
      expect(await ben.read(READING_PAGE.key)).toBe('not the key');
      await ben.type(READING_PAGE.key, key);
      await ben.press(READING_PAGE.show);
      await ben.sees(READING_PAGE.claimed);
      await ben.misses(text(en.view.notices['wrong-key']));
      expect(await ben.read(READING_PAGE.text)).toBe('right key');
    },
  },
  {
    title: 'each paragraph takes its own direction, while it is written and when it is read',
    play: async ({ newPerson }) => {
      const [anna, ben] = [await newPerson(), await newPerson()];
      await anna.open();
      expect(await anna.evaluate(messageBidi, null)).toBe('plaintext');
      const { full } = await send(anna, { text: 'In English.\nבעברית.\n123 بالعربية.\nEnglish again.' });
      await take(ben, full);
      expect(await ben.evaluate(sidesOfLines, null)).toEqual(['left', 'right', 'right', 'left']);
    },
  },
];

function messageBidi(): string {
  const message = document.getElementById('message');
  return message === null ? 'no message' : getComputedStyle(message).unicodeBidi;
}

/** The side of the text's box that each line of it begins at. */
function sidesOfLines(): string[] {
  const box = document.querySelector('pre');
  const text = box?.firstChild;
  if (!(text instanceof Text) || box === null) return [];
  const middle = box.getBoundingClientRect().left + box.clientWidth / 2;
  const range = document.createRange();
  let start = 0;
  return text.data.split('\n').map((line) => {
    range.setStart(text, start);
    range.setEnd(text, start + line.length);
    start += line.length + 1;
    // WebKit counts the end of the line before as a rectangle of no width.
    const [rectangle] = [...range.getClientRects()].filter(({ width }) => width > 0);
    return rectangle !== undefined && rectangle.left < middle ? 'left' : 'right';
  });
}
