import type { Catalogue } from '../words/catalogue.ts';
import { LANGUAGES, type Language } from '../words/languages.ts';
import { composePage } from './compose.tsx';
import { missingPage } from './missing.tsx';
import type { BuildInfo } from './shell/build-info.ts';
import { threatModelPage } from './threat-model.tsx';
import { viewPage } from './view.tsx';

/** What there is to choose from. */
export const LANGUAGE_CODES = Object.keys(LANGUAGES) as readonly Language[];
/** For readers of none of them. */
export const DEFAULT_LANGUAGE: Language = 'en';

/** The pages by the names that the HTTP layer uses. */
const PAGES = {
  compose: composePage,
  view: viewPage,
  threatModel: threatModelPage,
  missing: missingPage,
} satisfies Record<string, Render>;

type Render = (buildInfo: BuildInfo, words: Catalogue) => string;
export type PageName = keyof typeof PAGES;
export type { Language };

/** A page in a language, and the BCP 47 tag of what it is written in. */
export function renderIn(
  language: Language,
  page: PageName,
  buildInfo: BuildInfo,
): { html: string; tag: string } {
  const words = LANGUAGES[language];
  return { html: PAGES[page](buildInfo, words), tag: words.language.tag };
}
