/** Whether the browser took the text: it may refuse at any time and for its own reasons, and some have no clipboard for pages. */
export async function writeClipboard(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}

/**
 * The same for a person who asked for it. Where the browser refuses, what shows the text (a CSS selector) is selected for copying by
 * hand, after the caller had its chance to bring it onto the page.
 */
export async function copyText(text: string, shownBy: string): Promise<boolean> {
  const isCopied = await writeClipboard(text);
  const select = () => selectContent(document.querySelector(shownBy));
  // Alpine shows what was hidden in the next frame, and what is hidden takes no focus: this comes after that.
  if (!isCopied) requestAnimationFrame(() => setTimeout(select));
  return isCopied;
}

/** Selects all that an element shows, for copying by hand: of a field its value. It takes the focus: WebKit copies nothing beside a button that has it. */
export function selectContent(element: Element | null): void {
  if (!(element instanceof HTMLElement)) return;
  if (element.tabIndex < 0) element.tabIndex = -1;
  element.focus();
  if (element instanceof HTMLInputElement) element.select();
  else getSelection()?.selectAllChildren(element);
}
