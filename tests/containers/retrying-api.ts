import { setTimeout as pause } from 'node:timers/promises';
import { Api } from '../api/api.ts';

/** Retries by status: without end while a rate limit applies, and four while the server restarts. */
const MAX_RETRIES: Readonly<Record<number, number>> = { 429: Number.POSITIVE_INFINITY, 503: 4 };

/** A server that refuses a long body closes the connection behind its response, which a client that still writes may lose (RFC 9112 §9.6). */
const CLOSED_WHILE_WRITING = ['EPIPE', 'ECONNRESET', 'UND_ERR_SOCKET'];
const MOST_CLOSED = 4;
/** As `Retry-After` says it for bodies. */
const CLOSED_SECONDS = 10;

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
      const response = await super.fetch(path, { ...init, headers }).catch((error: unknown) => {
        if (retries >= MOST_CLOSED || !wasClosed(error)) throw error;
        return null;
      });
      if (response === null) {
        await pause(1_000 * CLOSED_SECONDS);
        continue;
      }
      const seconds = response.headers.get('Retry-After');
      if (seconds === null || retries >= (MAX_RETRIES[response.status] ?? 0)) return response;
      await response.arrayBuffer();
      await pause(1_000 * Number(seconds));
    }
  }
}

function wasClosed(error: unknown): boolean {
  const cause = error instanceof Error ? error.cause : null;
  return cause instanceof Error && 'code' in cause && CLOSED_WHILE_WRITING.includes(String(cause.code));
}
