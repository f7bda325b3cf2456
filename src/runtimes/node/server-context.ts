import type { IncomingMessage, ServerResponse } from 'node:http';
import { Messages } from '../../domain/messages.ts';
import type { InvitationStore, MessageStore, SecretRequestStore } from '../../domain/ports.ts';
import { SecretRequests } from '../../domain/secret-requests.ts';
import { newId } from '../../http/api/new-id.ts';
import { clock, monotonicClock } from '../../http/clock.ts';
import { inFlightBudgets, type WhenSent } from '../../http/limits/in-flight.ts';
import type { Log } from '../../http/log.ts';
import type { ServerContext } from '../../http/server-context.ts';
import { describeService } from '../../http/service.ts';
import { clientAddress, isClientKnown, isTrustedProxy } from './client-address.ts';
import type { Settings } from './config.ts';
import { digests } from './digests.ts';
import { precompressTemplate } from './precompressed-template.ts';

/** The parts of a context other than the settings. */
export interface ContextParts {
  readonly store: MessageStore;
  readonly requests: SecretRequestStore;
  readonly invitations: InvitationStore;
  readonly counter: ServerContext['counter'];
  readonly manifest: ServerContext['manifest'];
  readonly loadTemplate: ServerContext['loadTemplate'];
  readonly site: ServerContext['site'];
  readonly log: Log;
  /** The port it listens on, which may differ from a PORT of 0. */
  readonly port: () => number;
  /** Called for every response; absent where metrics are off. */
  readonly recordMetric: ServerContext['recordMetric'];
}

/** The context of a server with these settings. */
export function createContext(
  settings: Settings,
  {
    store,
    requests,
    invitations,
    counter,
    manifest,
    loadTemplate,
    site,
    log,
    port,
    recordMetric,
  }: ContextParts,
): ServerContext {
  const { limits, corsOrigins } = settings;
  const ports = { invitations, clock, newId, limits };
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
    digests,
    clientAddress: clientAddress(settings.trustedProxies),
    isClientKnown: isClientKnown(settings.trustedProxies),
    isTrustedProxy: isTrustedProxy(settings.trustedProxies),
    verifyAccess: async () => false,
    hsts: settings.hsts,
    publicUrl: () => publicUrl(settings, port()),
    corsOrigins,
    security: settings,
    manifest,
    loadTemplate,
    precompressTemplate,
    clock,
    log,
    monotonicClock,
    recordMetric,
    inFlight: inFlightBudgets(limits.maxMessageLength, whenSent),
  };
}

/**
 * A response emits `close` when the kernel has taken all of it or its connection has ended. A closing connection does not
 * close every response, so both are observed.
 */
const whenSent: WhenSent = (platform, then) => {
  const { incoming, outgoing } = platform as { incoming: IncomingMessage; outgoing: ServerResponse };
  const { socket } = incoming;
  if (outgoing.destroyed || socket.destroyed) return then();
  const once = () => {
    outgoing.off('close', once);
    socket.off('close', once);
    then();
  };
  outgoing.on('close', once);
  socket.on('close', once);
};

/** The base URL of links. Without a public URL the server is assumed to run on the user's own machine. */
export function publicUrl(settings: Settings, port: number): string {
  return settings.publicUrl ?? `http://localhost:${port}/`;
}
