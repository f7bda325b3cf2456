import { utf8 } from './utf8.ts';

const LONGEST = 200;
const NAMELESS = 'file';

/**
 * Control characters (C0, DEL, C1), and the twelve that turn the direction of writing (UAX #9), which show
 * `gpj.exe` as `exe.jpg`.
 */
const INVISIBLE = /[\p{Cc}\p{Bidi_Control}]/gu;

/** A name of dots and spaces is none: a folder to some systems, nothing at all to others. */
const EMPTY = /^[. ]*$/;

/**
 * Names that Windows keeps for devices, in any case and with any ending (Microsoft, "Naming Files, Paths, and
 * Namespaces"; console names too).
 */
const DEVICE = /^(?:con|prn|aux|nul|conin\$|conout\$|(?:com|lpt)[0-9¹²³]) *(?:\.|$)/i;

/**
 * A name that is safe to save under, made of one that a sender gave: what follows the last `/` or `\`,
 * without control and bidirectional characters, at most 200 bytes of UTF-8. A name of nothing becomes `file`,
 * and a name that Windows keeps for a device gets a `_` in front. What is safe already stays as it is.
 */
export function safeFileName(given: string): string {
  const last = given.toWellFormed().split(/[/\\]/).at(-1) ?? '';
  const name = cut(last.replace(INVISIBLE, ''));
  if (EMPTY.test(name)) return NAMELESS;
  return DEVICE.test(name) ? cut(`_${name}`) : name;
}

/** As many whole characters from the start as fit. */
function cut(name: string): string {
  let length = 0;
  let end = 0;
  for (const character of name) {
    length += utf8(character).length;
    if (length > LONGEST) break;
    end += character.length;
  }
  return name.slice(0, end);
}
