/** The pages, by the names that the HTTP layer uses. */
export const PAGE_NAMES = ['compose', 'view', 'threatModel', 'missing'] as const;
export type PageName = (typeof PAGE_NAMES)[number];

/** A page in one language, as the build renders it. What the build cannot know is a hole in `html`. */
export interface PageTemplate {
  /** BCP 47 tag of the language. */
  readonly tag: string;
  readonly html: string;
  /** What stands for `%lifetimes%`, by the least MAX_TTL_DAYS that it is for; `0` is for no limit. Absent where the page has no such hole. */
  readonly lifetimes?: Readonly<Record<string, string>>;
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
/** The options of the field *Lifetime*. */
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

/** Page data with a hole in place of what only the server knows. */
export type WithHoles<Data extends { readonly service: object }> = Omit<Data, 'service'> & {
  readonly service: typeof SERVICE;
};
