import type { Edition } from './edition.ts';
export function missingPage(_edition: Edition): string {
  return '';
}
