import { Messages } from '../../domain/messages.ts';
import type { ApiRequest } from '../../http/api/api-request.ts';
import { newId } from '../../http/api/new-id.ts';
import { buildInfoOf } from '../../http/build-info.ts';
import { clock, monotonicClock } from '../../http/clock.ts';
import type { OperatorSettings } from '../../http/operator-settings.ts';
import type { ServerContext } from '../../http/server-context.ts';
import type { Engine } from './engine.ts';

/** JSON that the build inserts. */
declare const MANIFEST: string;

/** The context of a Worker with these settings. */
export function createContext(
  settings: OperatorSettings,
  { store, counter }: Engine,
  log: ServerContext['log'],
): ServerContext {
  const { limits, corsOrigins, publicUrl } = settings;
  return {
    messages: new Messages({ store, clock, newId, limits }),
    ready: () => store.ping(),
    limits,
    counter,
    clientAddress,
    publicUrl: (request) => publicUrl ?? `${new URL(request.url).origin}/`,
    corsOrigins,
    buildInfo: buildInfoOf(JSON.parse(MANIFEST), limits),
    precompressTemplate: null,
    clock,
    log,
    monotonicClock,
  };
}

/** Cloudflare overwrites it on each request, whatever the client has sent. */
function clientAddress(request: Pick<ApiRequest, 'headers'>): string {
  return request.headers.get('CF-Connecting-IP') ?? '';
}
