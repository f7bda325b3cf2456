import type { IncomingMessage } from 'node:http';
import type { ApiRequest } from '../../http/api/api-request.ts';
import { BodyTimeout } from '../../http/api/body.ts';
import { TOO_SLOW } from './body-rate.ts';

/** An API request that reads directly from Node's IncomingMessage. */
export class PlainRequest implements ApiRequest {
  readonly #incoming: IncomingMessage;
  readonly headers: ApiRequest['headers'];

  constructor(incoming: IncomingMessage) {
    this.#incoming = incoming;
    this.headers = new PlainHeaders(incoming.headers);
  }

  get url(): string {
    return this.#incoming.url ?? '';
  }

  get body(): AsyncGenerator<Buffer<ArrayBuffer>> {
    return chunksOf(this.#incoming);
  }

  arrayBuffer(): Promise<Uint8Array<ArrayBuffer>> {
    const incoming = this.#incoming;
    return new Promise((resolve, reject) => {
      const rejectUnlessEnded = () => {
        // Creating an error costs more than reading a body, so it is created only when needed.
        if (!incoming.readableEnded) reject(new Error('The body broke off.'));
      };
      if (incoming.destroyed) return rejectUnlessEnded();
      const chunks: Buffer<ArrayBuffer>[] = [];
      const addChunk = (chunk: Buffer<ArrayBuffer>) => chunks.push(chunk);
      incoming.on('data', addChunk);
      incoming.on('end', () => resolve(concatenated(chunks)));
      incoming.on('close', rejectUnlessEnded);
      incoming.once(TOO_SLOW, () => {
        // The rest of the body is read and discarded until the connection ends.
        incoming.off('data', addChunk).resume();
        reject(new BodyTimeout());
      });
    });
  }
}

/** Yields chunks; a reader may stop early and leave the rest unread. */
async function* chunksOf(incoming: IncomingMessage): AsyncGenerator<Buffer<ArrayBuffer>> {
  const chunks: AsyncIterator<Buffer<ArrayBuffer>> = incoming.iterator({ destroyOnReturn: false });
  const tooSlow = new Promise<never>((_, reject) => {
    incoming.once(TOO_SLOW, () => reject(new BodyTimeout()));
  });
  try {
    for (;;) {
      const { done, value } = await Promise.race([chunks.next(), tooSlow]);
      if (done) return;
      yield value;
    }
  } finally {
    incoming.removeAllListeners(TOO_SLOW);
    // Not awaited: if no more data comes, this never settles.
    void chunks.return?.();
  }
}

class PlainHeaders {
  readonly #headers: IncomingMessage['headers'];

  constructor(headers: IncomingMessage['headers']) {
    this.#headers = headers;
  }

  get(name: string): string | null {
    const value = this.#headers[name.toLowerCase()];
    return typeof value === 'string' ? value : null;
  }
}

function concatenated(chunks: readonly Buffer<ArrayBuffer>[]): Buffer<ArrayBuffer> {
  const [first] = chunks;
  return first !== undefined && chunks.length === 1 ? first : Buffer.concat(chunks);
}
