/** A connection that carries nothing for so long is not coming back. */
const SILENCE_MILLISECONDS = 30_000;
/** The slowest upload that is waited for: 32 kbit/s, a bad line of GPRS. */
const CHARACTERS_PER_MILLISECOND = 4;

/** How long a request is waited for: as long as its body takes on a slow line, and then as long as its answer does not stop coming. */
export class RequestTimeout {
  readonly #controller = new AbortController();
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** Begins at once. `length` of the body that is sent, in characters; `signal` gives the request up earlier. */
  constructor(length: number, signal?: AbortSignal) {
    if (signal?.aborted) this.#controller.abort();
    signal?.addEventListener('abort', () => this.#controller.abort());
    this.#wait(length / CHARACTERS_PER_MILLISECOND);
  }

  /** Aborts when patience is at its end. */
  get signal(): AbortSignal {
    return this.#controller.signal;
  }

  /**
   * All of an answer, however long it takes, if it only keeps coming. Rejects where it breaks off or falls silent. `onRead` is called
   * with the bytes that have come so far.
   */
  read(
    body: ReadableStream<Uint8Array<ArrayBuffer>> | null,
    onRead: (bytes: number) => void,
  ): Promise<string> {
    let bytes = 0;
    this.#wait(0);
    const heard = new TransformStream<Uint8Array<ArrayBuffer>, Uint8Array<ArrayBuffer>>({
      transform: (chunk, onwards) => {
        this.#wait(0);
        bytes += chunk.length;
        onRead(bytes);
        onwards.enqueue(chunk);
      },
    });
    return new Response(body?.pipeThrough(heard)).text();
  }

  end(): void {
    clearTimeout(this.#timer);
  }

  #wait(longer: number): void {
    this.end();
    this.#timer = setTimeout(() => this.#controller.abort(), SILENCE_MILLISECONDS + longer);
  }
}
