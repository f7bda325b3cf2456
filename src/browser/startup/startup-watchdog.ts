/** Far longer than a script takes that loads at all. */
const STARTUP_MILLISECONDS = 15_000;

/** Runs before the page's script has loaded: lets the page say so where the script cannot be loaded, or does not run. */
export function watchStartup(): void {
  if (!isRecent()) reportStuck();
  addEventListener('error', ({ target }) => target instanceof HTMLScriptElement && reportStuck(), true);
  setTimeout(reportStuck, STARTUP_MILLISECONDS);
}

/** The page works, even if it started late. */
export function reportStarted(): void {
  document.documentElement.dataset['started'] = '';
}

/**
 * Whether the browser has the youngest method that the pages call, which came with the oldest versions that they are for. An
 * older one may read the whole script, and would fail at the first press.
 */
export function isRecent(): boolean {
  return 'isWellFormed' in String.prototype;
}

/** Ignored by the style sheet once the page has started. */
function reportStuck(): void {
  document.documentElement.dataset['stuck'] = '';
}

/** Whether this browser offers Web Crypto to this page: only by HTTPS, or on the very machine (W3C Secure Contexts). */
export function canEncrypt(): boolean {
  return window.isSecureContext && crypto.subtle !== undefined;
}

/** Lets the page say that it cannot encrypt here, in the place of all that would need it. */
export function showInsecure(): void {
  document.documentElement.dataset['insecure'] = '';
  reportStarted();
}
