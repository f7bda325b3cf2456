import type { Clock, Count, RequestCounter } from '../../domain/ports.ts';

// All in seconds. KV accepts one write a second to a key, keeps a value for at least a minute, and caches reads for at least
// half a minute (https://developers.cloudflare.com/kv/platform/limits/).
const WINDOW = 60;
const TTL = 120;
const CACHE_TTL = 30;
const WRITE_INTERVAL = 10;

/** A count is published again after growing by this fraction of the limit. */
const PART_OF_LIMIT = 4;
const MAX_KEYS = 10_000;

/** What is known of a key in its current minute. */
interface Tally {
  /** When the minute began, in Unix seconds. */
  began: number;
  /** Requests that this instance has counted. */
  own: number;
  /** Of those, how many it has published, and when. */
  published: number;
  publishedAt: number;
  /** Requests that other instances have published. */
  others: number;
}

/** The value in KV: requests of all instances within a minute. */
interface SharedCount {
  readonly began: number;
  readonly count: number;
}

/** Runs work that may outlast the response. */
export type InBackground = (work: Promise<void>) => void;

/**
 * Counts in this instance of the Worker, and publishes to the others through KV, rarely enough that a request does not cost a
 * write. It is approximate: counts of other instances arrive late, two that publish at once overwrite each other, and if KV
 * fails each instance counts alone. So a client may get more than its limit, but never less.
 */
export class KvRequestCounter implements RequestCounter {
  readonly #namespace: KVNamespace;
  readonly #clock: Clock;
  readonly #inBackground: InBackground;
  /** The oldest first. */
  readonly #tallies = new Map<string, Tally>();

  constructor(namespace: KVNamespace, clock: Clock, inBackground: InBackground) {
    this.#namespace = namespace;
    this.#clock = clock;
    this.#inBackground = inBackground;
  }

  async count(key: string, limit: number): Promise<Count> {
    const tally = this.#current(key) ?? (await this.#start(key));
    tally.own += 1;
    if (this.#isDue(tally, limit)) this.#inBackground(this.#publish(key, tally));
    return {
      allowed: tally.own + tally.others <= limit,
      resetSeconds: Math.max(1, tally.began + WINDOW - this.#clock()),
    };
  }

  #current(key: string): Tally | undefined {
    const tally = this.#tallies.get(key);
    return tally !== undefined && this.#isOfNow(tally) ? tally : undefined;
  }

  /** Stores the tally before reading KV, so that requests that arrive meanwhile count together. */
  async #start(key: string): Promise<Tally> {
    const tally: Tally = { began: this.#clock(), own: 0, published: 0, publishedAt: 0, others: 0 };
    this.#tallies.delete(key);
    this.#tallies.set(key, tally);
    const [oldest] = this.#tallies.keys();
    if (this.#tallies.size > MAX_KEYS && oldest !== undefined) this.#tallies.delete(oldest);
    const published = await this.#read(key);
    if (published !== null) Object.assign(tally, { began: published.began, others: published.count });
    return tally;
  }

  #isDue({ own, published, publishedAt }: Tally, limit: number): boolean {
    return own - published >= limit / PART_OF_LIMIT && this.#clock() - publishedAt >= WRITE_INTERVAL;
  }

  /** Never rejects: the response may already have been sent. */
  async #publish(key: string, tally: Tally): Promise<void> {
    const before = tally.published;
    tally.published = tally.own;
    tally.publishedAt = this.#clock();
    const all = (await this.#read(key))?.count ?? 0;
    tally.others = Math.max(tally.others, all - before);
    const published: SharedCount = { began: tally.began, count: tally.others + tally.published };
    await this.#namespace.put(key, JSON.stringify(published), { expirationTtl: TTL }).catch(() => undefined);
  }

  /** Null if no instance has published in this minute, or if KV fails. */
  async #read(key: string): Promise<SharedCount | null> {
    const published = await this.#namespace
      .get<SharedCount>(key, { type: 'json', cacheTtl: CACHE_TTL })
      .catch(() => null);
    return published !== null && this.#isOfNow(published) ? published : null;
  }

  #isOfNow({ began }: { readonly began: number }): boolean {
    return this.#clock() - began < WINDOW;
  }
}
