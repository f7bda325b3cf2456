import type { PageService, ServiceDescription } from '../../contract/service.ts';
import { jsonInMarkup } from '../../pages/shell/json-in-markup.ts';
import { lifetimeMarkup } from '../../pages/shell/lifetime-options.ts';
import {
  LIFETIMES,
  PAGE_NAMES,
  type PageName,
  type PageTemplate,
  SERVICE,
  withConditions,
} from '../../pages/shell/page-template.ts';
import type { Site } from '../site/site.ts';
import { conditionsOf } from './conditions.ts';
import { siteMarkup } from './site-markup.ts';

/** The template of a page in a language of the build. Rejects where the build's files cannot be read. */
export type LoadTemplate = (page: PageName, language: string) => Promise<PageTemplate>;

/** Where the build puts a template, below the folder of the runtime. */
export function templatePath(page: PageName, language: string): string {
  return `pages/${language}/${page}.json`;
}

/** The paths of all templates in these languages. */
export function templatePaths(languages: readonly string[]): string[] {
  return languages.flatMap((language) => PAGE_NAMES.map((page) => templatePath(page, language)));
}

/** A word between per cent signs, which is a hole if anything is there to fill it. */
const WORD = /%[a-z-]+%/g;

/** What only a server knows of its pages. */
export interface Fillings {
  readonly service: ServiceDescription;
  readonly site: Site;
}

/**
 * The page for a service like this, in a language; only the holes for the nonce are left. All are filled in one pass, and what fills
 * them holds no per cent sign of its own, so that no value is ever taken for a hole.
 */
export function fillTemplate(template: PageTemplate, language: string, { service, site }: Fillings): string {
  const { tag, lifetimes } = template;
  const markup: Readonly<Record<string, string>> = {
    ...siteMarkup(site, language, template.site),
    [LIFETIMES]: lifetimes ? lifetimeMarkup(service.lifetimes, lifetimes, tag) : '',
  };
  return withConditions(template.html, conditionsOf(service))
    .replace(WORD, (word) => markup[word] ?? word)
    .replace(JSON.stringify(SERVICE), () => jsonInMarkup(inPage(service)).replaceAll('%', '\\u0025'));
}

/** What pages do without. */
function inPage({
  requests_per_minute,
  languages,
  links,
  writers,
  ...rest
}: ServiceDescription): PageService {
  return { ...rest, writers: writers.everyone ? null : writers };
}
