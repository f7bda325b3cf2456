import {
  type DeviceOffer,
  type DeviceOfferState,
  stateOfOffer,
  withdrawOffer,
} from '../../client/device-offer.ts';
import type { ReaderApi } from '../../client/reader-api.ts';

const SECOND_MILLISECONDS = 1_000;
/** The server is asked whether the link was opened once in so many seconds, and only while the tab is visible. */
const SECONDS_BETWEEN_LOOKS = 5;

/** Is told what becomes of a link. */
export interface OfferObserver {
  /** Each second, with what is left of the link's lifetime. */
  readonly tick: (secondsLeft: number) => void;
  /** After each look; null where the server did not answer. */
  readonly looked: (state: DeviceOfferState | null) => void;
}

/** A link that waits to be opened, watched until it has ended or is stopped. `now` tells the server's time in Unix seconds. */
export class WatchedOffer {
  readonly offer: DeviceOffer;
  readonly #api: ReaderApi;
  readonly #now: () => number;
  readonly #observer: OfferObserver;
  #timer: ReturnType<typeof setInterval> | undefined;
  #seconds = 0;

  constructor(api: ReaderApi, offer: DeviceOffer, now: () => number, observer: OfferObserver) {
    this.offer = offer;
    this.#api = api;
    this.#now = now;
    this.#observer = observer;
  }

  start(): void {
    document.addEventListener('visibilitychange', this.#lookIfVisible);
    addEventListener('pagehide', this.#withdrawAtOnce);
    this.#timer = setInterval(() => this.#tick(), SECOND_MILLISECONDS);
    this.#tick();
  }

  stop(): void {
    clearInterval(this.#timer);
    document.removeEventListener('visibilitychange', this.#lookIfVisible);
    removeEventListener('pagehide', this.#withdrawAtOnce);
    removeEventListener('pageshow', this.#resumeIfRestored);
  }

  /** Asks once, and stops where there is nothing more to wait for. */
  async look(): Promise<DeviceOfferState | null> {
    const state = await stateOfOffer(this.#api, this.offer).catch(() => null);
    if (state !== null && state.kind !== 'unopened') this.stop();
    this.#observer.looked(state);
    return state;
  }

  /** Stops, and has the server delete the link; false where that is not known to have happened. */
  async withdraw(): Promise<boolean> {
    this.stop();
    return withdrawOffer(this.#api, this.offer).then(
      () => true,
      () => false,
    );
  }

  #tick(): void {
    this.#observer.tick(Math.max(0, this.offer.expiresAt - this.#now()));
    this.#seconds += 1;
    if (this.#seconds % SECONDS_BETWEEN_LOOKS === 0) this.#lookIfVisible();
  }

  readonly #lookIfVisible = (): void => {
    if (document.visibilityState === 'visible') void this.look();
  };

  /** A page that is left may come back as it was (back/forward cache), and its link is then most likely deleted. */
  readonly #withdrawAtOnce = (): void => {
    void this.withdraw();
    addEventListener('pageshow', this.#resumeIfRestored);
  };

  readonly #resumeIfRestored = ({ persisted }: PageTransitionEvent): void => {
    if (!persisted) return;
    removeEventListener('pageshow', this.#resumeIfRestored);
    this.start();
    void this.look();
  };
}
