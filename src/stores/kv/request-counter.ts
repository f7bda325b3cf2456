import type { Clock, Count, RequestCounter } from '../../domain/ports.ts';

// All in seconds. KV takes a write a second to a key, keeps a value for a minute at the least, and caches what it reads for
// half a minute at the least (https://developers.cloudflare.com/kv/platform/limits/).
const WINDOW = 60;
const KEPT = 120;
const CACHED = 30;
const BETWEEN_WRITES = 10;

/** A client tells of its requests again when it has made this part of what it may. */
const PART_OF_LIMIT = 4;
const MOST_KEYS = 10_000;

/** What is known of a key in its current minute. */
interface Tally {
  /** When the minute began, in Unix seconds. */
  began: number;
  /** Requests that this instance has met. */
  own: number;
  /** Of those, how many it has told the others of, and when. */
  told: number;
  toldAt: number;
  /** Requests that others have told of. */
  others: number;
}

/** What stands in KV: requests of all instances within a minute. */
interface Told {
  readonly began: number;
  readonly count: number;
}

/** Does work that may end after the answer has been given. */
export type InBackground = (work: Promise<void>) => void;

/**
 * Counts in this instance of the Worker, and tells the others through KV: seldom, so that neither a client's single requests
 * nor its many cost a write each. It is the best that KV can do and no more. What others know comes late, two that tell at
 * once overwrite each other, and where KV fails each counts alone; so a client may get more than its limit, never less.
 */
export class KvRequestCounter implements RequestCounter {
  readonly #told: KVNamespace;
  readonly #clock: Clock;
  readonly #inBackground: InBackground;
  /** The oldest first. */
  readonly #tallies = new Map<string, Tally>();

  constructor(namespace: KVNamespace, clock: Clock, inBackground: InBackground) {
    this.#told = namespace;
    this.#clock = clock;
    this.#inBackground = inBackground;
  }

  async count(key: string, limit: number): Promise<Count> {
    const tally = this.#current(key) ?? (await this.#begin(key));
    tally.own += 1;
    if (this.#isDue(tally, limit)) this.#inBackground(this.#tell(key, tally));
    return {
      allowed: tally.own + tally.others <= limit,
      resetSeconds: Math.max(1, tally.began + WINDOW - this.#clock()),
    };
  }

  #current(key: string): Tally | undefined {
    const tally = this.#tallies.get(key);
    return tally !== undefined && this.#isOfNow(tally) ? tally : undefined;
  }

  /** Remembered before KV is asked, so that requests that come meanwhile count together. */
  async #begin(key: string): Promise<Tally> {
    const tally: Tally = { began: this.#clock(), own: 0, told: 0, toldAt: 0, others: 0 };
    this.#tallies.delete(key);
    this.#tallies.set(key, tally);
    const [oldest] = this.#tallies.keys();
    if (this.#tallies.size > MOST_KEYS && oldest !== undefined) this.#tallies.delete(oldest);
    const told = await this.#read(key);
    if (told !== null) Object.assign(tally, { began: told.began, others: told.count });
    return tally;
  }

  #isDue({ own, told, toldAt }: Tally, limit: number): boolean {
    return own - told >= limit / PART_OF_LIMIT && this.#clock() - toldAt >= BETWEEN_WRITES;
  }

  /** Never rejects: whoever waits for it has been answered already. */
  async #tell(key: string, tally: Tally): Promise<void> {
    const before = tally.told;
    tally.told = tally.own;
    tally.toldAt = this.#clock();
    const all = (await this.#read(key))?.count ?? 0;
    tally.others = Math.max(tally.others, all - before);
    const told: Told = { began: tally.began, count: tally.others + tally.told };
    await this.#told.put(key, JSON.stringify(told), { expirationTtl: KEPT }).catch(() => undefined);
  }

  /** Null where nobody has told of this minute, or KV cannot say. */
  async #read(key: string): Promise<Told | null> {
    const told = await this.#told.get<Told>(key, { type: 'json', cacheTtl: CACHED }).catch(() => null);
    return told !== null && this.#isOfNow(told) ? told : null;
  }

  #isOfNow({ began }: { readonly began: number }): boolean {
    return this.#clock() - began < WINDOW;
  }
}
