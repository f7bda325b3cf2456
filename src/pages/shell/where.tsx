import { raw } from 'hono/html';
import type { Child } from 'hono/jsx';
import { type Condition, onlyWhere } from './page-template.ts';

/** What a page has only where the operator's settings want it. */
export function Where({ condition, children }: { condition: Condition; children?: Child }) {
  // biome-ignore lint/complexity/noUselessFragments: children may be a list, whose text would have commas.
  return raw(onlyWhere(condition, String(<>{children}</>)));
}
