import type { LifetimeNames } from './lifetime-options.ts';

/** The pages, by the names that the HTTP layer uses. */
export const PAGE_NAMES = ['compose', 'view', 'answer', 'threatModel', 'missing'] as const;
export type PageName = (typeof PAGE_NAMES)[number];

/** A page in one language, as the build renders it. What the build cannot know is a hole in `html`. */
export interface PageTemplate {
  /** BCP 47 tag of the language. */
  readonly tag: string;
  readonly html: string;
  /** The names of lifetimes that `Intl` has no name for. Absent where the page has no `%lifetimes%`. */
  readonly lifetimes?: LifetimeNames;
  /** What the server builds the name and links of its operator from. Absent where the page has no such holes. */
  readonly site?: SiteParts;
}

/** Links at the end of every page, in their order there. */
export const LINK_KINDS = ['imprint', 'privacy', 'abuse', 'source'] as const;
export type LinkKind = (typeof LINK_KINDS)[number];

/** Parts of a page that the build has rendered for the server. */
export interface SiteParts {
  /** The drawing beside the name, where the operator has no logo. */
  readonly mark: string;
  readonly linkNames: Readonly<Record<LinkKind, string>>;
}

/** Different in every response. */
export const NONCE = '%nonce%';
/** The options of the field *Expires after*, or the only lifetime there is. */
export const LIFETIMES = '%lifetimes%';
/** What an operator sets, in markup: the name of the service, its logo or mark, the banner, the links, a style sheet, colours. */
export const SITE = {
  name: '%name%',
  mark: '%mark%',
  banner: '%banner%',
  links: '%links%',
  style: '%style%',
  webManifest: '%web-manifest%',
  light: '%light%',
  dark: '%dark%',
} as const;
/** A string in the page data of the template; in that of the page, the description of the service. */
export const SERVICE = '%service%';

/** What a part of a page depends on: settings of the operator. */
export type Condition =
  | 'language-choice'
  | `language:${string}`
  | 'lifetime-choice'
  | 'only-lifetime'
  | 'custom-lifetime'
  | 'readers-choice'
  | `other-readers:${ReaderKind}`
  | `only-readers:${ReaderKind}`
  | `default-readers:${ReaderKind}`
  | 'passphrase-optional'
  | 'passphrase-required'
  | 'files'
  | 'no-files'
  | 'some-writers'
  | 'requests';

type ReaderKind = 'first' | 'one' | 'several';

/** A part of a page, or of the text in its data, that the server leaves out unless the condition holds. */
export function onlyWhere(condition: Condition, part: string): string {
  return `%if ${condition}%${part}%end ${condition}%`;
}

/** Leaves out the parts whose conditions do not hold, and the marks of the others. */
export function withConditions(html: string, holds: ReadonlySet<Condition>): string {
  return html.replace(/%if ([\w:-]+)%([\s\S]*?)%end \1%/g, (_, condition: Condition, part: string) =>
    holds.has(condition) ? withConditions(part, holds) : '',
  );
}

/** Page data with a hole in place of what only the server knows. */
export type WithHoles<Data extends { readonly service: object }> = Omit<Data, 'service'> & {
  readonly service: typeof SERVICE;
};
