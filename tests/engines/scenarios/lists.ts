import { en } from '../../words/english.ts';
import type { Scenario } from '../scenario.ts';
import { button, dialog, heading, text, textbox } from '../target.ts';
import { COMPOSING, listed, send, take } from './pages.ts';

const deleting = dialog(en.anywhere.deleteAsk);

export const LISTS: readonly Scenario[] = [
  {
    title: 'a message that was taken is listed, gets another label, and keeps it',
    play: async ({ newPerson }) => {
      const [anna, ben] = [await newPerson(), await newPerson()];
      await anna.open();
      const { full } = await send(anna, { text: 'x', label: 'Old label' });
      await take(ben, full);
      await ben.open();
      await ben.sees(text('Old label', COMPOSING.owned));
      await ben.press(button(en.compose.rename, COMPOSING.owned));
      await ben.type(textbox(en.compose.newLabel, COMPOSING.owned), 'new and longer');
      await ben.press(button(en.compose.save, COMPOSING.owned));
      await ben.sees(text('new and longer', COMPOSING.owned));
      await ben.misses(textbox(en.compose.newLabel, COMPOSING.owned));
      await ben.open();
      await ben.sees(text('new and longer', COMPOSING.owned));
    },
  },
  {
    title: 'a message that waits is listed, and deleted after a question',
    play: async ({ newPerson }) => {
      const anna = await newPerson();
      await anna.open();
      await listed(anna);
      const { full } = await send(anna, { text: 'x', label: 'Bank PIN' });
      await anna.sees(text('Bank PIN', COMPOSING.pending));
      await anna.press(button(en.anywhere.delete, COMPOSING.pending));
      await anna.press(button(en.anywhere.cancel, deleting));
      await anna.misses(deleting);
      await anna.press(button(en.anywhere.delete, COMPOSING.pending));
      await anna.press(button(en.anywhere.delete, deleting));
      await anna.misses(COMPOSING.pending);
      await anna.open(full);
      await anna.sees(heading(en.endings.withdrawn.heading));
    },
  },
];
