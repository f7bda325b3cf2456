/** The most that JSON text may open and list. */
export interface StructureLimits {
  /** Arrays and objects within one another. */
  readonly levels: number;
  /** Members of objects and elements of arrays, all together; an empty array or object counts as one more. */
  readonly members: number;
}

/**
 * The first of the limits that JSON text exceeds, or null. It looks at nothing but brackets and commas outside of strings,
 * once and from left to right, so that what is too deep or too much is refused before anything is built of it.
 */
export function exceededLimit(text: string, limits: StructureLimits): keyof StructureLimits | null {
  let depth = 0;
  let members = 0;
  for (let index = 0; index < text.length; index++) {
    switch (text[index]) {
      case '"':
        index = endOfString(text, index);
        break;
      case ',':
        if (++members > limits.members) return 'members';
        break;
      case '[':
      case '{':
        if (++depth > limits.levels) return 'levels';
        if (++members > limits.members) return 'members';
        break;
      case ']':
      case '}':
        depth--;
    }
  }
  return null;
}

/** Index of the quote that closes the string that opens at `start`; the end of the text where none does. */
function endOfString(text: string, start: number): number {
  let quote = start;
  do quote = text.indexOf('"', quote + 1);
  while (quote !== -1 && isEscaped(text, quote));
  return quote === -1 ? text.length : quote;
}

/** An odd number of backslashes stands before it. */
function isEscaped(text: string, index: number): boolean {
  let first = index;
  while (text[first - 1] === '\\') first--;
  return (index - first) % 2 === 1;
}
