import { setTimeout as pause } from 'node:timers/promises';

/** Seldom enough for the limits of nginx, which lets one client ask for pages 100 times a second. */
const INTERVAL_MILLISECONDS = 25;

/** A response as a client sees it. */
export interface StatusSample {
  /** 0 where there was no answer at all. */
  readonly status: number;
  readonly retryAfter: string | null;
}

/** Requests one URL again and again, and records each response. */
export class StatusMonitor {
  readonly samples: StatusSample[] = [];
  readonly #url: string;
  #running = true;
  readonly #ended: Promise<void>;

  constructor(url: string) {
    this.#url = url;
    this.#ended = this.#run();
  }

  async #run(): Promise<void> {
    while (this.#running) {
      this.samples.push(await this.#request());
      await pause(INTERVAL_MILLISECONDS);
    }
  }

  async #request(): Promise<StatusSample> {
    try {
      const response = await fetch(this.#url);
      await response.arrayBuffer();
      return { status: response.status, retryAfter: response.headers.get('Retry-After') };
    } catch {
      return { status: 0, retryAfter: null };
    }
  }

  /** Resolves when an answer with this status has come since now. */
  async untilStatus(status: number): Promise<void> {
    const from = this.samples.length;
    while (!this.samples.slice(from).some((sample) => sample.status === status))
      await pause(INTERVAL_MILLISECONDS);
  }

  async end(): Promise<readonly StatusSample[]> {
    this.#running = false;
    await this.#ended;
    return this.samples;
  }
}
