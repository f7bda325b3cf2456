export type Theme = 'light' | 'dark';

/** Where a theme that was chosen against the system's is remembered. */
export const REMEMBERED_THEME = 'inigma_theme';

/** The theme that was chosen in this browser; null where the system's is followed, or where nothing is kept. */
export function rememberedTheme(): Theme | null {
  try {
    const theme = localStorage.getItem(REMEMBERED_THEME);
    return theme === 'light' || theme === 'dark' ? theme : null;
  } catch {
    return null;
  }
}

/** Null forgets the choice. Where the browser keeps nothing, a choice lasts as long as the page. */
export function rememberTheme(theme: Theme | null): void {
  try {
    if (theme === null) localStorage.removeItem(REMEMBERED_THEME);
    else localStorage.setItem(REMEMBERED_THEME, theme);
  } catch {
    // The page shows the theme all the same.
  }
}

/** Null gives the page back to the system's theme. */
export function showTheme(theme: Theme | null): void {
  const { dataset } = document.documentElement;
  if (theme === null) delete dataset['theme'];
  else dataset['theme'] = theme;
}
