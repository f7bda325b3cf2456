/**
 * Whether JSON text opens more than `most` arrays and objects within one another. It looks at nothing but brackets outside
 * of strings, once and from left to right, so that what is too deep is refused before anything is built of it.
 */
export function nestsDeeperThan(text: string, most: number): boolean {
  let depth = 0;
  for (let place = 0; place < text.length; place++) {
    switch (text[place]) {
      case '"':
        place = endOfString(text, place);
        break;
      case '[':
      case '{':
        if (++depth > most) return true;
        break;
      case ']':
      case '}':
        depth--;
    }
  }
  return false;
}

/** The place of the quote that closes the string that opens at `start`; the end of the text where none does. */
function endOfString(text: string, start: number): number {
  let quote = start;
  do quote = text.indexOf('"', quote + 1);
  while (quote !== -1 && isEscaped(text, quote));
  return quote === -1 ? text.length : quote;
}

/** An odd number of backslashes stands before it. */
function isEscaped(text: string, place: number): boolean {
  let first = place;
  while (text[first - 1] === '\\') first--;
  return (place - first) % 2 === 1;
}
