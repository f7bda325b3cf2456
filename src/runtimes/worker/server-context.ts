import { Messages } from '../../domain/messages.ts';
import { SecretRequests } from '../../domain/secret-requests.ts';
import type { ApiRequest } from '../../http/api/api-request.ts';
import { newId } from '../../http/api/new-id.ts';
import { clock, monotonicClock } from '../../http/clock.ts';
import type { ServerManifest } from '../../http/manifest.ts';
import type { OperatorSettings } from '../../http/operator-settings.ts';
import type { ServerContext } from '../../http/server-context.ts';
import { describeService } from '../../http/service.ts';
import { accessVerifier } from './access-assertion.ts';
import type { Engine } from './engine.ts';
import { type Assets, templatesIn } from './page-templates.ts';

/** JSON that the build inserts. */
declare const MANIFEST: string;

/** The parts of a context other than the settings and the engine. */
interface ContextParts {
  readonly log: ServerContext['log'];
  readonly assets: Assets;
  readonly site: ServerContext['site'];
}

/** The context of a Worker with these settings. */
export function createContext(
  settings: OperatorSettings,
  { store, requests, invitations, counter }: Engine,
  { log, assets, site }: ContextParts,
): ServerContext {
  const { limits, corsOrigins, publicUrl } = settings;
  const ports = { invitations, clock, newId, limits };
  const manifest: ServerManifest = JSON.parse(MANIFEST);
  return {
    messages: new Messages({ ...ports, store }),
    secretRequests: new SecretRequests({ ...ports, store: requests, messages: store }),
    invitations,
    writers: settings.writers,
    ready: () => store.ping(),
    limits,
    service: describeService(settings, manifest.version, site),
    site,
    counter,
    requestsPerMinute: settings.requestsPerMinute,
    clientAddress,
    isClientKnown: () => true,
    // Anybody can send a header to a Worker.
    isTrustedProxy: () => false,
    verifyAccess: accessVerifier({ clock, log }),
    hsts: settings.hsts,
    publicUrl: (request) => publicUrl ?? `${new URL(request.url).origin}/`,
    corsOrigins,
    security: settings,
    manifest,
    loadTemplate: templatesIn(assets),
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
