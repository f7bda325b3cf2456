declare const placeholders: unique symbol;

/** A sentence of a catalogue. It says by its type which `{placeholders}` are to be filled in. */
export type Sentence<Names extends string = never> = string & { readonly [placeholders]?: Names };

/** One sentence in as many forms as a language has for a `{count}` (Unicode CLDR plural categories). */
export type Plural<Names extends string = never> = Readonly<
  Partial<Record<Intl.LDMLPluralRule, Sentence<Names>>> & { other: Sentence<Names> }
>;

type PlaceholdersIn<Text extends string> = Text extends `${string}{${infer Name}}${infer Rest}`
  ? Name | PlaceholdersIn<Rest>
  : never;

/** What a catalogue has to hold in any language, told from its English. */
export type Translation<English> = English extends string
  ? Sentence<PlaceholdersIn<English>>
  : English extends { readonly other: infer Other extends string }
    ? Plural<PlaceholdersIn<Other>>
    : { readonly [Key in keyof English]: Translation<English[Key]> };

type Values<Names extends string> = Readonly<Record<Names, string | number>>;

/** The sentence with each `{name}` replaced; what is filled in is not looked at again. */
export function fill<Names extends string>(sentence: Sentence<Names>, values: Values<Names>): string {
  const texts: Readonly<Record<string, string | number>> = values;
  return sentence.replace(/\{(\w+)\}/g, (whole, name: string) => String(texts[name] ?? whole));
}

/**
 * The form that belongs to a number, with the number written as the language writes it. `language` is a BCP 47 tag. From `most` on,
 * which is as far as was counted, a plus sign follows.
 */
export function count(
  plural: Plural<'count'>,
  number: number,
  language: string,
  most = Number.POSITIVE_INFINITY,
): string {
  const form = plural[new Intl.PluralRules(language).select(number)] ?? plural.other;
  const digits = new Intl.NumberFormat(language).format(number);
  return fill(form, { count: number < most ? digits : `${digits}+` });
}
