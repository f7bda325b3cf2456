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
import { conditionsOf } from './conditions.ts';

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

/** The page for a service like this; only the holes for the nonce are left. */
export function fillTemplate({ html, tag, lifetimes }: PageTemplate, service: ServiceDescription): string {
  return withConditions(html, conditionsOf(service))
    .replace(JSON.stringify(SERVICE), () => jsonInMarkup(inPage(service)))
    .replace(LIFETIMES, () => (lifetimes ? lifetimeMarkup(service.lifetimes, lifetimes, tag) : ''));
}

function inPage(service: ServiceDescription): PageService {
  const { version, requests_per_minute, languages, lifetimes, readers, ...rest } = service;
  return { ...rest, lifetimes: { default: lifetimes.default }, readers: { default: readers.default } };
}
