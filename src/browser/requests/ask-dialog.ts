import { hasReason, isWriterRefusal } from '../../client/api-error.ts';
import type { KeyringState } from '../../client/keyring.ts';
import { CryptoError } from '../../client/primitives.ts';
import { type AskedRequest, type RequestDraft, RequestOutbox } from '../../client/requests/ask.ts';
import { RequestApi } from '../../client/requests/request-api.ts';
import { wait } from '../../client/restart-pause.ts';
import type { Fetch } from '../../client/server-api.ts';
import { asWriter } from '../../client/writer.ts';
import { announce } from '../shell/announce.ts';
import { button, buttonRow, element } from '../shell/element.ts';
import { errorInWords } from '../shell/error-words.ts';
import type { PageContext } from '../shell/page-context.ts';
import { AskForm } from './ask-form.ts';
import type { RequestContext } from './context.ts';
import { heading, RequestDialog } from './request-dialog.ts';
import { requestView } from './request-view.ts';

/** *Ask for a secret*: what somebody needs, and then the link to be answered by. What was written stays when it is closed. */
export class AskDialog {
  readonly #context: RequestContext;
  readonly #outbox: RequestOutbox;
  readonly #form: AskForm;
  #dialog = new RequestDialog();
  #isAsking = false;

  constructor(context: RequestContext) {
    const { api, clock, unsaved } = context.page;
    this.#context = context;
    this.#outbox = new RequestOutbox(new RequestApi(api.origin, fetchOf(context.page), wait), () =>
      clock.now(),
    );
    this.#form = new AskForm(context, { ask: () => this.#ask(), close: () => this.#dialog.close() });
    unsaved.add(() => this.#isWriting);
    addEventListener('beforeunload', (leaving) => {
      if (this.#isWriting) leaving.preventDefault();
    });
  }

  async open(): Promise<void> {
    const problem = this.#unkept(await this.#context.page.me.state());
    if (this.#dialog.isOpen) return;
    this.#dialog = new RequestDialog();
    this.#form.begin();
    this.#dialog.show(problem === null ? this.#form.content : this.#explanation(problem));
  }

  /** Who closes the dialog has done with what is in it, though it is there when it is opened again. */
  get #isWriting(): boolean {
    return this.#dialog.isOpen && this.#form.isWritten;
  }

  async #ask(): Promise<void> {
    const draft = this.#form.validDraft();
    if (this.#isAsking || draft === null) return;
    this.#isAsking = true;
    this.#form.setBusy(true);
    try {
      await this.#send(draft);
    } catch (error) {
      this.#form.showError(await this.#inWords(error));
    } finally {
      this.#isAsking = false;
      this.#form.setBusy(false);
    }
  }

  /** The key that opens the answer is kept before anything can be answered. */
  async #send(draft: RequestDraft): Promise<void> {
    const { me, requests } = this.#context.page;
    const state = await me.secured();
    if (state.kind !== 'kept') return this.#form.showError(this.#unkept(state) ?? '');
    const request = await this.#outbox.ask(draft, state.identity);
    this.#form.clear();
    requests.asked.emit();
    await this.#showLink(request);
  }

  /** Closed in the meantime, it has its link in the list. */
  async #showLink(request: AskedRequest): Promise<void> {
    const { phrases } = this.#context;
    const dialog = this.#dialog;
    const content = await requestView(request, this.#context, phrases.ready, () => dialog.close());
    if (dialog.isOpen) dialog.show(content);
    else announce(phrases.ready);
  }

  /** Null where the answer can be kept. */
  #unkept({ kind }: KeyringState): string | null {
    if (kind === 'kept') return null;
    const { anywhere, compose } = this.#context.page.data.words;
    return kind === 'lost' ? `${anywhere.keyLost} ${compose.keyLostHint}` : this.#context.phrases.unkept;
  }

  #explanation(problem: string): Node[] {
    const { page } = this.#context;
    return [
      heading(page.data.words.compose.askForSecret),
      element('p', { class: 'notice notice-warning mt-4' }, problem),
      buttonRow(button(page.data.words.compose.done, 'grow sm:grow-0', () => this.#dialog.close())),
    ];
  }

  async #inWords(error: unknown): Promise<string> {
    const { page, phrases } = this.#context;
    if (hasReason(error, 'requests-off')) return phrases.off;
    if (error instanceof CryptoError && error.kind === 'note-unfit') return phrases.noteUnfit;
    const refusal = isWriterRefusal(error) ? await page.access.explain(error.reason) : null;
    return refusal ?? errorInWords(error, page.data.words);
  }
}

/** Where everyone may ask, nobody needs the invitation that creates messages; a proxy that people sign in to may guard asking, too. */
function fetchOf({ access, clock, data }: PageContext): Fetch {
  const { requests, writers } = data.service;
  if (requests !== 'on') return access.asWriter(clock.fetch);
  return writers?.sign_in ? asWriter(clock.fetch, { invitation: null, cookies: true }) : clock.fetch;
}
