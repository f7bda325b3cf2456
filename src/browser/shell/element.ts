/** Parts that a script loaded on demand makes itself, since the page has no markup for them. Only classes of the page's sheet show. */

const SVG = 'http://www.w3.org/2000/svg';

type Attributes = Readonly<Record<string, string>>;
type Child = Node | string | null;

/** What `pages/shell/secret-field.ts` says of the fields in the markup, for those that a script makes. A test compares the two. */
export const SECRET_FIELD: Attributes = {
  autocomplete: 'off',
  autocapitalize: 'off',
  autocorrect: 'off',
  spellcheck: 'false',
  writingsuggestions: 'false',
  translate: 'no',
  'data-gramm': 'false',
  'data-gramm_editor': 'false',
  'data-enable-grammarly': 'false',
  'data-lt-active': 'false',
  'data-1p-ignore': '',
  'data-lpignore': 'true',
  'data-bwignore': '',
  'data-form-type': 'other',
};

/** An element with these attributes and children; null stands for none. */
export function element<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  attributes: Attributes = {},
  ...children: readonly Child[]
): HTMLElementTagNameMap[Name] {
  const made = document.createElement(name);
  for (const [attribute, value] of Object.entries(attributes)) made.setAttribute(attribute, value);
  made.append(...children.filter((child) => child !== null));
  return made;
}

/** A button that acts when it is pressed. `classes` are given beside `button`. */
export function button(words: string, classes: string, act: () => unknown): HTMLButtonElement {
  const made = element('button', { type: 'button', class: `button ${classes}` }, words);
  made.addEventListener('click', () => void act());
  return made;
}

/** A row of buttons at the end of a dialog or a page; the first stands before the others. */
export function buttonRow(...buttons: readonly Child[]): HTMLDivElement {
  return element('div', { class: 'mt-6 flex flex-wrap justify-end gap-3' }, ...buttons);
}

/** A figure of one path: `box` is its view box. */
export function figure(
  name: string,
  { box, path }: { readonly box: string; readonly path: string },
): Element {
  const made = document.createElementNS(SVG, 'svg');
  const attributes = {
    role: 'img',
    'aria-label': name,
    class: 'qr',
    viewBox: box,
    'shape-rendering': 'crispEdges',
  };
  for (const [attribute, value] of Object.entries(attributes)) made.setAttribute(attribute, value);
  const drawn = document.createElementNS(SVG, 'path');
  drawn.setAttribute('d', path);
  made.append(drawn);
  return made;
}
