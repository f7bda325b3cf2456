import { EXIT_CODES, TerminalError } from './terminal-error.ts';

/** What an interrupt is listened for with; `process` is one. */
interface SignalSource {
  on(signal: 'SIGINT' | 'SIGTERM', listener: () => void): unknown;
}

const INTERRUPTED = 'Interrupted.';

/**
 * Ctrl+C. A command ends at once, but for what must not be left half done: that is run by `finish`, is told by the signal, and
 * ends by itself. A second Ctrl+C ends it all the same.
 */
export class Interrupt {
  readonly #controller = new AbortController();
  readonly #ending = Promise.withResolvers<never>();
  #unfinished = 0;

  constructor(source: SignalSource) {
    this.#ending.promise.catch(() => {});
    for (const signal of ['SIGINT', 'SIGTERM'] as const) source.on(signal, () => this.interrupt());
  }

  get signal(): AbortSignal {
    return this.#controller.signal;
  }

  /** As Ctrl+C does, for a terminal that gives its bytes as they are. */
  interrupt(): void {
    const isSecond = this.signal.aborted;
    this.#controller.abort();
    if (isSecond || this.#unfinished === 0) this.#end();
  }

  /** What `work` results in, or rejects when it is interrupted. */
  endsEarly<Result>(work: Promise<Result>): Promise<Result> {
    return Promise.race([work, this.#ending.promise]);
  }

  /** Runs work that an interrupt leaves to end by itself. */
  async finish<Result>(work: () => Promise<Result>): Promise<Result> {
    this.#unfinished += 1;
    try {
      return await work();
    } finally {
      this.#unfinished -= 1;
    }
  }

  #end(): void {
    this.#ending.reject(interrupted());
  }
}

export function interrupted(more = ''): TerminalError {
  return new TerminalError(EXIT_CODES.interrupted, more === '' ? INTERRUPTED : `${INTERRUPTED} ${more}`);
}
