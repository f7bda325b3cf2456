/** Marks the page while only its `.print-sheet` goes on paper; the style sheet does the rest. */
const PRINTING = 'printing';

/** Prints what the page's sheet holds, once that is laid out; `done` is told when the browser says that it is through. */
export function printSheet(done: () => void): void {
  document.documentElement.dataset[PRINTING] = '';
  addEventListener('afterprint', done, { once: true });
  requestAnimationFrame(() => requestAnimationFrame(() => print()));
}

/** The page prints as itself again. */
export function endPrinting(): void {
  delete document.documentElement.dataset[PRINTING];
}
