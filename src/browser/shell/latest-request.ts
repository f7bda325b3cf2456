/** What came of a request; `superseded` where another one was made, or all were cancelled, before it was answered. */
export type LatestResult<Answer> =
  | { readonly kind: 'answered'; readonly answer: Answer }
  | { readonly kind: 'failed'; readonly error: unknown }
  | { readonly kind: 'superseded' };

/** Of several requests that are under way, only the last one counts. */
export class LatestRequest {
  #last = 0;

  /** Never rejects. */
  async run<Answer>(request: () => Promise<Answer>): Promise<LatestResult<Answer>> {
    this.#last += 1;
    const own = this.#last;
    const result = await settled(request);
    return own === this.#last ? result : { kind: 'superseded' };
  }

  cancel(): void {
    this.#last += 1;
  }
}

async function settled<Answer>(request: () => Promise<Answer>): Promise<LatestResult<Answer>> {
  try {
    return { kind: 'answered', answer: await request() };
  } catch (error) {
    return { kind: 'failed', error };
  }
}
