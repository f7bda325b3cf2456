/** Maximum number of bytes in memory at once. */
export interface BudgetLimits {
  /** For all clients together. */
  readonly total: number;
  /** For one client. */
  readonly perClient: number;
}

/** The limit that was exceeded. */
export type Exceeded = keyof BudgetLimits;

/** Counts bytes in memory, in total and per client. It refuses what does not fit, and never waits. */
export class ByteBudget {
  readonly #limits: BudgetLimits;
  readonly #heldBy = new Map<string, number>();
  #held = 0;

  constructor(limits: BudgetLimits) {
    this.#limits = limits;
  }

  /** Reserves `bytes`; null on success. With a client of null only the total is limited. */
  reserve(client: string | null, bytes: number): Exceeded | null {
    const heldByClient = client === null ? 0 : (this.#heldBy.get(client) ?? 0) + bytes;
    if (heldByClient > this.#limits.perClient) return 'perClient';
    if (this.#held + bytes > this.#limits.total) return 'total';
    if (client !== null) this.#heldBy.set(client, heldByClient);
    this.#held += bytes;
    return null;
  }

  /** Ends what `reserve` began, with the same arguments. */
  release(client: string | null, bytes: number): void {
    this.#held -= bytes;
    if (client === null) return;
    const rest = (this.#heldBy.get(client) ?? 0) - bytes;
    if (rest > 0) this.#heldBy.set(client, rest);
    else this.#heldBy.delete(client);
  }
}
