import { type Entry, entriesOf, formsOf, placeholdersIn, type Words } from './entries.ts';

/** Enough to meet every plural category that whole numbers have. */
const NUMBERS = Array.from({ length: 1_001 }, (_, number) => number).concat(1_000_000);

/** A language to be held against English: its BCP 47 tag, and the entries that it may have in common with it. */
export interface Candidate {
  readonly tag: string;
  readonly words: Words;
  readonly sameAsEnglish: readonly string[];
}

/** What is wrong with a catalogue, one sentence an error. */
export function errorsOf(candidate: Candidate, english: Words): string[] {
  const entries = entriesOf(candidate.words);
  const expected = entriesOf(english);
  const unknown = [...entries.keys()].filter((path) => !expected.has(path));
  return [
    ...unknown.map((path) => `${path} is unknown`),
    ...[...expected].flatMap(([path, model]) => {
      const entry = entries.get(path);
      if (entry === undefined) return [`${path} is missing`];
      return entryErrors(candidate, path, entry, model).map((error) => `${path} ${error}`);
    }),
    ...strayQuotes(entries, expected),
  ];
}

function entryErrors({ tag, sameAsEnglish }: Candidate, path: string, entry: Entry, model: Entry): string[] {
  if (typeof entry !== typeof model) return ['is no plural, or should not be one'];
  const untouched = JSON.stringify(entry) === JSON.stringify(model) && !sameAsEnglish.includes(path);
  return [
    ...formsOf(entry).flatMap(shapeErrors),
    ...(untouched ? ['is still English'] : []),
    ...(typeof entry === 'string' ? sentenceErrors(entry, model) : pluralErrors(entry, tag)),
  ];
}

function shapeErrors(form: string): string[] {
  if (form === '') return ['is empty'];
  return form === form.trim() && !/ {2}|<|&\w+;/.test(form) ? [] : ['holds stray spaces or markup'];
}

function sentenceErrors(sentence: string, model: Entry): string[] {
  const [wanted, found] = [formsOf(model).flatMap(placeholdersIn), placeholdersIn(sentence)];
  return String(wanted) === String(found) ? [] : [`has {${found}} where English has {${wanted}}`];
}

function pluralErrors(plural: Readonly<Record<string, string>>, tag: string): string[] {
  const rules = new Intl.PluralRules(tag);
  const needed: readonly string[] = rules.resolvedOptions().pluralCategories;
  const lacking = needed.filter((category) => plural[category] === undefined);
  const idle = Object.keys(plural).filter((category) => !needed.includes(category));
  const uncounted = needed.filter((category) => !counts(plural[category] ?? '{count}', category, rules));
  return [
    ...lacking.map((category) => `lacks the form for ${category}`),
    ...idle.map((category) => `has a form for ${category}, which ${tag} has not`),
    ...uncounted.map((category) => `does not say {count} in the form for ${category}`),
  ];
}

/** A form that one number alone has may say it in a word. */
function counts(form: string, category: string, rules: Intl.PluralRules): boolean {
  const placeholders = placeholdersIn(form);
  if (String(placeholders) === 'count') return true;
  return (
    placeholders.length === 0 && NUMBERS.filter((number) => rules.select(number) === category).length === 1
  );
}

/** Where English quotes the name of a button or a region, a translation quotes the name that it gave it. */
function strayQuotes(entries: ReadonlyMap<string, Entry>, expected: ReadonlyMap<string, Entry>): string[] {
  return [...expected].flatMap(([path, model]) =>
    formsOf(model)
      .flatMap((sentence) => Array.from(sentence.matchAll(/“([^”{]+)”/g), ([, name = '']) => name))
      .filter((name) => !quotes(entries.get(path), namesFor(name, entries, expected)))
      .map((name) => `${path} does not name “${name}” as this language does`),
  );
}

function namesFor(
  name: string,
  entries: ReadonlyMap<string, Entry>,
  expected: ReadonlyMap<string, Entry>,
): readonly string[] {
  const paths = [...expected].filter(([, model]) => model === name).map(([path]) => path);
  const translated = paths.flatMap((path) => formsOf(entries.get(path) ?? {}));
  return paths.length === 0 ? [name] : translated;
}

function quotes(entry: Entry | undefined, names: readonly string[]): boolean {
  return entry === undefined || formsOf(entry).some((form) => names.some((name) => form.includes(name)));
}
