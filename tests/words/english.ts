/** The English words by which tests know the pages, so that a wording can change without a test. */
import type { en as pages } from '../../src/words/en/index.ts';
import { LANGUAGES, type Language } from '../../src/words/languages.ts';
import { count, fill, type Plural, type Sentence } from '../../src/words/sentence.ts';

/** Another language where `TEST_LANGUAGE` names one: the pictures of all states are taken in several (`build/state-pictures.ts`). */
const spoken = LANGUAGES[(process.env['TEST_LANGUAGE'] ?? 'en') as Language] as typeof pages;

/** With the sentences of scripts that are loaded on demand. */
export const en = { ...spoken, ...spoken.onDemand } as const;

/** What stands in place of placeholders; anything may stand where nothing is given. */
type Expected = Readonly<Record<string, string | number | RegExp>>;

type PlaceholdersIn<Text extends string> = Text extends `${string}{${infer Name}}${infer Rest}`
  ? Name | PlaceholdersIn<Rest>
  : never;

/** A sentence with its placeholders filled in. */
export function sentence<Text extends string>(
  text: Text,
  values: Readonly<Record<PlaceholdersIn<Text>, string | number>>,
): string {
  return fill(text as Sentence<PlaceholdersIn<Text>>, values);
}

/** The form of a sentence that belongs to a number. */
export function plural(forms: Plural<'count'>, number: number): string {
  return count(forms, number, en.language.tag);
}

/** What stands before the first placeholder. */
export function beginning(text: string): string {
  return text.split('{')[0]?.trim() ?? '';
}

/** What is typed to find an option of a list by its name. */
export function firstWord(text: string): string {
  return text.split(' ')[0] ?? '';
}

/** A text that holds the sentence. */
export function pattern(text: string, values: Expected = {}): RegExp {
  const parts = text.split(/\{(\w+)\}/);
  return new RegExp(
    parts.map((part, at) => (at % 2 === 0 ? literal(part) : patternOf(values[part]))).join(''),
  );
}

/** A text that begins with the sentence. */
export function starting(text: string, values: Expected = {}): RegExp {
  return new RegExp(`^${pattern(text, values).source}`);
}

/** A text that is the sentence. */
export function exactly(text: string, values: Expected = {}): RegExp {
  return new RegExp(`^${pattern(text, values).source}$`);
}

/** A text that holds one of these. */
export function either(...patterns: readonly RegExp[]): RegExp {
  return new RegExp(patterns.map(({ source }) => source).join('|'));
}

/** A text that holds these, one behind the other. */
export function inOrder(...parts: readonly (string | RegExp)[]): RegExp {
  return new RegExp(parts.map((part) => patternOf(part)).join('.*'));
}

function patternOf(value: string | number | RegExp = /.+/): string {
  return value instanceof RegExp ? value.source : literal(String(value));
}

function literal(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');
}
