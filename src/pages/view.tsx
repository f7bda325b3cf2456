import type { Edition } from './edition.ts';
export function viewPage(_edition: Edition): string {
  return '';
}
