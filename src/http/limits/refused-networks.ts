import type { Count } from '../../domain/ports.ts';

/** Far more than are refused in any minute but one of an attack; some 300 KB. */
const MAX_NETWORKS = 1_000;

interface Refusal {
  readonly count: Count;
  /** By the clock that was handed in, in milliseconds. */
  readonly until: number;
}

/**
 * Networks that have used up their minute, so that their next request is refused before anything is counted: each could come
 * from a new client, of which a /48 has 65 536, and would cost the counter a key of its own.
 */
export class RefusedNetworks {
  readonly #monotonicClock: () => number;
  /** The first refused first. */
  readonly #refusals = new Map<string, Refusal>();

  constructor(monotonicClock: () => number) {
    this.#monotonicClock = monotonicClock;
  }

  add(network: string, count: Count): void {
    this.#refusals.delete(network);
    this.#refusals.set(network, { count, until: this.#monotonicClock() + count.resetSeconds * 1_000 });
    const [first] = this.#refusals.keys();
    if (this.#refusals.size > MAX_NETWORKS && first !== undefined) this.#refusals.delete(first);
  }

  /** The refusal that still holds, with the seconds that are left of it; null where there is none. */
  find(network: string): Count | null {
    const refusal = this.#refusals.get(network);
    if (refusal === undefined) return null;
    const left = refusal.until - this.#monotonicClock();
    return left > 0 ? { ...refusal.count, resetSeconds: left / 1_000 } : null;
  }
}
