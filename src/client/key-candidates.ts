/** U+00AD, U+200B–U+200D, U+2060, U+FEFF: they show nothing, and programs put them in to have a long word broken. */
const INVISIBLE = /[\u{AD}\u{200B}-\u{200D}\u{2060}\u{FEFF}]/gu;

/** Hyphens, dashes and the minus sign of Unicode, which writing programs put in the place of `-`. */
const DASH = /[\u2010-\u2015\u2212\uFE58\uFE63\uFF0D]/g;

const KEY_LENGTH = 32;

/** Each costs a request, so there are few. */
const MOST = 4;

/** Where a key stands: behind `key=` in a link, maybe with a sentence after it; or alone. */
export type KeyContext = 'in-link' | 'alone';

export function withoutInvisible(text: string): string {
  return text.replace(INVISIBLE, '');
}

/**
 * The keys of today, or what else of a link has so many characters, that a text may have held before programs broke it, the likeliest first and at most four. What is taken out
 * are soft line breaks, invisible characters and at most one blank or line break, and dashes become `-`; nothing else that is no key
 * becomes one, since a password that was pasted by mistake must not be taken for a key.
 */
export function keyCandidates(text: string, context: KeyContext, length = KEY_LENGTH): readonly string[] {
  const found = new Set<string>();
  for (const spelling of spellings(text, context, length)) {
    const alone = [...spelling.matchAll(byItself(length))].map(([key]) => key);
    for (const key of alone.length > 0 ? alone : broken(spelling, context, length)) found.add(key);
    if (found.size > 0 && spelling === text) break;
  }
  return [...found].slice(0, MOST);
}

/** A key of another making, in base64 for example, may hold as many such characters in a row. */
function byItself(length: number): RegExp {
  return new RegExp(`(?<![\\w+/=-])[\\w-]{${length}}(?![\\w+/=-])`, 'g');
}

/** The text as it stands, and as it may have been. Two hyphens become one dash, but only in a link it is certain that a key was meant. */
function spellings(text: string, context: KeyContext, length: number): readonly string[] {
  const joined = withoutInvisible(text).replace(/=[ \t]*\r?\n|(?<=[\w-])=(?=[\w-])/g, '');
  const single = joined.replace(DASH, '-');
  return context === 'alone'
    ? [text, single]
    : [text, single, joined.replace(DASH, '--'), joined.replace(DASH, '---'), unmarked(single, length)];
}

/** Without what quoted-printable (RFC 2045) made of the `=` before it, or the `_` that Markdown puts around what it stresses. */
function unmarked(text: string, length: number): string {
  const key = `[\\w-]{${length}}`;
  return text
    .replace(new RegExp(`^3D(?=${key}(?![\\w-]))`), '')
    .replace(new RegExp(`^(${key})_+(?![\\w-])`), '$1');
}

/** Two parts with one blank or line break between them. Alone there may be nothing else, but a name with a colon before it. */
function broken(text: string, context: KeyContext, length: number): readonly string[] {
  const parts =
    context === 'alone'
      ? /^(?:[^:]*:)?[^\w-]*([\w-]+)(?:\r\n|\s)([\w-]+)[^\w-]*$/.exec(text)
      : /^([\w-]+)(?:\r\n|\s)([\w-]+)/.exec(text);
  const [, first = '', second = ''] = parts ?? [];
  return first.length + second.length === length ? [first + second] : [];
}
