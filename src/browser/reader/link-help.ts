import { readAlteredLink } from '../../client/altered-link.ts';
import { fragmentOf } from '../../client/share-link.ts';
import type { LinkWords } from '../../words/catalogue.ts';
import { fill } from '../../words/sentence.ts';
import { announce } from '../shell/announce.ts';
import { copyText } from '../shell/clipboard.ts';
import { button, element, SECRET_FIELD } from '../shell/element.ts';
import { isComposing } from '../shell/input-events.ts';
import { addressOf } from './altered-address.ts';
import type { ReaderContext } from './context.ts';
import { keepsForApp } from './in-app-browser.ts';
import type { ReaderState } from './session/reader-state.ts';

const FIELD = {
  id: 'whole-link',
  type: 'text',
  dir: 'ltr',
  class: 'field font-mono',
  ...SECRET_FIELD,
};

/** Of a link that the browser would not copy. */
const LINK_FIELD = { ...FIELD, id: 'shown-link', readonly: '', class: 'field mt-2 font-mono text-sm' };

/** What most links never need: a field where the address names no message, and what a reader should know of link and browser before the press. */
export class LinkHelp {
  readonly #context: ReaderContext;
  readonly #phrases: LinkWords;
  readonly #field = element('input', FIELD);
  readonly #alert = element('p', {
    role: 'alert',
    class: 'notice notice-error mt-4 wrap-anywhere',
    hidden: '',
  });

  constructor(context: ReaderContext, phrases: LinkWords) {
    this.#context = context;
    this.#phrases = phrases;
    this.#field.addEventListener('keydown', (pressed) => {
      if (pressed.key === 'Enter' && !isComposing(pressed)) void this.#open();
    });
  }

  follow(state: ReaderState): void {
    const asksLink = state.at === 'closed' && state.reason === 'no-message';
    const sent = this.#context.address.keyWasSent
      ? [element('p', { class: 'notice notice-warning mt-6' }, this.#phrases.keySent)]
      : [];
    replace('link-field', asksLink ? [...sent, ...this.#fieldParts()] : []);
    if (asksLink) this.#nameOtherServer();
    const isWaiting = state.at === 'waiting' || state.at === 'opening';
    replace('link-notes', [...(isWaiting ? sent : []), ...(keepsForApp(state) ? [this.#appNotice()] : [])]);
  }

  /** Where the address of this page holds a link to another server, as it does when a gateway wrapped that. */
  #nameOtherServer(): void {
    const { host } = readAlteredLink(location.href);
    if (host === null || host === this.#context.dependencies.host) return;
    this.#alert.hidden = false;
    this.#alert.textContent = fill(this.#phrases.forOtherServer, { host });
  }

  #fieldParts(): readonly Node[] {
    const { openLink, wholeLink } = this.#phrases;
    const label = element('label', { for: FIELD.id, class: 'font-medium' }, wholeLink);
    const open = button(openLink, 'button-main', () => this.#open());
    const labelled = element('div', { class: 'mb-1.5 flex' }, label);
    const pressed = element('div', { class: 'mt-4' }, open);
    return [element('div', { class: 'mt-6' }, labelled, this.#field, this.#alert, pressed)];
  }

  /** The page comes again for the message that the link names. */
  async #open(): Promise<void> {
    const { dependencies, words } = this.#context;
    const { host, id, keys } = await dependencies.readLink(this.#field.value);
    if (host !== null && host !== dependencies.host) this.#refuse(fill(words.view.otherServer, { host }));
    else if (id === null) this.#refuse(this.#phrases.noLink);
    else location.replace(addressOf({ host, id, keys }));
  }

  #refuse(sentence: string): void {
    this.#alert.hidden = false;
    this.#alert.textContent = sentence;
    this.#field.setAttribute('aria-invalid', 'true');
    this.#field.focus();
  }

  #appNotice(): Node {
    const { copyLink, inApp } = this.#phrases;
    const said = element('p', { class: 'mt-2' });
    const copy = button(copyLink, 'mt-3', () => this.#copy(said));
    return element('div', { class: 'notice mt-6' }, element('p', {}, inApp), copy, said);
  }

  async #copy(said: HTMLElement): Promise<void> {
    const { session, words } = this.#context;
    const { key } = session;
    const link = new URL(location.href);
    if (key !== null) link.hash = fragmentOf(key);
    const isCopied = await copyText(link.href, `#${LINK_FIELD.id}`);
    const sentence = isCopied ? words.anywhere.copiedSecret : words.anywhere.copyRefused;
    said.replaceChildren(sentence, ...(isCopied ? [] : [shownLink(link.href, this.#phrases)]));
    announce(sentence);
  }
}

function shownLink(link: string, { wholeLink }: LinkWords): Node {
  const field = element('input', { ...LINK_FIELD, 'aria-label': wholeLink });
  field.value = link;
  return field;
}

/** The page has a place for each of these parts. */
function replace(id: 'link-field' | 'link-notes', parts: readonly Node[]): void {
  document.getElementById(id)?.replaceChildren(...parts);
}
