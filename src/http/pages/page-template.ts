import type { ServiceDescription } from '../../contract/service.ts';
import { jsonInMarkup } from '../../pages/shell/json-in-markup.ts';
import {
  LIFETIMES,
  PAGE_NAMES,
  type PageName,
  type PageTemplate,
  SERVICE,
} from '../../pages/shell/page-template.ts';

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
export function fillTemplate({ html, lifetimes = {} }: PageTemplate, service: ServiceDescription): string {
  return html
    .replace(JSON.stringify(SERVICE), () => jsonInMarkup(service))
    .replace(LIFETIMES, () => lifetimes[lifetimesFor(service.max_ttl_days, Object.keys(lifetimes))] ?? '');
}

/** The key of the longest lifetimes that the operator allows. */
function lifetimesFor(maxTtlDays: number | null, keys: readonly string[]): number {
  return maxTtlDays === null
    ? 0
    : Math.max(...keys.map(Number).filter((days) => days <= maxTtlDays && days > 0));
}
