import type { Instant } from '../domain/expiry.ts';
import type { Digest, Message, Person, UserId } from '../domain/message.ts';

const LIST_NAMES = ['owned', 'pending', 'receipts', 'asked'] as const;
export type ListName = (typeof LIST_NAMES)[number];

/** The total of a list, as it was counted. */
export interface CountedTotal {
  readonly total: number;
  /** When it was counted. */
  readonly at: Instant;
  /** When the first of its rows ends; null if none does. */
  readonly firstEnd: Instant | null;
  /** `Driver.otherCommits` before it was counted. */
  readonly otherCommits: number;
}

/** Whose total of a list a write may have changed. */
export type ChangedTotals = Readonly<Partial<Record<ListName, UserId | typeof EVERYONE>>>;

const EVERYONE = Symbol('everyone');
export const ALL_TOTALS: ChangedTotals = {
  owned: EVERYONE,
  pending: EVERYONE,
  receipts: EVERYONE,
  asked: EVERYONE,
};
/** Who owns an answer is not known where it is taken. */
export const TOTALS_OF_ANSWER: ChangedTotals = { owned: EVERYONE };
/** Who sent a message is not known where it is read. */
export const TOTALS_OF_SENDERS: ChangedTotals = { pending: EVERYONE, receipts: EVERYONE };

export function totalsOfCreate({ creator, owner }: Message): ChangedTotals {
  return { ...(creator && { pending: creator.id }), ...(owner && { owned: owner.id }) };
}

/** Of a claim or a removal: it changes what the person owns, or what its sender waits for. */
export function totalsOfEnd(person: Person): ChangedTotals {
  return { ...TOTALS_OF_SENDERS, owned: person.id };
}

/** Of each list; an entry takes some hundred bytes. */
const MAX_ENTRIES = 1_000;

/**
 * Remembers totals until something may have changed them: a write of this process, a commit of another, or the end of a message.
 * Of a request for ten of a thousand messages, counting them takes a third of the time, and three quarters where they are pending.
 */
export class ListTotals {
  readonly #totals: Readonly<Record<ListName, Map<UserId, Entry>>> = {
    owned: new Map(),
    pending: new Map(),
    receipts: new Map(),
    asked: new Map(),
  };
  /** How often something was forgotten: a total that was counted meanwhile may be outdated. */
  #changes = 0;

  get changes(): number {
    return this.#changes;
  }

  find(list: ListName, person: Person, now: Instant, otherCommits: number): number | null {
    const entry = this.#totals[list].get(person.id);
    if (entry === undefined || entry.token !== person.token || entry.otherCommits !== otherCommits)
      return null;
    return entry.at <= now && now < (entry.firstEnd ?? Number.POSITIVE_INFINITY) ? entry.total : null;
  }

  /** `changes` is the number from before it was counted. */
  remember(list: ListName, person: Person, counted: CountedTotal, changes: number): void {
    if (changes !== this.#changes) return;
    const totals = this.#totals[list];
    totals.delete(person.id);
    totals.set(person.id, { ...counted, token: person.token });
    const [oldest] = totals.keys();
    if (totals.size > MAX_ENTRIES && oldest !== undefined) totals.delete(oldest);
  }

  forget(changed: ChangedTotals): void {
    this.#changes += 1;
    for (const list of LIST_NAMES) {
      const whose = changed[list];
      if (whose === EVERYONE) this.#totals[list].clear();
      else if (whose !== undefined) this.#totals[list].delete(whose);
    }
  }
}

interface Entry extends CountedTotal {
  readonly token: Digest | null;
}
