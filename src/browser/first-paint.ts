/** Stands within the page itself and runs before anything is painted, so that no page flashes up in the wrong theme or language. */
import { followChosenLanguage } from './language-choice.ts';
import { rememberedTheme, showTheme } from './theme.ts';

followChosenLanguage();
showTheme(rememberedTheme());
