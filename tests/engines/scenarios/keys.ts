import { expect } from 'vitest';
import type { Person } from '../person.ts';
import type { Scenario } from '../scenario.ts';
import { button, dialog, region, type Target, text, textbox } from '../target.ts';
import { COMPOSING, READING_PAGE, send, take } from './pages.ts';

const panel = region('Your key');
const exporting = dialog('Export your key');
const importing = dialog('Import a key');
const replacing = dialog('Replace a key that is in this browser only?');
const exported = textbox('Identity key', exporting);
const field = textbox('Key or recovery phrase', importing);
const chooseFile: Target = { role: 'file', within: importing };

/** Presses *Import key* in the dialog, and types the word without which a key is not replaced. */
async function replaceKey(person: Person): Promise<void> {
  await person.press(button('Import key', importing));
  await person.type({ role: 'textbox', within: replacing }, 'import');
  await person.press(button('Import key', replacing));
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
      await anna.press(button('Export key', panel));
      await anna.press(button('Show', exporting));
      await anna.misses({ ...exported, text: '•' });
      const key = await anna.read(exported);
      expect(key).toMatch(/^[\w-]{32}$/);
      await anna.press(button('Done', exporting));
      await anna.misses(exporting);

      await ben.press(button('Import key', panel));
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
      await anna.press(button('Export key', panel));
      const { name, bytes } = await anna.save(button('Save as file', exporting));
      expect(name).toMatch(/^inigma-key-[0-9a-f]{12}\.txt$/);
      await ben.open();
      await ben.press(button('Import key', panel));
      await ben.chooseFiles(chooseFile, await writeFiles(new Map([[name, bytes]])));
      await ben.sees(field);
      await replaceKey(ben);
      await ben.sees(text('Not opened yet', COMPOSING.pending));
    },
  },
];
