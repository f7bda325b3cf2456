/**
 * A request to the API: the part of a Fetch `Request` (Fetch §5.4) that the API uses. A `Request` is one; a runtime may pass a
 * cheaper implementation.
 */
export interface ApiRequest {
  readonly url: string;
  readonly headers: Pick<Headers, 'get'>;
  /** In chunks; read only if there is no `Content-Length`. */
  readonly body: AsyncIterable<Uint8Array<ArrayBuffer>> | null;
  /** The whole body; rejects if it is incomplete. */
  arrayBuffer(): Promise<ArrayBuffer | Uint8Array<ArrayBuffer>>;
}

/** The runtime's own request, such as the IncomingMessage of Node.js, which knows the remote address. */
export type Platform = unknown;
