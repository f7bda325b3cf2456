import type { Fetch } from '../client/server-api.ts';

/**
 * Makes requests, as the `fetch` of every platform does. One that can watch an upload calls `onSent` with the bytes of the body that
 * have been sent so far.
 */
export type FetchFunction = (
  url: string,
  init: RequestInit,
  onSent?: (bytes: number) => void,
) => Promise<Response>;

/**
 * The `fetch` of this platform, found when it is called: a program may put another one in its place.
 * @internal
 */
export function platformFetch(): Fetch {
  return isWorker() ? fetchOfWorkers : (url, init) => fetch(url, init);
}

/** As Cloudflare documents (Workers, `global_navigator`). */
function isWorker(): boolean {
  return globalThis.navigator?.userAgent === 'Cloudflare-Workers';
}

/** workerd has no cookies, cache of its own or referrer to turn off, and throws where it is asked to; a redirect it cannot refuse. */
async function fetchOfWorkers(url: string, init: RequestInit): Promise<Response> {
  const { method, body, headers, signal } = init;
  const request = { method, body, headers, signal, redirect: 'manual' } as RequestInit;
  const response = await fetch(url, request);
  if (response.status >= 300 && response.status < 400)
    throw new TypeError('A server of Inigma redirects nobody.');
  return response;
}
