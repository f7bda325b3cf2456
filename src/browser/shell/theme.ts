import { remember, remembered } from './remembered.ts';

export type Theme = 'light' | 'dark';

/** Where a theme that was chosen against the system's is remembered. */
const REMEMBERED_THEME = 'inigma_theme';

/** The theme that was chosen in this browser; null where the system's is followed, or where nothing is kept. */
export function rememberedTheme(): Theme | null {
  const theme = remembered(REMEMBERED_THEME);
  return theme === 'light' || theme === 'dark' ? theme : null;
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

/** What all pages with a script have in their head. */
export interface ThemeComponents {
  themeSwitch: ThemeSwitch;
}

/** Light or dark: as the system has it, until the reader chooses otherwise; choosing the system's theme follows the system again. */
export class ThemeSwitch {
  dark = false;

  init(): void {
    this.follow();
    systemIsDark().addEventListener('change', () => this.follow());
    addEventListener('storage', ({ key }) => {
      if (key === REMEMBERED_THEME || key === null) this.show(rememberedTheme());
    });
  }

  toggle(): void {
    const wanted: Theme = this.dark ? 'light' : 'dark';
    const chosen = wanted === systemTheme() ? null : wanted;
    remember(REMEMBERED_THEME, chosen);
    this.show(chosen);
  }

  private show(chosen: Theme | null): void {
    showTheme(chosen);
    this.follow();
  }

  private follow(): void {
    this.dark = (document.documentElement.dataset['theme'] ?? systemTheme()) === 'dark';
  }
}

function systemIsDark(): MediaQueryList {
  return matchMedia('(prefers-color-scheme: dark)');
}

function systemTheme(): Theme {
  return systemIsDark().matches ? 'dark' : 'light';
}
