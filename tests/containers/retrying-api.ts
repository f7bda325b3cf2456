import { setTimeout as pause } from 'node:timers/promises';
import { Api } from '../api/api.ts';

/** How often one is waited for: who asks too much, as long as it takes; a server that is about to come back, not for ever. */
const MAX_RETRIES: Readonly<Record<number, number>> = { 429: Number.POSITIVE_INFINITY, 503: 4 };

/** A client that is told to wait and does: however fast the machine is, it meets a limit and goes on. */
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
