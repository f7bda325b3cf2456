/** A reader who needs more of them copies the text. */
const MOST = 20;

/** What may stand at the end of a sentence and is then none of the address. */
const CLOSING = /[.,;:!?'")\]}>»”’]+$/;

/** The first web addresses in a text, each once, as they stand there. */
export function addressesIn(text: string): readonly string[] {
  const found = new Set<string>();
  for (const [match] of text.matchAll(/https?:\/\/[^\s<>"]{1,2000}/gi)) {
    found.add(match.replace(CLOSING, ''));
    if (found.size === MOST) break;
  }
  return [...found];
}
