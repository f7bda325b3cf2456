import type { InigmaIdentity } from './inigma-identity.ts';
import type { FetchFunction } from './platform-fetch.ts';

/** What a client is made with. */
export interface ClientOptions {
  /** The server's origin, as in `https://inigma.example.com`. `http:` is taken for this machine only. */
  readonly server: string | URL;
  /** Who sends and keeps messages. Without one, messages can be sent and read, and nothing kept or listed. */
  readonly identity?: InigmaIdentity | undefined;
  /** The link or the token of an invitation, where not everybody may send. */
  readonly invitation?: string | undefined;
  /** Makes the requests; the platform's own `fetch` where it is left out. */
  readonly fetch?: FetchFunction | undefined;
}
