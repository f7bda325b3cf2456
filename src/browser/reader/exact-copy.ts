import { selectContent } from '../shell/clipboard.ts';

/**
 * Has a triple click in an element, or Ctrl+A (⌘A) while it has the focus, select all of its text and nothing beside it; and what
 * is copied from it be the characters themselves. Engines of their own select a line or a paragraph with its end, and add a break.
 */
export function copyExactly(box: HTMLElement | null): void {
  if (box === null) return;
  box.addEventListener('click', ({ detail }) => {
    if (detail === 3) selectContent(box);
  });
  box.addEventListener('keydown', (pressed) => {
    if (!isSelectAll(pressed)) return;
    pressed.preventDefault();
    selectContent(box);
  });
  box.addEventListener('copy', (copying) => {
    const selection = getSelection();
    if (selection?.rangeCount !== 1) return;
    const range = selection.getRangeAt(0);
    if (range.collapsed || !box.contains(range.commonAncestorContainer)) return;
    copying.clipboardData?.setData('text/plain', range.toString());
    copying.preventDefault();
  });
}

/** By the letter, and on keyboards without Latin letters by its place. */
function isSelectAll({ key, code, ctrlKey, metaKey, altKey, shiftKey }: KeyboardEvent): boolean {
  const isLetter = key.toLowerCase() === 'a' || (code === 'KeyA' && !/^[a-z]$/i.test(key));
  return isLetter && ctrlKey !== metaKey && !altKey && !shiftKey;
}
