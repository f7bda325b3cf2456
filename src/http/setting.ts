/** A parsed setting: its value, or the rule that it breaks. The error never repeats the value. */
export type Setting<Value> =
  | { readonly value: Value; readonly error?: never }
  | { readonly value?: never; readonly error: string };

export type Environment = Readonly<Record<string, string | undefined>>;

/** The text of a setting by name, undefined if it is absent; or a clause that names the setting and what is wrong. */
export type ReadText = (
  name: string,
) => { readonly text: string | undefined; readonly error?: never } | { readonly error: string };

/** All settings, or one sentence that names every invalid one. */
export type Configuration<Settings> =
  | { readonly settings: Settings; readonly error?: never }
  | { readonly settings?: never; readonly error: string };

/**
 * Reads a setting by name; returns `fallback` if it is absent, empty or invalid. If `required` is given, a rule such as
 * `must be set`, an absent setting is an error.
 */
export type ReadSetting = <Value>(
  name: string,
  fallback: Value,
  reader: (text: string) => Setting<Value>,
  required?: Setting<never>,
) => Value;

/** Reads texts from an environment. */
export function textIn(environment: Environment): ReadText {
  return (name) => ({ text: environment[name] });
}

/** Reads all settings. One message names all invalid ones and repeats no value. */
export function configure<Settings>(
  readText: ReadText,
  readAll: (read: ReadSetting) => Settings,
): Configuration<Settings> {
  const errors: string[] = [];
  const settings = readAll((name, fallback, reader, required) => {
    const found = readText(name);
    if (found.error !== undefined) {
      errors.push(found.error);
      return fallback;
    }
    const text = found.text?.trim() ?? '';
    const setting = text === '' ? (required ?? valid(fallback)) : reader(text);
    if (setting.error !== undefined) errors.push(`${name} ${setting.error}`);
    return setting.value ?? fallback;
  });
  return errors.length === 0 ? { settings } : { error: `Invalid settings: ${errors.join('; ')}.` };
}

export function valid<Value>(value: Value): Setting<Value> {
  return { value };
}

export function must(rule: string): Setting<never> {
  return { error: `must ${rule}` };
}

/** A whole number in plain digits. */
export function integer(text: string, min: number, max: number): Setting<number> {
  const number = /^[0-9]{1,16}$/.test(text) ? Number(text) : Number.NaN;
  const rule = `be a whole number from ${min} to ${max}`;
  return number >= min && number <= max ? valid(number) : must(rule);
}

/** Bytes of a unit: decimal (kB, MB) or binary (KiB, MiB), in any case. */
const BYTES: Readonly<Record<string, number>> = {
  '': 1,
  b: 1,
  kb: 1e3,
  mb: 1e6,
  gb: 1e9,
  tb: 1e12,
  kib: 2 ** 10,
  mib: 2 ** 20,
  gib: 2 ** 30,
  tib: 2 ** 40,
};

/** A number of bytes: `2097152`, `2MiB`, `1.5 MB`. A fraction of a byte is dropped. */
export function size(text: string, min: number, max: number): Setting<number> {
  const [, amount, unit = ''] =
    /^(\d{1,16}|\d{1,9}\.\d{1,9}(?= ?[a-z]{2}))(?: ?([a-z]{1,3}))?$/i.exec(text) ?? [];
  const bytes = Math.floor(Number(amount) * (BYTES[unit.toLowerCase()] ?? Number.NaN));
  return bytes >= min && bytes <= max
    ? valid(bytes)
    : must(`be a size from ${min} to ${max} bytes, such as 2097152, 2MiB or 1.5MB`);
}

/** One of a few words. */
export function oneOf<Word extends string>(text: string, words: readonly Word[]): Setting<Word> {
  const word = words.find((known) => known === text);
  return word === undefined ? must(`be one of ${words.join(', ')}`) : valid(word);
}

/** Comma-separated values; one invalid value makes the list invalid. */
export function list<Value>(text: string, read: (item: string) => Setting<Value>): Setting<Value[]> {
  const items = text
    .split(',')
    .map((item) => item.trim())
    .filter((item) => item !== '')
    .map(read);
  const wrong = items.find((item) => item.error !== undefined);
  return wrong?.error === undefined
    ? valid(items.map((item) => item.value as Value))
    : { error: wrong.error };
}

/** For what everybody is told: a URL with no user name and no password in it. */
export function isUrlWithoutUser(text: string): boolean {
  const url = URL.canParse(text) ? new URL(text) : null;
  return url !== null && url.username === '' && url.password === '';
}
