import { expect } from 'vitest';
import type { Scenario } from '../scenario.ts';
import { text } from '../target.ts';
import { READING_PAGE, send } from './pages.ts';

export const READING: readonly Scenario[] = [
  {
    title: 'a message for one reading is read once, and again for ten minutes by the same reader',
    play: async ({ newPerson }) => {
      const [anna, ben] = [await newPerson(), await newPerson()];
      await anna.open();
      const { full } = await send(anna, { text: 'once', readers: 'One reading' });
      for (const time of ['first', 'second']) {
        await ben.open();
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
    title: 'a wrong key is reported, spends nothing, and gives way to the right one',
    play: async ({ newPerson }) => {
      const [anna, ben] = [await newPerson(), await newPerson()];
      await anna.open();
      const { bare, key } = await send(anna, { text: 'right key' });
      await ben.open(bare);
      await ben.type(READING_PAGE.key, 'not the key');
      await ben.press(READING_PAGE.show);
      await ben.sees({ ...READING_PAGE.notice, text: 'This key does not open the message.' });
      expect(await ben.read(READING_PAGE.key)).toBe('not the key');
      await ben.type(READING_PAGE.key, key);
      await ben.press(READING_PAGE.show);
      await ben.sees(READING_PAGE.claimed);
      await ben.misses(text('This key does not open the message.'));
      expect(await ben.read(READING_PAGE.text)).toBe('right key');
    },
  },
];
