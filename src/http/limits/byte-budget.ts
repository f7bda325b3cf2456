/** How many bytes may be held at once. */
export interface BudgetLimits {
  /** Of all clients together. */
  readonly total: number;
  /** Of one client. */
  readonly perClient: number;
}

/** The limit that was exceeded. */
export type Exceeded = keyof BudgetLimits;

/** Counts bytes that are held in memory, for all and for each client. It refuses what does not fit, and never waits. */
export class ByteBudget {
  readonly #limits: BudgetLimits;
  readonly #heldBy = new Map<string, number>();
  #held = 0;

  constructor(limits: BudgetLimits) {
    this.#limits = limits;
  }

  /** Counts `bytes` as held; null on success. With a client of null only the total counts: clients are not distinguished. */
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
