import { takeDown } from '../src/stores/endings.ts';
import { inlineStatement } from './inline-statement.ts';

const ID = /^[\w-]{1,50}$/;

/** The statements that take a message or a request down, as D1 runs them in one batch; null for what is no id. `now` is in Unix seconds. */
export function takeDownStatements(id: string, now: number): readonly string[] | null {
  return ID.test(id) ? takeDown(id, now).map(inlineStatement) : null;
}
