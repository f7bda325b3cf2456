import { waitUntil } from 'cloudflare:workers';
import { Messages } from '../../domain/messages.ts';
import type { Clock, MessageStore, RequestCounter } from '../../domain/ports.ts';
import type { ApiRequest } from '../../http/api/api-request.ts';
import { newId } from '../../http/api/new-id.ts';
import { buildInfoOf } from '../../http/build-info.ts';
import type { OperatorSettings } from '../../http/operator-settings.ts';
import type { ServerContext } from '../../http/server-context.ts';
import { KvRequestCounter } from '../../stores/kv/request-counter.ts';
import { type Bindings, rateLimitersIn } from './bindings.ts';
import { PlatformRequestCounter } from './platform-request-counter.ts';

/** JSON that the build puts here. */
declare const MANIFEST: string;

/** The time, in whole Unix seconds. */
export const clock: Clock = () => Math.floor(Date.now() / 1_000);

/** Milliseconds that never go back; on Workers they stand still while nothing is waited for. */
const stopwatch = (): number => performance.now();

/** The context of a Worker with these settings. Throws where requests are to be counted and nothing is bound that counts. */
export function createContext(
  settings: OperatorSettings,
  bindings: Bindings,
  { store, log }: { readonly store: MessageStore; readonly log: ServerContext['log'] },
): ServerContext {
  const { limits, corsOrigins, publicUrl } = settings;
  return {
    messages: new Messages({ store, clock, newId, limits }),
    ready: () => store.ping(),
    limits,
    counter: settings.countsRequests ? counterOn(bindings) : null,
    clientAddress,
    publicUrl: (request) => publicUrl ?? `${new URL(request.url).origin}/`,
    corsOrigins,
    buildInfo: buildInfoOf(JSON.parse(MANIFEST), limits),
    precompressTemplate: null,
    clock,
    log,
    stopwatch,
  };
}

function counterOn(bindings: Bindings): RequestCounter {
  const limiters = rateLimitersIn(bindings);
  if (limiters !== null) return new PlatformRequestCounter(limiters);
  if (bindings.COUNTS !== undefined) return new KvRequestCounter(bindings.COUNTS, clock, waitUntil);
  throw new Error('Bad settings: RATE_LIMITS must be off where neither rate limits nor COUNTS are bound.');
}

/** Cloudflare writes it anew on each request, whatever the client has sent. */
function clientAddress(request: Pick<ApiRequest, 'headers'>): string {
  return request.headers.get('CF-Connecting-IP') ?? '';
}
