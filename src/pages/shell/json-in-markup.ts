/** JSON that cannot end the element it stands in. */
export function jsonInMarkup(data: unknown): string {
  return JSON.stringify(data).replaceAll('<', '\\u003c');
}
