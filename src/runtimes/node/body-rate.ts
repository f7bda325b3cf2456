import type { IncomingMessage } from 'node:http';

/** How slow the sender of a body may be. */
export interface BodyRateLimits {
  /** A whole body may take so many milliseconds … */
  readonly grace: number;
  /** … and a second more for each so many bytes of it that have come. */
  readonly bytesPerSecond: number;
  /** For so many milliseconds nothing at all may come. */
  readonly idle: number;
}

/** Emitted on a request whose body comes too slowly: its reader should stop. */
export const TOO_SLOW = Symbol('too slow');

/** What was seen of a body when it was last looked at. Milliseconds, and bytes that its connection had brought by then. */
interface Progress {
  readonly startedAt: number;
  readonly bytesBefore: number;
  readonly lastByteAt: number;
  readonly bytes: number;
}

/** At each `check`, ends the bodies being read that come too slowly. */
export class BodyRate {
  readonly #limits: BodyRateLimits;
  readonly #monotonicClock: () => number;
  readonly #progress = new WeakMap<IncomingMessage, Progress>();

  constructor(limits: BodyRateLimits, monotonicClock: () => number) {
    this.#limits = limits;
    this.#monotonicClock = monotonicClock;
  }

  /** A body without a reader is skipped: then the server itself holds it up. */
  check(requests: Iterable<IncomingMessage>): void {
    const now = this.#monotonicClock();
    for (const request of requests) {
      if (request.complete || request.listenerCount(TOO_SLOW) === 0) continue;
      if (this.#isTooSlow(request, now)) request.emit(TOO_SLOW);
    }
  }

  #isTooSlow(request: IncomingMessage, now: number): boolean {
    const { bytesRead: bytes } = request.socket;
    const last = this.#progress.get(request) ?? {
      startedAt: now,
      bytesBefore: bytes,
      lastByteAt: now,
      bytes,
    };
    const progress = bytes > last.bytes ? { ...last, lastByteAt: now, bytes } : last;
    this.#progress.set(request, progress);
    const { grace, bytesPerSecond, idle } = this.#limits;
    const allowed = grace + ((bytes - progress.bytesBefore) / bytesPerSecond) * 1_000;
    return now - progress.lastByteAt >= idle || now - progress.startedAt >= allowed;
  }
}
