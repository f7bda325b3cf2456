import { expect } from 'vitest';
import { en } from '../../words/english.ts';
import type { Person } from '../person.ts';
import type { Scenario } from '../scenario.ts';
import { button, dialog, type Target, text, textbox } from '../target.ts';
import { COMPOSING, READING_PAGE, send, take } from './pages.ts';

const panel = COMPOSING.identity;
const exporting = dialog(en.compose.exportKeyHead);
const importing = dialog(en.compose.importKeyHead);
const replacing = dialog(en.compose.importAsk);
const exported = textbox(en.compose.exportedKey, exporting);
const field = textbox(en.compose.importField, importing);
const chooseFile: Target = { role: 'file', within: importing };

/** Presses *Import key* in the dialog, and types the word without which a key is not replaced. */
async function replaceKey(person: Person): Promise<void> {
  await person.press(button(en.compose.importKey, importing));
  await person.type({ role: 'textbox', within: replacing }, en.compose.importWord);
  await person.press(button(en.compose.importKey, replacing));
  await person.misses(replacing);
  await person.misses(importing);
}

export const KEYS: readonly Scenario[] = [
  {
    title: 'a key is exported in one browser and imported in another, which then reads and lists the same',
    play: async ({ newPerson }) => {
      const [anna, ben] = [await newPerson(), await newPerson()];
      await ben.open();
      const { full, bare } = await send(ben, { text: 'one person, two browsers', label: 'For both' });
      await take(anna, full);
      await anna.open();
      await anna.press(button(en.compose.exportKey, panel));
      await anna.press(button(en.compose.showKey, exporting));
      await anna.misses({ ...exported, text: '•' });
      const key = await anna.read(exported);
      expect(key).toMatch(/^[\w-]{32}$/);
      await anna.press(button(en.compose.done, exporting));
      await anna.misses(exporting);

      await ben.press(button(en.compose.importKey, panel));
      await ben.type(field, key);
      await replaceKey(ben);
      await ben.sees(text('For both', COMPOSING.owned));
      await ben.open(bare);
      expect(await ben.read(READING_PAGE.text)).toBe('one person, two browsers');
    },
  },
  {
    title: 'a key is saved as a file, which another browser takes',
    play: async ({ newPerson, writeFiles }) => {
      const [anna, ben] = [await newPerson(), await newPerson()];
      await anna.open();
      await send(anna, { text: 'waits', label: 'Not opened yet' });
      await anna.press(button(en.compose.exportKey, panel));
      const { name, bytes } = await anna.save(button(en.compose.saveKey, exporting));
      expect(name).toMatch(/^inigma-key-[0-9a-f]{12}\.txt$/);
      await ben.open();
      await send(ben, { text: 'has something to lose' });
      await ben.press(button(en.compose.importKey, panel));
      await ben.chooseFiles(chooseFile, await writeFiles(new Map([[name, bytes]])));
      await ben.sees(field);
      await replaceKey(ben);
      await ben.sees(text('Not opened yet', COMPOSING.pending));
    },
  },
];
