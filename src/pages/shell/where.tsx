import { raw } from 'hono/html';
import type { Child } from 'hono/jsx';
import { type Condition, onlyWhere } from './page-template.ts';

/** What a page has only where the operator's settings want it. */
export function Where({ condition, children }: { condition: Condition; children?: Child }) {
  return raw(onlyWhere(condition, String(<>{children}</>)));
}
