/** Where it is remembered that a reader wants every text in a monospaced face. */
const REMEMBERED = 'inigma_monospace';

/** Lines of these begin or end code, keys and tables, and hardly any prose. No part runs over the end of a line, so one pass is enough. */
const CODE = /^-----BEGIN |^[ \t]*[{[<]|[;{}>]$|^ {4}|\t/m;

/** Of a password, a key or code every character counts, and I, l and 1 must differ. */
export function startsMonospaced(text: string): boolean {
  return /^\S+$/.test(text.trim()) || CODE.test(text) || isRemembered();
}

/** Where the browser keeps nothing, a choice lasts as long as the page. */
export function rememberMonospace(wanted: boolean): void {
  try {
    if (wanted) localStorage.setItem(REMEMBERED, 'on');
    else localStorage.removeItem(REMEMBERED);
  } catch {
    // The text is shown as chosen all the same.
  }
}

function isRemembered(): boolean {
  try {
    return localStorage.getItem(REMEMBERED) !== null;
  } catch {
    return false;
  }
}
