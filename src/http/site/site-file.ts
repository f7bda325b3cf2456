import * as v from 'valibot';
import { LINK_KINDS } from '../../pages/shell/page-template.ts';
import { LANGUAGE_CODES } from '../../words/language-codes.ts';
import { colorError, type Theme } from './accent.ts';
import type { Banner } from './site.ts';

const LONGEST_NAME = 40;
const LONGEST_BANNER = 300;
const LONGEST_LINK = 2_000;
/** As much of an unknown key as an error repeats. */
const LONGEST_KEY = 60;
/** Controls, line breaks, halves of surrogate pairs, and what turns the direction of the text around it (Unicode Bidirectional Algorithm). */
const UNSAFE = /[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/u;

function line(longest: number) {
  const rule = `must be 1 to ${longest} characters, without line breaks, control characters or bidi controls`;
  return v.pipe(
    v.string(rule),
    v.trim(),
    v.check((text) => text !== '' && [...text].length <= longest && !UNSAFE.test(text), rule),
  );
}

const OBJECT_RULE = 'must be an object';

/** An object, and no list, with these keys and no others. */
function closed<Entries extends v.ObjectEntries>(entries: Entries) {
  return v.pipe(
    v.custom<object>((input) => typeof input === 'object' && !Array.isArray(input), OBJECT_RULE),
    v.strictObject(entries, OBJECT_RULE),
  );
}

const COLOR_RULE = 'must be a colour such as #0a6a61';

function color(theme: Theme) {
  return v.pipe(
    v.string(COLOR_RULE),
    v.regex(/^#[0-9a-f]{6}$/i, COLOR_RULE),
    v.toLowerCase(),
    v.check(
      (given) => colorError(theme, given) === null,
      ({ input }) => colorError(theme, input) ?? '',
    ),
  );
}

const LINK_RULE = 'must be an https: or mailto: address';
const link = v.pipe(
  v.string(LINK_RULE),
  v.check((text) => isLink(text), LINK_RULE),
  v.transform((text) => new URL(text).href),
);

const LOGO_RULE = 'must be the name of a file in the same folder that ends in .png or .webp';
const logo = v.pipe(v.string(LOGO_RULE), v.regex(/^\w[\w.-]{0,99}\.(?:png|webp)$/i, LOGO_RULE));

const bannerLine = line(LONGEST_BANNER);
const translations = Object.fromEntries(LANGUAGE_CODES.map((code) => [code, v.optional(bannerLine)]));
const banners = closed({ default: bannerLine, ...translations });
const banner = v.pipe(
  v.lazy((input) => (typeof input === 'object' ? banners : bannerLine)),
  v.transform((given): Banner => (typeof given === 'string' ? { default: given } : (given as Banner))),
);

const links = closed(v.entriesFromList(LINK_KINDS, v.optional(link)));

/** `site/site.json`, as docs/branding.md describes it. */
const siteFile = closed({
  name: v.optional(line(LONGEST_NAME)),
  colors: v.optional(closed({ light: v.optional(color('light')), dark: v.optional(color('dark')) })),
  logo: v.optional(logo),
  banner: v.optional(banner),
  links: v.optional(links),
});

export type SiteFile = v.InferOutput<typeof siteFile>;

/** What the file says, or every rule that it breaks; an error repeats no value. */
export type ReadSiteFile =
  | { readonly file: SiteFile; readonly errors?: never }
  | { readonly file?: never; readonly errors: readonly string[] };

export function readSiteFile(text: string): ReadSiteFile {
  const json = parsedJson(text);
  if (json === undefined) return { errors: ['it must be JSON'] };
  const result = v.safeParse(siteFile, json);
  return result.success ? { file: result.output } : { errors: result.issues.map(errorOf) };
}

function parsedJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** A key that the schema does not know is cut short, and stands in quotes. */
function errorOf(issue: v.BaseIssue<unknown>): string {
  const path = (issue.path ?? []).map(({ key }) => String(key)).join('.');
  if (issue.type === 'strict_object' && issue.expected === 'never')
    return `it has an unknown key ${JSON.stringify(path.slice(0, LONGEST_KEY))}`;
  if (issue.input === undefined) return `${path} is missing`;
  return `${path === '' ? 'it' : path} ${issue.message}`;
}

function isLink(text: string): boolean {
  if (text.length > LONGEST_LINK || UNSAFE.test(text) || !URL.canParse(text)) return false;
  const { protocol, username, password, pathname } = new URL(text);
  if (protocol === 'mailto:') return /^[^@\s]+@[^@\s]+$/.test(decoded(pathname));
  return protocol === 'https:' && username === '' && password === '';
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return '';
  }
}
