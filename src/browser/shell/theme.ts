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
  for (const bar of document.querySelectorAll<HTMLMetaElement>('meta[name=theme-color]'))
    bar.media = mediaOf(bar.dataset['theme'], theme);
}

/** When a `theme-color` applies: always if it is of the theme that was chosen, by the system's if none was. */
function mediaOf(own: string | undefined, chosen: Theme | null): string {
  if (chosen === null) return `(prefers-color-scheme: ${own})`;
  return own === chosen ? 'all' : 'not all';
}
