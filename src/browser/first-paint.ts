/** Stands within the page itself and runs before anything is painted, so that no page flashes up in the wrong theme or language. */
import { comesAgain, followChosenLanguage } from './language-choice.ts';
import { watchForLife } from './life.ts';
import { bringsKey, takeFragment } from './taken-fragment.ts';
import { rememberedTheme, showTheme } from './theme.ts';

followChosenLanguage();
showTheme(rememberedTheme());
if (bringsKey() && !comesAgain()) takeFragment();
watchForLife();
