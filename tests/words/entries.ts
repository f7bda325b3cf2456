/** A part of a catalogue, as deep as it goes. */
export type Words = string | { readonly [key: string]: Words };

/** A sentence, or its forms by plural category. */
export type Entry = string | Readonly<Record<string, string>>;

/** Every entry of a catalogue by its place: `compose.message`. */
export function entriesOf(words: Words, path = ''): Map<string, Entry> {
  if (typeof words === 'string' || isPlural(words)) return new Map([[path, words]]);
  const within = Object.entries(words).map(([key, part]) =>
    entriesOf(part, path === '' ? key : `${path}.${key}`),
  );
  return new Map(within.flatMap((entries) => [...entries]));
}

function isPlural(words: Words): words is Readonly<Record<string, string>> {
  return typeof words === 'object' && typeof words['other'] === 'string';
}

export function formsOf(entry: Entry): readonly string[] {
  return typeof entry === 'string' ? [entry] : Object.values(entry);
}

/** Names in braces, sorted, as often as they stand there. */
export function placeholdersIn(sentence: string): readonly string[] {
  return Array.from(sentence.matchAll(/\{(\w+)\}/g), ([, name = '']) => name).sort();
}
