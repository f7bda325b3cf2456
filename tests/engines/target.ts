/**
 * Something on a page, by what a person or a screen reader calls it. All that is given must hold; where several elements
 * match, it is the first of them in the document.
 */
export interface Target {
  /** An ARIA role; `file` for a field that takes files, which has none. */
  readonly role?: string;
  /** The whole accessible name. */
  readonly name?: string;
  readonly css?: string;
  /** A part of what it says, of which the innermost element is meant. */
  readonly text?: string;
  readonly within?: Target;
}

export function button(name: string, within?: Target): Target {
  return target({ role: 'button', name }, within);
}

export function textbox(name: string, within?: Target): Target {
  return target({ role: 'textbox', name }, within);
}

export function combobox(name: string, within?: Target): Target {
  return target({ role: 'combobox', name }, within);
}

export function heading(name: string): Target {
  return { role: 'heading', name };
}

export function region(name: string): Target {
  return { role: 'region', name };
}

export function dialog(name: string): Target {
  return { role: 'dialog', name };
}

export function text(words: string, within?: Target): Target {
  return target({ text: words }, within);
}

function target(own: Target, within: Target | undefined): Target {
  return within === undefined ? own : { ...own, within };
}
