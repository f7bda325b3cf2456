import { expect } from 'vitest';
import { answer } from '../../browser/requests/asking.ts';
import { en } from '../../words/english.ts';
import type { Person } from '../person.ts';
import type { Scenario } from '../scenario.ts';
import { button, dialog, region, text, textbox } from '../target.ts';
import { COMPOSING, READING_PAGE } from './pages.ts';

const words = en.requestDialog;
const asking = dialog(en.compose.askForSecret);
const ready = dialog(words.ready);
const again = dialog(words.again);
const exporting = dialog(en.compose.exportKeyHead);
const importing = dialog(en.compose.importKeyHead);
const list = region(en.compose.asked);
const NOTE = 'The key of the cellar, please';

/** Asks, and gives the link. */
async function ask(person: Person, note: string): Promise<string> {
  await person.open();
  await person.press(button(en.compose.askForSecret));
  await person.paste(textbox(words.note, asking), note);
  await person.press(button(words.make, asking));
  await person.sees({ role: 'img', name: words.qr, within: ready });
  const link = await person.read(textbox(words.link, ready));
  await person.press(button(en.compose.done, ready));
  await person.misses(ready);
  return link;
}

/** Gives the key of one browser to another, which has nothing to lose. */
async function shareKey(from: Person, to: Person): Promise<void> {
  await from.press(button(en.compose.exportKey, COMPOSING.identity));
  await from.press(button(en.compose.showKey, exporting));
  const exported = textbox(en.compose.exportedKey, exporting);
  await from.misses({ ...exported, text: '•' });
  const key = await from.read(exported);
  await from.press(button(en.compose.done, exporting));
  await to.open('/#import-key');
  const isListing = () => document.querySelector('[data-phase=loading]') !== null;
  await expect.poll(() => to.evaluate(isListing, null), { timeout: 45_000 }).toBe(false);
  await to.type(textbox(en.compose.importField, importing), key);
  await to.press(button(en.compose.importKey, importing));
  await to.misses(importing);
}

export const ASKING: readonly Scenario[] = [
  {
    title: 'somebody asks for a secret, and reads the answer with its file on two devices',
    play: async ({ newPerson, server }) => {
      const [laptop, phone] = [await newPerson(), await newPerson()];
      const link = await ask(laptop, NOTE);
      await laptop.sees(text(NOTE, list));
      await shareKey(laptop, phone);
      await phone.press(button(en.compose.showAgain, list));
      expect(await phone.read(textbox(words.link, again))).toBe(link);
      await phone.press(button(en.compose.done, again));

      await answer(server, link, 'under the mat', [new File(['a map'], 'map.txt')]);
      for (const device of [laptop, phone]) {
        await device.open('/');
        await device.reload();
        await device.press(text(en.compose.readAnswer, list));
        await device.sees(text('under the mat', READING_PAGE.message));
        await device.sees(text(en.ownAnswer.intro));
        const saveFile = button(`${en.view.saveFile} map.txt`, READING_PAGE.message);
        expect((await device.save(saveFile)).bytes.toString()).toBe('a map');
      }
    },
  },
];
