/** Marks the page while only its `.print-sheet` goes on paper; the style sheet does the rest. */
const PRINTING = 'printing';

/** Prints what the page's sheet holds, once that is laid out; `done` is told when the printer, or whoever was asked, is through. */
export function printSheet(done: () => void): void {
  const { dataset } = document.documentElement;
  dataset[PRINTING] = '';
  addEventListener(
    'afterprint',
    () => {
      delete dataset[PRINTING];
      done();
    },
    { once: true },
  );
  requestAnimationFrame(() => requestAnimationFrame(() => print()));
}
