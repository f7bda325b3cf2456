import { setTimeout as pause } from 'node:timers/promises';

/** Seldom enough for the limits of nginx, which lets one client ask for pages 100 times a second. */
const PACE_MILLISECONDS = 25;

/** An answer as somebody outside meets it. */
export interface Sight {
  /** 0 where there was no answer at all. */
  readonly status: number;
  readonly retryAfter: string | null;
}

/** Asks for one path again and again, and keeps record of each answer. */
export class Witness {
  readonly sights: Sight[] = [];
  readonly #url: string;
  #watching = true;
  readonly #ended: Promise<void>;

  constructor(url: string) {
    this.#url = url;
    this.#ended = this.#watch();
  }

  async #watch(): Promise<void> {
    while (this.#watching) {
      this.sights.push(await this.#look());
      await pause(PACE_MILLISECONDS);
    }
  }

  async #look(): Promise<Sight> {
    try {
      const response = await fetch(this.#url);
      await response.arrayBuffer();
      return { status: response.status, retryAfter: response.headers.get('Retry-After') };
    } catch {
      return { status: 0, retryAfter: null };
    }
  }

  /** Resolves when an answer with this status has come since now. */
  async sees(status: number): Promise<void> {
    const from = this.sights.length;
    while (!this.sights.slice(from).some((sight) => sight.status === status)) await pause(PACE_MILLISECONDS);
  }

  async end(): Promise<readonly Sight[]> {
    this.#watching = false;
    await this.#ended;
    return this.sights;
  }
}
