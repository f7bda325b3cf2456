/** Where the language that a reader chose is remembered. No cookie: only the page itself can read it. */
const REMEMBERED_LANGUAGE = 'inigma_language';

/** By what a page is asked for in another language than the browser prefers: `/?lang=de`. */
const ASKED = 'lang';

/** False where the browser keeps nothing. */
export function rememberLanguage(code: string): boolean {
  try {
    localStorage.setItem(REMEMBERED_LANGUAGE, code);
    return true;
  } catch {
    return false;
  }
}

/** This page as it would be asked for in a language. Nothing else of the address changes. */
export function addressIn(code: string): URL {
  const address = new URL(location.href);
  address.searchParams.set(ASKED, code);
  return address;
}

/**
 * Before anything is painted: has a page come again that is not in the language that was chosen here. A page that is does
 * not keep the language in its address, so that a link that is passed on does not carry the sender's language.
 */
export function followChosenLanguage(): 'stays' | 'reloading' {
  const chosen = rememberedLanguage();
  if (chosen === null) return 'stays';
  const address = new URL(location.href);
  const asked = address.searchParams.get(ASKED);
  if (speaks(chosen)) dropFrom(address);
  else if (asked === chosen) forgetLanguage();
  else return reloadIn(chosen);
  return 'stays';
}

/** What is remembered is the code that the server knows the language by: `zh` for `zh-Hans`, and not for `zh-Hant`. */
function speaks(code: string): boolean {
  try {
    return inFull(code) === inFull(document.documentElement.lang);
  } catch {
    // No language tag, so that the server does not speak it either.
    return false;
  }
}

/** With its likely script and region (UTS #35). */
function inFull(tag: string): string {
  return `${new Intl.Locale(tag).maximize()}`;
}

/** Nothing is shown in the meantime. The new page takes the place of this one in the history, and gets its fragment. */
function reloadIn(code: string): 'reloading' {
  document.documentElement.hidden = true;
  location.replace(addressIn(code));
  return 'reloading';
}

function dropFrom(address: URL): void {
  if (!address.searchParams.has(ASKED)) return;
  address.searchParams.delete(ASKED);
  history.replaceState(null, '', address);
}

function rememberedLanguage(): string | null {
  try {
    return localStorage.getItem(REMEMBERED_LANGUAGE);
  } catch {
    return null;
  }
}

/** The server does not speak it, or not any more. */
function forgetLanguage(): void {
  try {
    localStorage.removeItem(REMEMBERED_LANGUAGE);
  } catch {
    // It was remembered a moment ago; then it is asked for once more at the next visit.
  }
}
