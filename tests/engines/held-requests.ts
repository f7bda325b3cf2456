/**
 * How a request is held up on its way. `request`: of its body only so many bytes are taken until it is let go. `late request`: it is
 * taken whole, and comes to the server once it is let go, also where whoever sent it has left. `answer`: it is answered, and of the
 * answer only so many bytes come until it is let go.
 */
export type HeldPart = 'request' | 'late request' | 'answer';

/** What is held up of the next requests to a path. */
export class Hold {
  readonly path: string;
  readonly part: HeldPart;
  /** How many bytes of a body pass at once. */
  readonly bytes: number;
  readonly #held = Promise.withResolvers<void>();
  readonly #released = Promise.withResolvers<void>();
  readonly #finished = Promise.withResolvers<void>();

  constructor(path: string, part: HeldPart, bytes: number) {
    this.path = path;
    this.part = part;
    this.bytes = bytes;
  }

  /** Resolves once a request is held up. */
  get held(): Promise<void> {
    return this.#held.promise;
  }

  /** Resolves once the server has answered what was let go. */
  get finished(): Promise<void> {
    return this.#finished.promise;
  }

  letGo(): void {
    this.#released.resolve();
  }

  finish(): void {
    this.#finished.resolve();
  }

  /** The chunks of a body, as many as may pass, and the rest once it is let go. */
  async *limit(body: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
    let passed = 0;
    for await (const chunk of body) {
      if (passed >= this.bytes) await this.wait();
      passed += chunk.length;
      yield chunk;
    }
  }

  wait(): Promise<void> {
    this.#held.resolve();
    return this.#released.promise;
  }
}
