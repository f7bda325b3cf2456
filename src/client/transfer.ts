import { ApiError } from './api-error.ts';

/** How far the step is that a person waits for. */
export interface Progress {
  /** `encrypting` can be neither measured nor stopped; `sending` and `loading` count bytes of a body. */
  readonly phase: 'encrypting' | 'sending' | 'loading';
  /** In bytes. */
  readonly done: number;
  /** In bytes; null where it is not known. */
  readonly total: number | null;
}

/** A message on its way to the server or from it, which can be watched and cancelled. */
export interface Transfer {
  /** What is cancelled rejects with an ApiError `cancelled`. */
  readonly signal: AbortSignal;
  readonly onProgress: (progress: Progress) => void;
}

/** Rejects with an ApiError `cancelled` once the signal is aborted. */
export function rejectedOnAbort(signal: AbortSignal | undefined): Promise<never> {
  return new Promise((_, reject) => {
    const cancel = () => reject(new ApiError('cancelled'));
    if (signal?.aborted) cancel();
    signal?.addEventListener('abort', cancel);
  });
}
