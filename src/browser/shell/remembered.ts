// Small choices that this browser remembers, in local storage. Where it keeps nothing, a choice lasts as long as the page.

/** Null where nothing is remembered by this name. */
export function remembered(name: string): string | null {
  try {
    return localStorage.getItem(name);
  } catch {
    return null;
  }
}

/** Null forgets it. */
export function remember(name: string, value: string | null): void {
  try {
    if (value === null) localStorage.removeItem(name);
    else localStorage.setItem(name, value);
  } catch {
    // Forbidden, or full: the page shows the choice all the same.
  }
}
