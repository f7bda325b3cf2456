import { utf8 } from './utf8.ts';

const LONGEST = 200;
const NAMELESS = 'file';

/**
 * What shows nothing and may hide something: control characters, the soft hyphen, joiners of graphemes, fillers, what turns
 * the direction of writing (UAX #9; it shows `gpj.exe` as `exe.jpg`), separators of lines, tags, and variation selectors of
 * ideographs. Ranges and no properties, which grow with each version of Unicode.
 */
const INVISIBLE =
  /\p{Cc}|\u034F|[\u17B4\u17B5]|[\u180B-\u180F]|[\xAD\u061C\u115F\u1160\u200B\u200E\u200F\u2028-\u202E\u2060-\u206F\u3164\uFEFF\uFFA0\uFFF0-\uFFFB\u{1D173}-\u{1D17A}\u{E0000}-\u{E0FFF}]/gu;

/**
 * A space of any width, and all spaces, joiners and variation selectors that follow it: behind many of them an ending would be
 * out of sight.
 */
const SPACES =
  /[ \xA0\u1680\u2000-\u200A\u202F\u205F\u2800\u3000](?:[ \xA0\u1680\u2000-\u200A\u202F\u205F\u2800\u3000]|\u200C|\u200D|[\uFE00-\uFE0F])*/gu;

/** A name of dots, spaces, joiners and variation selectors is none: a folder to some systems, nothing at all to others. */
const EMPTY = /^(?:[. ]|\u200C|\u200D|[\uFE00-\uFE0F])*$/u;

/**
 * Names that Windows keeps for devices, in any case and with any ending (Microsoft, "Naming Files, Paths, and
 * Namespaces"; console names too).
 */
const DEVICE = /^(?:con|prn|aux|nul|conin\$|conout\$|(?:com|lpt)[0-9¹²³]) ?(?:\.|$)/i;

/** The last dot and what follows, as systems choose a program by it. */
const EXTENSION = /\.[^. ]{1,16}$/u;

/** What would join nothing, or separate nothing, where a name was cut. */
const LOOSE_END = /(?:[ \u200C\u200D]|[\uFE00-\uFE0F])+$/u;

/**
 * A name that is safe to save under, made of one that a sender gave: what follows the last `/` or `\`, without what is
 * invisible, every run of spaces as one and none at the ends, at most 200 bytes of UTF-8 with its extension. A name of nothing becomes `file`,
 * and a name that Windows keeps for a device gets a `_` in front. What is safe already stays as it is.
 */
export function safeFileName(given: string): string {
  const last = given.toWellFormed().split(/[/\\]/).at(-1) ?? '';
  const name = cut(last.replace(INVISIBLE, '').replace(SPACES, ' ').replace(/^ /, ''));
  if (EMPTY.test(name)) return NAMELESS;
  return DEVICE.test(name) ? cut(`_${name}`) : name;
}

/** The name without a space at the end. Where it is too long its stem is shortened, and the extension stays. */
function cut(name: string): string {
  const whole = name.replace(/ $/, '');
  if (utf8(whole).length <= LONGEST) return whole;
  const extension = EXTENSION.exec(whole)?.[0] ?? '';
  const stem = whole.slice(0, whole.length - extension.length);
  return start(stem, LONGEST - utf8(extension).length).replace(LOOSE_END, '') + extension;
}

/** As many whole characters from the start as fit into these bytes of UTF-8. */
function start(text: string, bytes: number): string {
  let length = 0;
  let end = 0;
  for (const character of text) {
    length += utf8(character).length;
    if (length > bytes) break;
    end += character.length;
  }
  return text.slice(0, end);
}
