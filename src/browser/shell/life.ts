/** Far longer than a script takes that comes at all. */
const PATIENCE_MILLISECONDS = 15_000;

/** Before the page's script has come: lets the page say so where it cannot be had, or does not run. */
export function watchForLife(): void {
  addEventListener('error', ({ target }) => target instanceof HTMLScriptElement && despair(), true);
  setTimeout(despair, PATIENCE_MILLISECONDS);
}

/** The page does what it should, though it be late. */
export function showLife(): void {
  document.documentElement.dataset['alive'] = '';
}

/** Of no account where there is life. */
function despair(): void {
  document.documentElement.dataset['stuck'] = '';
}
