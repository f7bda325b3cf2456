import type { Catalogue } from '../../words/catalogue.ts';
import { addressIn, rememberLanguage } from '../startup/language-choice.ts';
import { nonReactive } from './alpine.ts';
import { announce } from './announce.ts';
import type { UnsavedChanges } from './unsaved-changes.ts';

/** What all pages with a script have in their head. */
export interface LanguageComponents {
  languageChooser: LanguageChooser;
}

/** A page that may have to be loaded again. */
export interface Reloadable {
  readonly words: { readonly anywhere: Pick<Catalogue['anywhere'], 'languageWaits'> };
  readonly unsaved: UnsavedChanges;
  /** What the new page needs behind its `#`, or nothing. */
  readonly fragment: () => string;
}

/** The language of the pages: the browser's, until the reader chooses another. */
export class LanguageChooser {
  /** The choice waits, because the page holds what would be lost by it. */
  waiting = false;
  private readonly page: Reloadable;

  constructor(page: Reloadable) {
    this.page = nonReactive(page);
  }

  choose({ target }: Event): void {
    if (!(target instanceof HTMLSelectElement)) return;
    const shown = target.querySelector<HTMLOptionElement>('option[selected]')?.value;
    this.waiting = target.value !== shown && this.page.unsaved.any;
    if (this.waiting) announce(this.page.words.anywhere.languageWaits);
    this.change(target.value, target.value === shown);
  }

  /** Where nothing is remembered, the address has to tell the server at the next load. */
  private change(code: string, shown: boolean): void {
    const remembered = rememberLanguage(code);
    const address = addressIn(code);
    if (!shown && !this.waiting) this.load(address);
    else if (!remembered) history.replaceState(null, '', address);
  }

  private load(address: URL): void {
    address.hash = this.page.fragment();
    location.replace(address);
  }
}
