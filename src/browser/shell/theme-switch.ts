import { REMEMBERED_THEME, rememberedTheme, rememberTheme, showTheme, type Theme } from './theme.ts';

/** What both pages have in their head. */
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
    rememberTheme(chosen);
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
