import { isWriterRefusal } from '../../client/api-error.ts';
import { type DeviceOffer, type DeviceOfferState, offerIdentity } from '../../client/device-offer.ts';
import type { Identity } from '../../client/identity.ts';
import { ReaderApi } from '../../client/reader-api.ts';
import { SenderApi } from '../../client/sender-api.ts';
import { keepalive } from '../../client/server-api.ts';
import { fill } from '../../words/sentence.ts';
import { countdownInWords, timeInWords } from '../../words/times.ts';
import { announce } from '../shell/announce.ts';
import { element } from '../shell/element.ts';
import { errorInWords } from '../shell/error-words.ts';
import { loadOnDemand } from '../shell/on-demand.ts';
import type { QrFigure } from '../shell/qr-code.ts';
import {
  type AddDeviceActions,
  type AddDeviceWording,
  endedLink,
  explanation,
  HEADING,
  making,
  openedLink,
  waitingLink,
} from './add-device-view.ts';
import type { IdentityContext } from './context.ts';
import { WatchedOffer } from './watched-offer.ts';

/** What `qr.ts` exports. */
interface QrModule {
  readonly qrFigure: (text: string) => QrFigure;
}

/** *Add a device*: explains, makes the link, shows it until it is opened or ends, and deletes it where it is closed before. */
export class AddDeviceDialog {
  readonly #identity: Identity;
  readonly #context: IdentityContext;
  readonly #wording: AddDeviceWording;
  readonly #dialog = element('dialog', { 'aria-labelledby': HEADING });
  readonly #parts = { status: element('p', { role: 'status' }), expiry: element('p', { class: 'hint' }) };
  readonly #actions: AddDeviceActions;
  /** Null where there is no link that might still be opened. */
  #watched: WatchedOffer | null = null;
  #finishing = false;

  constructor(identity: Identity, context: IdentityContext, wording: AddDeviceWording) {
    this.#identity = identity;
    this.#context = context;
    this.#wording = wording;
    this.#actions = {
      make: () => this.#make(),
      close: () => this.#finish(),
      confirmKept: () => context.exported.emit(identity.uid),
    };
  }

  open(): void {
    this.#dialog.addEventListener('cancel', (event) => {
      event.preventDefault();
      void this.#finish();
    });
    this.#dialog.addEventListener('close', () => this.#leave());
    this.#show(explanation(this.#wording, this.#actions));
    document.body.append(this.#dialog);
    this.#dialog.showModal();
  }

  async #make(): Promise<void> {
    this.#show(making(this.#wording, this.#actions));
    try {
      const { access, api, clock } = this.#context;
      // A request is sent to the end also where the page is left meanwhile, and so is the one that deletes the link.
      const fetch = keepalive(clock.fetch);
      const sender = new SenderApi(api.origin, access.asWriter(fetch));
      const offer = await offerIdentity(sender, this.#identity.secret, clock.now());
      await this.#watch(new ReaderApi(api.origin, fetch), offer);
    } catch (error) {
      const refusal = isWriterRefusal(error) ? await this.#context.access.explain(error.reason) : null;
      const notice = refusal ?? errorInWords(error, this.#wording.page);
      this.#show(explanation(this.#wording, this.#actions, notice));
    }
  }

  /** Closed in the meantime, it has no use for the link. */
  async #watch(api: ReaderApi, offer: DeviceOffer): Promise<void> {
    const observer = {
      tick: (secondsLeft: number) => this.#showExpiry(secondsLeft),
      looked: (state: DeviceOfferState | null) => this.#follow(offer, state),
    };
    const watched = new WatchedOffer(api, offer, () => this.#context.clock.now(), observer);
    const qr = await this.#draw(offer.link);
    if (!this.#dialog.open) {
      await watched.withdraw();
      return;
    }
    this.#watched = watched;
    this.#parts.status.textContent = this.#wording.phrases.unopened;
    this.#show(waitingLink(this.#wording, this.#actions, offer, qr, this.#parts));
    watched.start();
  }

  async #draw(link: string): Promise<QrFigure | null> {
    try {
      const { qrFigure } = await loadOnDemand<QrModule>(this.#context.data.qrScript);
      return qrFigure(link);
    } catch {
      return null;
    }
  }

  #showExpiry(secondsLeft: number): void {
    const { anywhere, language } = this.#wording.page;
    const when = countdownInWords(secondsLeft, language.tag);
    this.#parts.expiry.textContent = fill(anywhere.expiresIn, { when });
  }

  /** A late answer about an earlier link says nothing of the present one. */
  #follow(offer: DeviceOffer, state: DeviceOfferState | null): void {
    if (this.#watched?.offer !== offer) return;
    const { phrases, page } = this.#wording;
    if (state === null || state.kind === 'unopened') {
      this.#parts.status.textContent = state === null ? phrases.unknown : phrases.unopened;
      return;
    }
    this.#watched = null;
    if (state.kind !== 'opened') {
      this.#end(phrases[state.kind], state.kind === 'expired');
      return;
    }
    const time = timeInWords(state.at ?? this.#context.clock.now(), page.language.tag);
    const opened = fill(phrases.opened, { time });
    this.#show(openedLink(this.#wording, this.#actions, offer.code, opened));
    announce(opened);
  }

  /** Asks once more before the link is deleted: whoever closes the dialog is told that it was opened, or that this is not known. */
  async #finish(): Promise<void> {
    if (this.#finishing) return;
    this.#finishing = true;
    try {
      if (this.#watched === null || (await this.#withdraw(this.#watched))) this.#dialog.close();
    } finally {
      this.#finishing = false;
    }
  }

  /** False where there is something to be read before the dialog closes. */
  async #withdraw(watched: WatchedOffer): Promise<boolean> {
    const { phrases } = this.#wording;
    const state = await watched.look();
    if (this.#watched !== watched) return false;
    this.#watched = null;
    const isDeleted = await watched.withdraw();
    if (isDeleted && state !== null) {
      announce(phrases.withdrawn);
      return true;
    }
    this.#end(isDeleted ? phrases.withdrawn : phrases.notWithdrawn, false);
    return false;
  }

  /** `isUnopened` where the server says that nobody has opened the link, and nobody can any more. */
  #end(said: string, isUnopened: boolean): void {
    const hint = isUnopened ? null : this.#wording.phrases.maybeOpened;
    this.#show(endedLink(this.#wording, this.#actions, said, hint));
  }

  /** A browser may close a dialog without asking. Nobody is there to be told whether the link was opened. */
  #leave(): void {
    void this.#watched?.withdraw();
    this.#watched = null;
    this.#dialog.remove();
  }

  /** The focus stays in the dialog, whatever part of it had it. */
  #show(content: readonly Node[]): void {
    this.#dialog.replaceChildren(...content);
    if (this.#dialog.open) this.#dialog.querySelector<HTMLElement>(`#${HEADING}`)?.focus();
  }
}
