/** A message on its way to the server or from it, which can be watched and cancelled. */
export interface Transfer {
  /** What is cancelled rejects with an ApiError `cancelled`. */
  readonly signal: AbortSignal;
  /** How many bytes of a request have been sent, of how many. */
  readonly onSent?: (bytes: number, total: number) => void;
  /** How many bytes of an answer have come; `headers` are those of the answer, null before they have. */
  readonly onRead?: (bytes: number, headers: Headers | null) => void;
}

/** How far the step is that a person waits for. */
export interface Progress {
  /** `encrypting` can be neither measured nor stopped; `sending` and `loading` count bytes of a body. */
  readonly phase: 'encrypting' | 'sending' | 'loading';
  /** In bytes. */
  readonly done: number;
  /** In bytes; null where it is not known. */
  readonly total: number | null;
}

/** How far a loading is. No total is known of an answer that comes compressed. */
export function loadingProgress(done: number, headers: Headers | null): Progress {
  const isCounted = headers !== null && !headers.has('Content-Encoding');
  const total = isCounted ? Number(headers.get('Content-Length')) || null : null;
  return { phase: 'loading', done, total };
}
