import { expect } from 'vitest';
import { SECRET_FIELD } from '../../../src/pages/shell/secret-field.ts';
import { en } from '../../words/english.ts';
import type { Scenario } from '../scenario.ts';
import { heading, text } from '../target.ts';
import { COMPOSING, listed, READING_PAGE, send, showMoreOptions } from './pages.ts';

export const FIELDS: readonly Scenario[] = [
  {
    title: 'no text field is corrected, completed, checked or translated, and no secret that is shown',
    play: async ({ newPerson }) => {
      const anna = await newPerson();
      await anna.open();
      const { bare } = await send(anna, { text: 'x' });
      expect(await anna.evaluate(unprotectedFields, SECRET_FIELD)).toEqual([]);
      await anna.open('/view');
      await anna.sees(heading(en.endings['no-message'].heading));
      expect(await anna.evaluate(unprotectedFields, SECRET_FIELD)).toEqual([]);
      await anna.open(bare);
      await anna.sees(READING_PAGE.key);
      expect(await anna.evaluate(unprotectedFields, SECRET_FIELD)).toEqual([]);
    },
  },
  {
    title: 'what was typed does not come back with the page',
    play: async ({ newPerson }) => {
      const anna = await newPerson();
      await anna.open();
      await listed(anna);
      await anna.paste(COMPOSING.message, 'a secret');
      await showMoreOptions(anna);
      await anna.paste(COMPOSING.label, 'its label');
      await anna.reload();
      await listed(anna);
      await showMoreOptions(anna);
      expect(await anna.read(COMPOSING.message)).toBe('');
      expect(await anna.read(COMPOSING.label)).toBe('');
    },
  },
  {
    title: 'that nothing is written is said where it can be seen, until something is',
    play: async ({ newPerson }) => {
      const anna = await newPerson();
      await anna.resize(1280, 720);
      await anna.open();
      await listed(anna);
      await anna.press(COMPOSING.create);
      await anna.sees(text(en.compose.empty));
      await expect.poll(() => anna.evaluate(isOnScreen, '#message-notice')).toBe(true);
      await anna.type(COMPOSING.message, 'x');
      await anna.misses(text(en.compose.empty));
    },
  },
];

function isOnScreen(selector: string): boolean {
  const { top, bottom } = document.querySelector(selector)?.getBoundingClientRect() ?? new DOMRect();
  return top >= 0 && bottom > top && bottom <= innerHeight;
}

/** The tags of text fields that lack one of these attributes, or that the engine takes to be translated or checked. */
function unprotectedFields(attributes: Readonly<Record<string, unknown>>): string[] {
  const fields = [
    ...document.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>(
      'textarea, input:not([type=file], [type=checkbox])',
    ),
  ];
  const unprotected = fields.filter(
    (field) =>
      field.translate ||
      field.spellcheck ||
      Object.entries(attributes).some(([name, value]) => field.getAttribute(name) !== value),
  );
  const translated = [...document.querySelectorAll<HTMLElement>('pre, bdi')].filter(
    (shown) => shown.translate,
  );
  return [...unprotected, ...translated, ...(fields.length === 0 ? [document.body] : [])].map(
    (element) => (element.cloneNode() as Element).outerHTML,
  );
}
