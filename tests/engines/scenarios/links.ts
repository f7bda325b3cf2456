import { expect } from 'vitest';
import { en } from '../../words/english.ts';
import type { Scenario } from '../scenario.ts';
import { button, heading, textbox } from '../target.ts';
import { COMPOSING, READING_PAGE, send } from './pages.ts';

const WHOLE_LINK = textbox(en.link.wholeLink);

export const LINKS: readonly Scenario[] = [
  {
    title: 'links that programs changed are put right in the address, and open their message',
    play: async ({ newPerson }) => {
      const [anna, ben] = [await newPerson(), await newPerson()];
      await anna.open();
      const { full } = await send(anna, { text: 'changed on the way' });
      for (const changed of [
        full.replace('#key=', '%23key%3D'),
        full.replace('#', '/#'),
        full.replace('/view?', '//view?'),
        full.replace('/view?', '/view/?'),
        full.replace('#', '%E2%80%8B#'),
        full.replace(/.{8}$/, (end) => `%20${end}`),
      ]) {
        await ben.open();
        await ben.open(changed);
        await ben.sees(READING_PAGE.show);
        expect(await ben.address(), changed).toBe(full);
      }
      await ben.press(READING_PAGE.show);
      await ben.sees(READING_PAGE.claimed);
      expect(await ben.read(READING_PAGE.text)).toBe('changed on the way');
    },
  },
  {
    title:
      'the address keeps the key until the message is kept, and a page without an id takes the whole link',
    play: async ({ newPerson }) => {
      const [anna, ben] = [await newPerson(), await newPerson()];
      await anna.open();
      const { full, bare } = await send(anna, { text: 'still there' });
      await ben.open('/view');
      await ben.sees(heading(en.endings['no-message'].heading));
      await ben.paste(WHOLE_LINK, `Link: <${full}>`);
      await ben.press(button(en.link.openLink));
      await ben.sees(READING_PAGE.show);
      expect(await ben.address()).toBe(full);
      await ben.open();
      await ben.sees(COMPOSING.nothingPending);
      await ben.open(full);
      await ben.press(READING_PAGE.show);
      await ben.sees(READING_PAGE.claimed);
      expect(await ben.address()).toBe(bare);
    },
  },
];
