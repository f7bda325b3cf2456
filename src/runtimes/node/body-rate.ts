import type { IncomingMessage } from 'node:http';

/** How slow the sender of a body may be. */
export interface BodyPace {
  /** A whole body may take so many milliseconds … */
  readonly grace: number;
  /** … and a second more for each so many bytes of it that have come. */
  readonly bytesPerSecond: number;
  /** For so many milliseconds nothing at all may come. */
  readonly silence: number;
}

/** Emitted on a request whose body comes too slowly: whoever reads it should give up. */
export const TOO_SLOW = Symbol('too slow');

/** What was seen of a body when it was last looked at. Milliseconds, and bytes that its connection had brought by then. */
interface Sight {
  readonly began: number;
  readonly bytesBefore: number;
  readonly moved: number;
  readonly bytes: number;
}

/** Looks, each time it is told to, at the bodies that are being read, and ends those that come too slowly. */
export class BodyRate {
  readonly #pace: BodyPace;
  readonly #monotonicClock: () => number;
  readonly #sights = new WeakMap<IncomingMessage, Sight>();

  constructor(pace: BodyPace, monotonicClock: () => number) {
    this.#pace = pace;
    this.#monotonicClock = monotonicClock;
  }

  /** A body that nobody reads is not looked at: it is we who hold it up. */
  check(requests: Iterable<IncomingMessage>): void {
    const now = this.#monotonicClock();
    for (const request of requests) {
      if (request.complete || request.listenerCount(TOO_SLOW) === 0) continue;
      if (this.#isTooSlow(request, now)) request.emit(TOO_SLOW);
    }
  }

  #isTooSlow(request: IncomingMessage, now: number): boolean {
    const { bytesRead: bytes } = request.socket;
    const last = this.#sights.get(request) ?? { began: now, bytesBefore: bytes, moved: now, bytes };
    const sight = bytes > last.bytes ? { ...last, moved: now, bytes } : last;
    this.#sights.set(request, sight);
    const { grace, bytesPerSecond, silence } = this.#pace;
    const allowed = grace + ((bytes - sight.bytesBefore) / bytesPerSecond) * 1_000;
    return now - sight.moved >= silence || now - sight.began >= allowed;
  }
}
