const ENOUGH = 500;
const LETTER = /\p{L}/u;
/** Scripts that are written from right to left (Unicode Standard Annex 9, classes R and AL). */
const RIGHT_TO_LEFT =
  /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\p{Script=Adlam}]/u;

/**
 * The direction of the first letter. `dir="auto"` would say the same, but in a text box Chromium takes seconds over it
 * where the text is a megabyte.
 */
export function directionOf(text: string): 'ltr' | 'rtl' {
  const letter = LETTER.exec(text.slice(0, ENOUGH))?.[0] ?? '';
  return RIGHT_TO_LEFT.test(letter) ? 'rtl' : 'ltr';
}
