/** Where it is remembered that a sender wants no receipts. */
const REMEMBERED_CHOICE = 'inigma_receipts';
const OFF = 'off';

/** Receipts are on until somebody switches them off in this browser. */
export function wantsReceipts(): boolean {
  try {
    return localStorage.getItem(REMEMBERED_CHOICE) !== OFF;
  } catch {
    return true;
  }
}

/** Where the browser keeps nothing, a choice lasts as long as the page. */
export function rememberReceipts(wanted: boolean): void {
  try {
    if (wanted) localStorage.removeItem(REMEMBERED_CHOICE);
    else localStorage.setItem(REMEMBERED_CHOICE, OFF);
  } catch {
    // The switch shows the choice all the same.
  }
}
