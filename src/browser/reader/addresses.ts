/** A reader who needs more of them copies the text. */
const MOST = 20;

/** What may stand at the end of a sentence and is then none of the address. */
const CLOSING = '.,;:!?\'")]}>»”’';

/**
 * The first web addresses in a text, each once, as they stand there, and whether there are more. Characters that turn the
 * order of others around end an address, since it would look like another one.
 */
export function addressesIn(text: string): { readonly first: readonly string[]; readonly more: boolean } {
  const found = new Set<string>();
  for (const [match] of text.matchAll(/https?:\/\/(?=[\p{L}\p{N}[])[^\s<>"\p{Bidi_Control}]{1,2000}/giu)) {
    found.add(withoutClosing(match));
    if (found.size > MOST) break;
  }
  return { first: [...found].slice(0, MOST), more: found.size > MOST };
}

/** Backwards, since a regular expression for the end of a text would begin again at each of its characters. */
function withoutClosing(address: string): string {
  let end = address.length;
  while (CLOSING.includes(address.charAt(end - 1))) end--;
  return address.slice(0, end);
}
