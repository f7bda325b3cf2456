/** Stands within the page itself and runs before anything is painted, so that no page flashes up in the wrong theme or language. */
import { comesAgain, followChosenLanguage } from './shell/language-choice.ts';
import { watchForLife } from './shell/life.ts';
import { bringsKey, takeFragment } from './shell/taken-fragment.ts';
import { rememberedTheme, showTheme } from './shell/theme.ts';

followChosenLanguage();
showTheme(rememberedTheme());
if (bringsKey() && !comesAgain()) takeFragment();
watchForLife();
