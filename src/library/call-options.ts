import { loadingProgress, type Transfer } from '../client/transfer.ts';

/** How far a call is. */
export interface Progress {
  /** `encrypting` can be neither measured nor stopped; `sending` and `loading` count the bytes of a body. */
  readonly phase: 'encrypting' | 'sending' | 'loading';
  /** In bytes. */
  readonly done: number;
  /** In bytes; null where it is not known. */
  readonly total: number | null;
}

/** What every call takes. */
export interface CallOptions {
  /** Ends the call early: it rejects with the code `aborted`. */
  readonly signal?: AbortSignal | undefined;
  readonly onProgress?: ((progress: Progress) => void) | undefined;
}

/** Of a list. */
export interface PageOptions extends CallOptions {
  /** Ten rows each, counted from 1, which is the first. */
  readonly page?: number | undefined;
}

/**
 * A signal that is never aborted where the caller gave none. What listens to it does not keep that of the caller in memory.
 * @internal
 */
export function signalOf({ signal }: CallOptions): AbortSignal {
  return signal === undefined ? new AbortController().signal : AbortSignal.any([signal]);
}

/**
 * A call, as the requests of the client are watched and cancelled.
 * @internal
 */
export function transferOf(options: CallOptions): Transfer {
  const { onProgress } = options;
  const signal = signalOf(options);
  if (onProgress === undefined) return { signal };
  return {
    signal,
    onSent: (done, total) => onProgress({ phase: 'sending', done, total }),
    onRead: (done, headers) => onProgress(loadingProgress(done, headers)),
  };
}
