import type { IncomingMessage } from 'node:http';
import type { ApiRequest } from '../../http/api-request.ts';

/** What came in, as it came, with a body that is read as a whole. */
export class BareRequest implements ApiRequest {
  readonly #incoming: IncomingMessage;
  readonly headers: ApiRequest['headers'];
  readonly body = null;

  constructor(incoming: IncomingMessage) {
    this.#incoming = incoming;
    this.headers = new BareHeaders(incoming.headers);
  }

  get url(): string {
    return this.#incoming.url ?? '';
  }

  arrayBuffer(): Promise<Uint8Array<ArrayBuffer>> {
    const incoming = this.#incoming;
    return new Promise((resolve, reject) => {
      const giveUp = () => {
        // An error costs more than a body, so it is made only where there is one.
        if (!incoming.readableEnded) reject(new Error('The body broke off.'));
      };
      if (incoming.destroyed) return giveUp();
      const pieces: Buffer<ArrayBuffer>[] = [];
      incoming.on('data', (piece) => pieces.push(piece));
      incoming.on('end', () => resolve(joined(pieces)));
      incoming.on('close', giveUp);
    });
  }
}

class BareHeaders {
  readonly #headers: IncomingMessage['headers'];

  constructor(headers: IncomingMessage['headers']) {
    this.#headers = headers;
  }

  get(name: string): string | null {
    const value = this.#headers[name.toLowerCase()];
    return typeof value === 'string' ? value : null;
  }
}

function joined(pieces: readonly Buffer<ArrayBuffer>[]): Buffer<ArrayBuffer> {
  const [first] = pieces;
  return first !== undefined && pieces.length === 1 ? first : Buffer.concat(pieces);
}
