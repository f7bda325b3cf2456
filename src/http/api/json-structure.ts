/** Limits of nesting and of members for JSON text. */
export interface StructureLimits {
  /** Arrays and objects within one another. */
  readonly levels: number;
  /** Members of objects and elements of arrays, all together; an empty array or object counts as one more. */
  readonly members: number;
}

/**
 * The first limit that JSON text exceeds, or null. One pass over the brackets and commas outside of strings refuses text that
 * is too deep or too large before it is parsed.
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

/** Index of the quote that closes the string opened at `start`, or the end of the text if there is none. */
function endOfString(text: string, start: number): number {
  let quote = start;
  do quote = text.indexOf('"', quote + 1);
  while (quote !== -1 && isEscaped(text, quote));
  return quote === -1 ? text.length : quote;
}

/** Whether an odd number of backslashes precedes it. */
function isEscaped(text: string, index: number): boolean {
  let first = index;
  while (text[first - 1] === '\\') first--;
  return (index - first) % 2 === 1;
}
