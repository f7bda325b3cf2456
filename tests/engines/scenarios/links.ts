import { expect } from 'vitest';
import { en, sentence } from '../../words/english.ts';
import type { Scenario } from '../scenario.ts';
import { button, heading, text, textbox } from '../target.ts';
import { listed, READING_PAGE, send } from './pages.ts';

const WHOLE_LINK = textbox(en.link.wholeLink);
const OTHER = { host: 'other.example' };
const KEY_WAS_SENT = text(en.link.keySent);

export const LINKS: readonly Scenario[] = [
  {
    title: 'links that programs changed are put right in the address, and open their message',
    play: async ({ newPerson }) => {
      const [anna, ben] = [await newPerson(), await newPerson()];
      await anna.open();
      const { full } = await send(anna, { text: 'changed on the way' });
      for (const changed of [
        full.replace('#key=', '%23key%3D'),
        full.replace('#', '*').concat('__;Iw!!'),
        full.replace('#', '/#'),
        full.replace('/view?', '//view?'),
        full.replace('/view?', '/view/?'),
        full.replace('#', '%E2%80%8B#'),
        full.replace('#key=', '#key%3D'),
        full.replace(/.{8}$/, (end) => `%20${end}`),
        full.replace(/.{8}$/, (end) => `\u200B${end}\u00AD`),
        `${ben.origin}/view?url=${encodeURIComponent(full.replace(/#.*/, ''))}${full.replace(/.*#/, '#')}`,
      ]) {
        await ben.open();
        // WebKit may hold up IndexedDB for the next page where one is left while it opens that.
        await listed(ben);
        await ben.open(changed);
        await ben.sees(READING_PAGE.show);
        expect(await ben.address(), changed).toBe(full);
        if (!changed.includes('#')) await ben.sees(KEY_WAS_SENT);
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
      await listed(ben);
      await ben.open(full);
      await ben.press(READING_PAGE.show);
      await ben.sees(READING_PAGE.claimed);
      expect(await ben.address()).toBe(bare);
    },
  },
  {
    title: 'the link is whole after a reload and after going back, until the message is kept',
    play: async ({ newPerson }) => {
      const [anna, ben] = [await newPerson(), await newPerson()];
      await anna.open();
      const { full } = await send(anna, { text: 'whole' });
      await ben.open(full);
      await ben.sees(READING_PAGE.show);
      await ben.reload();
      await ben.sees(READING_PAGE.show);
      await ben.open();
      await listed(ben);
      await ben.back();
      await ben.sees(READING_PAGE.show);
      await ben.misses(READING_PAGE.key);
      expect(await ben.address()).toBe(full);
      await ben.press(READING_PAGE.show);
      await ben.sees(READING_PAGE.claimed);
    },
  },
  {
    title: 'a key that was pasted stays in its tab while the message can be opened again',
    play: async ({ newPerson }) => {
      const [anna, ben] = [await newPerson(), await newPerson()];
      await anna.open();
      const { bare, key } = await send(anna, { text: 'once more', readers: en.compose.readersOne });
      await ben.open(bare);
      await ben.type(READING_PAGE.key, key);
      await ben.press(READING_PAGE.show);
      await ben.sees(READING_PAGE.leased);
      await ben.open(bare);
      await ben.misses(READING_PAGE.key);
      await ben.press(READING_PAGE.show);
      await ben.sees(READING_PAGE.leased);
      expect(await ben.read(READING_PAGE.text)).toBe('once more');
      expect(await ben.address()).toBe(bare);
    },
  },
  {
    title: 'the link of another server is named, in the address and where it is pasted, and nothing is asked',
    play: async ({ newPerson }) => {
      const [anna, ben] = [await newPerson(), await newPerson()];
      await anna.open();
      const { full } = await send(anna, { text: 'elsewhere' });
      const foreign = encodeURIComponent(full.replace(ben.origin, 'https://other.example'));
      await ben.open(`/view?url=${foreign}`);
      await ben.sees(text(sentence(en.link.forOtherServer, OTHER)));
      await ben.sees(KEY_WAS_SENT);
      await ben.open('/view');
      await ben.paste(WHOLE_LINK, `https://gateway.example/?url=${foreign}`);
      await ben.press(button(en.link.openLink));
      await ben.sees(text(sentence(en.view.otherServer, OTHER)));
      expect(await ben.evaluate(otherHostsAsked, null)).toEqual([]);
    },
  },
];

/** What the page has asked another server for, or the API. */
function otherHostsAsked(): string[] {
  const asked = performance.getEntriesByType('resource').map(({ name }) => name);
  return asked.filter((url) => !url.startsWith(`${location.origin}/assets/`));
}
