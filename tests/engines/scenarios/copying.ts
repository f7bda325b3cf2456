import { expect } from 'vitest';
import { en } from '../../words/english.ts';
import type { Scenario } from '../scenario.ts';
import { button, text } from '../target.ts';
import { COMPOSING, READING_PAGE, send, take } from './pages.ts';

const SEVERAL_LINES = '  leading blanks\n\n\t\ta tab, two blanks behind  \nlast but one\n';

const TEXTS: ReadonlyMap<string, string> = new Map([
  ['one line', 'tr0ub4dor&3'],
  ['blanks and an empty last line', SEVERAL_LINES],
  ['both directions', 'In English, then بالعربية.\nבעברית (2026).\nEnglish again.'],
]);

/** What is copied comes back by a real paste, into the page of somebody else. */
const BY_HAND: readonly Scenario[] = [...TEXTS].map(([kind, sent]) => ({
  title: `a triple click in a text of ${kind}, or Ctrl+A while it has the focus, and Ctrl+C copy exactly it`,
  play: async ({ newPerson }) => {
    const [anna, ben] = [await newPerson(), await newPerson()];
    await anna.open();
    const { full } = await send(anna, { text: sent, label: 'a label' });
    await take(ben, full);
    await ben.tripleClick(READING_PAGE.text);
    await ben.copySelected();
    expect(await anna.pasteFromClipboard(COMPOSING.message), 'a triple click').toBe(sent);
    await anna.paste(COMPOSING.message, '');
    await ben.press(READING_PAGE.text);
    await ben.selectAll();
    await ben.copySelected();
    expect(await anna.pasteFromClipboard(COMPOSING.message), 'Ctrl+A').toBe(sent);
  },
}));

const REFUSED = text(en.anywhere.copyRefused, READING_PAGE.message);

/** Each replaces the clipboard of a page. */
const CLIPBOARDS: ReadonlyMap<string, () => void> = new Map([
  ['refuses', refuseToCopy],
  ['is not there', withoutClipboard],
]);

const REFUSALS: readonly Scenario[] = [...CLIPBOARDS].map(([kind, replace]) => ({
  title: `where a clipboard ${kind}, Copy says so and selects the text, and Ctrl+C copies it`,
  play: async ({ newPerson }) => {
    const [anna, ben] = [await newPerson(), await newPerson()];
    await anna.open();
    const { full } = await send(anna, { text: SEVERAL_LINES });
    await take(ben, full);
    await ben.evaluate(replace, null);
    await ben.press(button(en.view.hide, READING_PAGE.message));
    await ben.press(button(en.view.copy, READING_PAGE.message));
    await ben.sees(REFUSED);
    await ben.evaluate(untilSelected, null);
    await ben.copySelected();
    expect(await anna.pasteFromClipboard(COMPOSING.message)).toBe(SEVERAL_LINES);
  },
}));

export const COPYING: readonly Scenario[] = [...BY_HAND, ...REFUSALS];

function untilSelected(): Promise<boolean> {
  const isSelected = () => getSelection()?.isCollapsed === false;
  if (isSelected()) return Promise.resolve(true);
  return new Promise((resolve) => {
    document.addEventListener('selectionchange', () => isSelected() && resolve(true));
  });
}

function refuseToCopy(): void {
  navigator.clipboard.writeText = () => Promise.reject(new DOMException('no', 'NotAllowedError'));
}

/** As in browsers inside other programs. */
function withoutClipboard(): void {
  Object.defineProperty(navigator, 'clipboard', { value: undefined });
}
