import { isRefusedWith } from '../../client/api-error.ts';
import type { KeyringState } from '../../client/keyring.ts';
import { removeAsked } from '../../client/requests/ask.ts';
import type { RequestApi } from '../../client/requests/request-api.ts';
import { announce } from '../shell/announce.ts';
import { button, buttonRow, element } from '../shell/element.ts';
import { errorInWords } from '../shell/error-words.ts';
import type { RequestContext } from './context.ts';
import type { ListedRequest } from './listed-request.ts';
import { HEADING, heading } from './request-dialog.ts';

const BUTTON = 'grow sm:grow-0';

/** Asks before a request is deleted, and deletes it; the harmless answer has the focus. */
export class RemoveQuestion {
  readonly #entry: ListedRequest;
  readonly #api: RequestApi;
  readonly #context: RequestContext;
  /** Who is asked: another tab may exchange the key in the meantime. */
  readonly #asker: Promise<KeyringState>;
  readonly #dialog = element('dialog', { 'aria-labelledby': HEADING });
  readonly #notice = element('p', { role: 'alert', class: 'mt-3 text-danger' });
  readonly #delete: HTMLButtonElement;
  /** Whether the server has deleted it, once it was asked to. */
  #deletion: Promise<boolean> | null = null;

  constructor(entry: ListedRequest, api: RequestApi, context: RequestContext) {
    this.#entry = entry;
    this.#api = api;
    this.#context = context;
    this.#asker = context.page.me.state();
    const { anywhere } = context.page.data.words;
    this.#delete = button(anywhere.delete, `button-danger ${BUTTON}`, () => this.#confirm());
  }

  /** Whether it was deleted. */
  confirms(): Promise<boolean> {
    const { page, phrases } = this.#context;
    const cancel = button(page.data.words.anywhere.cancel, BUTTON, () => this.#dialog.close());
    cancel.autofocus = true;
    const note = element('bdi', { translate: 'no' }, this.#entry.note);
    this.#dialog.append(
      heading(phrases.deleteAsk),
      element('p', { class: 'mt-3 font-medium wrap-anywhere' }, note),
      element('p', { class: 'mt-1 text-muted' }, this.#meaning),
      this.#notice,
      buttonRow(cancel, this.#delete),
    );
    document.body.append(this.#dialog);
    this.#dialog.showModal();
    return new Promise((resolve) => {
      this.#dialog.addEventListener('close', () => {
        this.#dialog.remove();
        resolve(this.#deletion ?? false);
      });
    });
  }

  get #meaning(): string {
    const { deleteOpen, deleteAnswered, deleteExpired } = this.#context.phrases;
    const { hasAnswer, status } = this.#entry;
    if (status === 'open') return deleteOpen;
    return hasAnswer ? deleteAnswered : deleteExpired;
  }

  /** A deletion that is under way goes on where the dialog is closed. */
  async #confirm(): Promise<void> {
    if (this.#deletion !== null) return;
    this.#show(true);
    this.#deletion = this.#remove();
    if (await this.#deletion) return this.#dialog.close();
    this.#deletion = null;
    this.#show(false);
  }

  /** What the server does not have any more is deleted. */
  async #remove(): Promise<boolean> {
    const { page, phrases } = this.#context;
    try {
      const asker = await this.#asker;
      if (asker.kind !== 'kept') return this.#refuse(asker.kind);
      await removeAsked(this.#api, asker.identity, this.#entry.id);
      announce(phrases.deleted);
      return true;
    } catch (error) {
      if (isRefusedWith(error, 404)) return true;
      this.#notice.textContent = errorInWords(error, page.data.words);
      return false;
    }
  }

  #refuse(kind: Exclude<KeyringState['kind'], 'kept'>): false {
    const { keyLost, storageUnavailable } = this.#context.page.data.words.anywhere;
    this.#notice.textContent = kind === 'storage-unavailable' ? storageUnavailable : keyLost;
    return false;
  }

  #show(isDeleting: boolean): void {
    const { anywhere } = this.#context.page.data.words;
    if (isDeleting) this.#notice.textContent = '';
    this.#delete.textContent = isDeleting ? anywhere.deleting : anywhere.delete;
    this.#delete.setAttribute('aria-disabled', String(isDeleting));
  }
}
