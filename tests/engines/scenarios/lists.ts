import type { Scenario } from '../scenario.ts';
import { button, dialog, heading, text, textbox } from '../target.ts';
import { COMPOSING, send, take } from './pages.ts';

const deleting = dialog('Delete this message?');

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
      await ben.press(button('Change the label', COMPOSING.owned));
      await ben.type(textbox('New label', COMPOSING.owned), 'new and longer');
      await ben.press(button('Save', COMPOSING.owned));
      await ben.sees(text('new and longer', COMPOSING.owned));
      await ben.misses(textbox('New label', COMPOSING.owned));
      await ben.open();
      await ben.sees(text('new and longer', COMPOSING.owned));
    },
  },
  {
    title: 'a message that waits is listed, and deleted after a question',
    play: async ({ newPerson }) => {
      const anna = await newPerson();
      await anna.open();
      await anna.sees(COMPOSING.nothingPending);
      const { full } = await send(anna, { text: 'x', label: 'Bank PIN' });
      await anna.sees(text('Bank PIN', COMPOSING.pending));
      await anna.press(button('Delete', COMPOSING.pending));
      await anna.press(button('Cancel', deleting));
      await anna.misses(deleting);
      await anna.press(button('Delete', COMPOSING.pending));
      await anna.press(button('Delete', deleting));
      await anna.sees(COMPOSING.nothingPending);
      await anna.open(full);
      await anna.sees(heading('Its sender deleted this message'));
    },
  },
];
