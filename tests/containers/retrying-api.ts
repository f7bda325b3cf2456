import { setTimeout as pause } from 'node:timers/promises';
import { Api } from '../api/api.ts';

/** Retries by status: without end while a rate limit applies, and four while the server restarts. */
const MAX_RETRIES: Readonly<Record<number, number>> = { 429: Number.POSITIVE_INFINITY, 503: 4 };

/** A client that waits for Retry-After and repeats the request. */
export class RetryingApi extends Api {
  readonly #headers: Readonly<Record<string, string>>;

  /** `headers` go with every request. */
  constructor(url: string, headers: Readonly<Record<string, string>> = {}) {
    super(url);
    this.#headers = headers;
  }

  override async fetch(path: string, init: RequestInit = {}): Promise<Response> {
    const headers = { ...init.headers, ...this.#headers };
    for (let retries = 0; ; retries++) {
      const response = await super.fetch(path, { ...init, headers });
      const seconds = response.headers.get('Retry-After');
      if (seconds === null || retries >= (MAX_RETRIES[response.status] ?? 0)) return response;
      await response.arrayBuffer();
      await pause(1_000 * Number(seconds));
    }
  }
}
