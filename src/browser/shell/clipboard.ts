/** Copies text; false where the browser refuses, which it may do at any time and for its own reasons. */
export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}
