import { Api, type Wait } from '../../client/api.ts';
import type { ServerClock } from './clock.ts';

/** A server whose requests are sent to the end, also where the page is left meanwhile (Fetch, `keepalive`). */
export function keepaliveApi(origin: string, clock: ServerClock, wait: Wait | null = null): Api {
  return new Api(origin, (url, init) => clock.fetch(url, { ...init, keepalive: true }), wait);
}
