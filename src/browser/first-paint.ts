/** Stands within the page itself and runs before anything is painted, so that no page flashes up in the wrong theme or language. */
import { rememberedTheme, showTheme } from './shell/theme.ts';
import { followChosenLanguage } from './startup/language-choice.ts';
import { leaveStartupResult, type StartupResult } from './startup/startup-result.ts';
import { isRecent, watchStartup } from './startup/startup-watchdog.ts';

function start(): StartupResult {
  if (followChosenLanguage() === 'reloading') return { kind: 'reloading' };
  if (!isRecent()) return { kind: 'outdated' };
  return { kind: 'started' };
}

leaveStartupResult(start());
showTheme(rememberedTheme());
watchStartup();
