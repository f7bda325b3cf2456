import type { Edition } from './edition.ts';
export function composePage(_edition: Edition): string {
  return '';
}
