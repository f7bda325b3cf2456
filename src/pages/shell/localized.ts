import type { Catalogue } from '../../words/catalogue.ts';

/** What every component is handed: the words of the language that its page is shown in. */
export interface Localized {
  readonly words: Catalogue;
}
