/** How many bytes may be held at once. */
export interface BudgetTerms {
  /** By all together. */
  readonly whole: number;
  /** By one client. */
  readonly share: number;
}

/** Which of the two limits stands in the way. */
export type Exceeded = keyof BudgetTerms;

/** Counts bytes that are held in memory, for all and for each client. It refuses what does not fit, and never waits. */
export class ByteBudget {
  readonly #terms: BudgetTerms;
  readonly #heldBy = new Map<string, number>();
  #held = 0;

  constructor(terms: BudgetTerms) {
    this.#terms = terms;
  }

  /** Counts `bytes` as held; null on success. With a client of null only the whole is looked at: clients are not told apart. */
  take(client: string | null, bytes: number): Exceeded | null {
    const heldByClient = client === null ? 0 : (this.#heldBy.get(client) ?? 0) + bytes;
    if (heldByClient > this.#terms.share) return 'share';
    if (this.#held + bytes > this.#terms.whole) return 'whole';
    if (client !== null) this.#heldBy.set(client, heldByClient);
    this.#held += bytes;
    return null;
  }

  /** Ends what `take` began, with the same arguments. */
  giveBack(client: string | null, bytes: number): void {
    this.#held -= bytes;
    if (client === null) return;
    const rest = (this.#heldBy.get(client) ?? 0) - bytes;
    if (rest > 0) this.#heldBy.set(client, rest);
    else this.#heldBy.delete(client);
  }
}
