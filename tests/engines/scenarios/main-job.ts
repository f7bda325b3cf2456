import { expect } from 'vitest';
import type { Scenario } from '../scenario.ts';
import { text } from '../target.ts';
import { COMPOSING, READING_PAGE, send, take } from './pages.ts';

const TEXT =
  'Der Schlüssel liegt beim Nachbarn. Ключ у сосіда. 钥匙在邻居那里。 المفتاح عند الجار 🗝️👩🏽‍🚒\n\tOne more line.';
const LABEL = 'Haustür & Ключ 🏠';

export const MAIN_JOB: readonly Scenario[] = [
  {
    title: 'a message is written, and belongs to the reader who opens its link in another browser',
    play: async ({ newPerson }) => {
      const [anna, ben] = [await newPerson(), await newPerson()];
      await anna.open();
      const links = await send(anna, { text: TEXT, label: LABEL });
      await anna.sees(text(LABEL, COMPOSING.pending));
      await take(ben, links.full);
      expect(await ben.read(READING_PAGE.text)).toBe(TEXT);
      expect(await ben.address()).toBe(links.bare);

      await ben.open(links.bare);
      await ben.sees(READING_PAGE.owned);
      expect(await ben.read(READING_PAGE.text)).toBe(TEXT);
      await ben.open();
      await ben.sees(text(LABEL, COMPOSING.owned));

      await anna.open(links.full);
      await anna.sees(READING_PAGE.taken);
      await anna.open();
      await anna.sees(COMPOSING.history);
      await anna.misses(COMPOSING.pending);
    },
  },
  {
    title: 'what is typed by the keys is what is read',
    play: async ({ newPerson }) => {
      const [anna, ben] = [await newPerson(), await newPerson()];
      await anna.open();
      await anna.type(COMPOSING.message, 'The door code is 4711.');
      const { full } = await send(anna, {});
      await take(ben, full);
      expect(await ben.read(READING_PAGE.text)).toBe('The door code is 4711.');
    },
  },
];
