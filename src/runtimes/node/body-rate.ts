import type { IncomingMessage } from 'node:http';

/** How slow the sender of a body may be. */
export interface BodyRateLimits {
  /** Milliseconds that any body may take … */
  readonly grace: number;
  /** … plus a second for each time this many bytes have arrived. */
  readonly bytesPerSecond: number;
  /** The longest time without a byte, in milliseconds. */
  readonly idle: number;
}

/** Emitted on a request whose body arrives too slowly; its reader should stop. */
export const TOO_SLOW = Symbol('too slow');

/** A body at its last check: times in milliseconds, and the bytes that its connection had received. */
interface Progress {
  readonly startedAt: number;
  readonly bytesBefore: number;
  readonly lastByteAt: number;
  readonly bytes: number;
}

/** Each `check` ends the bodies that arrive too slowly. */
export class BodyRate {
  readonly #limits: BodyRateLimits;
  readonly #monotonicClock: () => number;
  readonly #progress = new WeakMap<IncomingMessage, Progress>();

  constructor(limits: BodyRateLimits, monotonicClock: () => number) {
    this.#limits = limits;
    this.#monotonicClock = monotonicClock;
  }

  /** Skips a body without a reader, because then the server itself causes the delay. */
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
