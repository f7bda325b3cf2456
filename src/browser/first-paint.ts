/** Stands within the page itself and runs before anything is painted, so that no page flashes up in the wrong theme or language. */

import { rememberedTheme, showTheme } from './shell/theme.ts';
import { followChosenLanguage } from './startup/language-choice.ts';
import { leaveStartupResult } from './startup/startup-result.ts';
import { watchStartup } from './startup/startup-watchdog.ts';

leaveStartupResult({ kind: followChosenLanguage() === 'reloading' ? 'reloading' : 'started' });
showTheme(rememberedTheme());
watchStartup();
