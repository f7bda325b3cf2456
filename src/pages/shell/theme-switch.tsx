import type { ThemeComponents } from '../../browser/shell/theme.ts';
import { alpine } from './alpine.ts';
import { Icon } from './icon.tsx';

const theme = alpine<ThemeComponents>()('themeSwitch');

/** In the head of a page that has a script: dark or not, on or off. */
export function ThemeSwitch({ name }: { name: string }) {
  return (
    <div class="needs-script" {...theme.root}>
      <button
        type="button"
        role="switch"
        aria-checked="false"
        class="theme-switch button button-plain min-w-11 px-2"
        title={name}
        x-cloak
        {...theme.bind('aria-checked', 'dark')}
        {...theme.on('click', 'toggle')}
      >
        <span class="contents" {...theme.show('dark')}>
          <Icon name="sun" />
        </span>
        <span class="contents" {...theme.show('!dark')}>
          <Icon name="moon" />
        </span>
        <span class="sr-only">{name}</span>
      </button>
    </div>
  );
}
