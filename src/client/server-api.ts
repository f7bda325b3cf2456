import { type OutputOf, parse, type Schema } from '../contract/parse.ts';
import type { RemoveRequest } from '../contract/requests.ts';
import { doneResponse, errorResponse } from '../contract/responses.ts';
import { type Act, API } from '../contract/routes.ts';
import type { Secret } from '../crypto/secret.ts';
import { ApiError, type ApiErrorKind } from './api-error.ts';
import { RequestTimeout } from './request-timeout.ts';
import { MOST_TRIES, restartPause } from './restart-pause.ts';
import type { Transfer } from './transfer.ts';

/** As `fetch`. One that can watch an upload calls `onSent` with the bytes of the body that have been sent so far. */
export type Fetch = (url: string, init: RequestInit, onSent?: (bytes: number) => void) => Promise<Response>;
/** Resolves after so many milliseconds, or as soon as the signal is aborted. */
export type Wait = (milliseconds: number, signal?: AbortSignal) => Promise<void>;

/** Sends each request to the end, also where the page is left meanwhile (Fetch, `keepalive`). */
export function keepalive(fetch: Fetch): Fetch {
  return (url, init) => fetch(url, { ...init, keepalive: true });
}

/** What finds nothing the second time. */
const ONCE: readonly string[] = [API.remove, API.removeAsk];

/**
 * The server, as a client sees it: one method an act, typed by the contract. Each rejects with an ApiError. `token` is the
 * owner token of an identity of this very origin, or null for an ephemeral caller. The acts of readers and of senders are in
 * classes of their own, so that a page loads only what it asks for.
 */
export class ServerApi {
  readonly origin: string;
  protected readonly fetch: Fetch;
  protected readonly wait: Wait | null;
  readonly #transfer: Partial<Transfer>;

  /**
   * `origin` as in `https://example.com`, without a closing slash. With `wait` a server that is being replaced is waited for: the
   * same bytes are sent again, twice at the most.
   */
  constructor(origin: string, fetch: Fetch, wait: Wait | null = null, transfer: Partial<Transfer> = {}) {
    this.origin = origin;
    this.fetch = fetch;
    this.wait = wait;
    this.#transfer = transfer;
  }

  /** The same server, for the requests of one transfer: each can be cancelled, and tells how far it is. */
  during(transfer: Transfer): this {
    type Constructor = new (...given: ConstructorParameters<typeof ServerApi>) => this;
    return new (this.constructor as Constructor)(this.origin, this.fetch, this.wait, transfer);
  }

  remove(request: RemoveRequest, token: Secret | null) {
    return this.post('remove', JSON.stringify(request), doneResponse, token);
  }

  protected post<Rule extends Schema>(act: Act, body: string, schema: Rule, token: Secret | null) {
    return this.ask(API[act], body, schema, token);
  }

  /** By GET where `body` is null. */
  protected async ask<Rule extends Schema>(
    path: string,
    body: string | null,
    schema: Rule,
    token: Secret | null = null,
  ) {
    const { response, text } = await this.#sendUntilServed(path, body, token);
    const json = jsonOf(text);
    if (!response.ok) throw errorOf(response, json);
    const answer = parse(schema, json);
    if (answer.errors) throw new ApiError('unexpected', { status: response.status });
    return answer.value as OutputOf<Rule>;
  }

  /** Every act may be repeated but those of `ONCE`. */
  async #sendUntilServed(path: string, body: string | null, token: Secret | null): Promise<ReceivedResponse> {
    for (let tries = 1; ; tries += 1) {
      const received = await this.#send(path, body, token);
      const pause = restartPause(received.response);
      if (this.wait === null || pause === null || tries === MOST_TRIES || ONCE.includes(path))
        return received;
      await this.wait(pause, this.#transfer.signal);
    }
  }

  /** A connection that broke within the answer, or went silent, gave none. */
  async #send(path: string, body: string | null, token: Secret | null): Promise<ReceivedResponse> {
    const { signal, onSent, onRead } = this.#transfer;
    // All that a client sends is ASCII, so that its characters are bytes.
    const length = body?.length ?? 0;
    const timeout = new RequestTimeout(length, signal);
    const sent = onSent && ((bytes: number) => onSent(bytes, length));
    sent?.(0);
    onRead?.(0, null);
    const headers = {
      ...(body !== null && { 'Content-Type': 'application/json' }),
      ...(token !== null && { Authorization: `Bearer ${token.reveal()}` }),
    };
    const init: RequestInit = {
      method: body === null ? 'GET' : 'POST',
      body,
      headers,
      cache: 'no-store',
      credentials: 'omit',
      redirect: 'error',
      referrerPolicy: 'no-referrer',
      signal: timeout.signal,
    };
    try {
      const response = await this.fetch(this.origin + path, init, sent);
      const text = await timeout.read(response.body, (bytes) => onRead?.(bytes, response.headers));
      return { response, text };
    } catch {
      throw new ApiError(signal?.aborted ? 'cancelled' : 'offline');
    } finally {
      timeout.end();
    }
  }
}

/** A response, with all that it says. */
interface ReceivedResponse {
  readonly response: Response;
  readonly text: string;
}

/** Null where the text is not JSON. */
function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function errorOf(response: Response, json: unknown): ApiError {
  const status = response.status;
  const retryAfter = secondsOf(response.headers.get('Retry-After'));
  return new ApiError(kindOf(status), { status, retryAfter, ...parse(errorResponse, json).value });
}

function kindOf(status: number): ApiErrorKind {
  if (status === 429) return 'too-many';
  if (status === 408) return 'offline';
  if (status === 413) return 'too-large';
  return status >= 500 ? 'unavailable' : 'refused';
}

function secondsOf(header: string | null): number | null {
  return header !== null && /^\d{1,6}$/.test(header) ? Number(header) : null;
}
