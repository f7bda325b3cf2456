import { remember, remembered } from '../shell/remembered.ts';

/** Where it is remembered that a reader wants every text in a monospaced face. */
const NAME = 'inigma_monospace';

/** Lines of these begin or end code, keys and tables, and hardly any prose. No part runs over the end of a line, so one pass is enough. */
const CODE = /^-----BEGIN |^[ \t]*[{[<]|[;{}>]$|^ {4}|\t/m;

/** Of a password, a key or code every character counts, and I, l and 1 must differ. */
export function startsMonospaced(text: string): boolean {
  return /^\S+$/.test(text.trim()) || CODE.test(text) || remembered(NAME) !== null;
}

export function rememberMonospace(wanted: boolean): void {
  remember(NAME, wanted ? 'on' : null);
}
