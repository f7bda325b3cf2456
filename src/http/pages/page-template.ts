import type { Limits } from '../../domain/limits.ts';
import {
  LIFETIMES,
  MAX_MESSAGE_LENGTH,
  MAX_TTL_DAYS,
  PAGE_NAMES,
  type PageName,
  type PageTemplate,
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

/** The page with the operator's limits in it; only the holes for the nonce are left. */
export function fillLimits({ html, lifetimes = {} }: PageTemplate, limits: Limits): string {
  const maxTtlDays = limits.maxTtlDays ?? null;
  const values = { [MAX_MESSAGE_LENGTH]: limits.maxMessageLength, [MAX_TTL_DAYS]: maxTtlDays };
  const filled = Object.entries(values).reduce(
    (text, [hole, value]) => text.replace(JSON.stringify(hole), JSON.stringify(value)),
    html,
  );
  return filled.replace(LIFETIMES, () => lifetimes[lifetimesFor(maxTtlDays, Object.keys(lifetimes))] ?? '');
}

/** The key of the longest lifetimes that the operator allows. */
function lifetimesFor(maxTtlDays: number | null, keys: readonly string[]): number {
  return maxTtlDays === null
    ? 0
    : Math.max(...keys.map(Number).filter((days) => days <= maxTtlDays && days > 0));
}
