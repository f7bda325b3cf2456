/**
 * A request of the API: as much of a Fetch `Request` (Fetch §5.4) as is looked at. A `Request` is one; a runtime may bring
 * another that costs it less.
 */
export interface ApiRequest {
  readonly url: string;
  readonly headers: Pick<Headers, 'get'>;
  /** In chunks; read only where `Content-Length` did not come. */
  readonly body: AsyncIterable<Uint8Array<ArrayBuffer>> | null;
  /** The body as a whole; rejects where it broke off. */
  arrayBuffer(): Promise<ArrayBuffer | Uint8Array<ArrayBuffer>>;
}

/** The runtime's own request, such as the IncomingMessage of Node.js, which knows the remote address. */
export type Platform = unknown;
