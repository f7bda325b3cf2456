/** What keyboards of other scripts write: `１２` in Chinese and Japanese, `١٢٫٥` in Arabic. */
export function inLatinDigits(number: string): string {
  return number.normalize('NFKC').replace(/[\u0660-\u0669]/g, (digit) => String(digit.charCodeAt(0) - 0x660));
}
