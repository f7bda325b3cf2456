/** How often a request is sent to a server that is being replaced. */
export const MOST_TRIES = 3;
/** Whoever asks for a longer wait is full or busy, and a person should know of it. */
const LONGEST_PAUSE_SECONDS = 5;

/**
 * For how many milliseconds to wait before the request is sent again; null where it should not be. A server that is being
 * replaced is told of by 503 and a short `Retry-After` (RFC 9110 §10.2.3).
 */
export function restartPause({ status, headers }: Pick<Response, 'status' | 'headers'>): number | null {
  const text = headers.get('Retry-After') ?? '';
  const isShort = /^\d$/.test(text) && Number(text) <= LONGEST_PAUSE_SECONDS;
  return status === 503 && isShort ? Number(text) * 1_000 : null;
}

/** Resolves after so many milliseconds, or as soon as the signal is aborted. */
export function wait(milliseconds: number, signal?: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, milliseconds);
    signal?.addEventListener('abort', () => resolve());
  });
}
