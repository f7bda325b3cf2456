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
}

/** Different in every response. */
export const NONCE = '%nonce%';
/** The options of the field *Lifetime*. */
export const LIFETIMES = '%lifetimes%';
/** A string in the page data of the template; in that of the page, the description of the service. */
export const SERVICE = '%service%';

/** Page data with a hole in place of what only the server knows. */
export type WithHoles<Data extends { readonly service: object }> = Omit<Data, 'service'> & {
  readonly service: typeof SERVICE;
};
