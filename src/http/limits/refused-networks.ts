import type { Count } from '../../domain/ports.ts';

/** Far more than any minute without an attack refuses; about 300 KB. */
const MAX_NETWORKS = 1_000;

interface Refusal {
  readonly count: Count;
  /** In milliseconds of `monotonicClock`. */
  readonly until: number;
}

/**
 * Networks that have used up their minute. Their next requests are refused before they are counted: each could come from a new
 * client, of which a /48 has 65 536, and cost the counter another key.
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

  /** The refusal that still applies, with its remaining seconds; null if there is none. */
  find(network: string): Count | null {
    const refusal = this.#refusals.get(network);
    if (refusal === undefined) return null;
    const left = refusal.until - this.#monotonicClock();
    return left > 0 ? { ...refusal.count, resetSeconds: left / 1_000 } : null;
  }
}
