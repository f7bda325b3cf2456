import { API } from '../contract/routes.ts';
import type { Fetch } from './api.ts';

const MOST_TRIES = 3;
/** Whoever asks for a longer wait is not just being replaced, and a person should know of it. */
const LONGEST_WAIT_SECONDS = 10;

/**
 * A fetch that waits out a server which is being replaced: it answers 503 with a short `Retry-After` (RFC 9110 §10.2.3), and the
 * request is sent again, twice at the most. Every act may be repeated but a delete, which the second time finds nothing.
 * `wait` takes milliseconds.
 */
export function retryingFetch(fetch: Fetch, wait = pause): Fetch {
  return async (url, init) => {
    for (let tries = 1; ; tries += 1) {
      const response = await fetch(url, init);
      const seconds = restartSeconds(response);
      if (seconds === null || tries === MOST_TRIES || url.endsWith(API.remove)) return response;
      await response.body?.cancel();
      await wait(seconds * 1_000);
    }
  };
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}

function restartSeconds({ status, headers }: Response): number | null {
  const text = headers.get('Retry-After') ?? '';
  const isShort = /^\d{1,2}$/.test(text) && Number(text) <= LONGEST_WAIT_SECONDS;
  return status === 503 && isShort ? Number(text) : null;
}
