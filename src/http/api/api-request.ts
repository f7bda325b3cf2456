/**
 * A request of the API: as much of a Fetch `Request` (Fetch §5.4) as is looked at. A `Request` is one; a runtime may bring
 * another that costs it less.
 */
export interface ApiRequest {
  readonly url: string;
  readonly headers: Pick<Headers, 'get'>;
  /** Piece by piece; asked for only where `Content-Length` did not come. */
  readonly body: AsyncIterable<Uint8Array<ArrayBuffer>> | null;
  /** The body as a whole; rejects where it broke off. */
  arrayBuffer(): Promise<ArrayBuffer | Uint8Array<ArrayBuffer>>;
}

/** What a runtime knows of a request besides: on Node.js the bare one, which tells who is at the other end. */
export type Platform = unknown;
