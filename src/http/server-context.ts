import type { Context } from 'hono';
import type { ServiceDescription } from '../contract/service.ts';
import type { Limits } from '../domain/limits.ts';
import type { Messages } from '../domain/messages.ts';
import type { Clock, InvitationStore, RequestCounter } from '../domain/ports.ts';
import type { SecretRequests } from '../domain/secret-requests.ts';
import type { ApiRequest, Platform } from './api/api-request.ts';
import type { RefusalDetails } from './api/api-result.ts';
import type { Digests } from './digests.ts';
import type { InFlightBudgets } from './limits/in-flight.ts';
import type { LogLine } from './log-line.ts';
import type { ServerManifest } from './manifest.ts';
import type { SecuritySettings } from './operator-settings.ts';
import type { LoadTemplate } from './pages/page-template.ts';
import type { MetricRecorder } from './response-metric.ts';
import type { HstsPolicy } from './settings/hsts.ts';
import type { RequestsPerMinute } from './settings/rate-limits.ts';
import type { Site } from './site/site.ts';
import type { AccessApplication, WriterSettings } from './writers/writer-settings.ts';

/** Fills all holes of a Brotli-compressed page with the same text. */
export type PrecompressedTemplate = (filling: string) => Uint8Array<ArrayBuffer>;

/** Everything that a runtime passes to the HTTP layer. */
export interface ServerContext {
  readonly messages: Messages;
  readonly secretRequests: SecretRequests;
  readonly invitations: Pick<InvitationStore, 'find'>;
  readonly writers: WriterSettings;
  /** Resolves if the store responds. */
  readonly ready: () => Promise<void>;
  readonly limits: Limits;
  readonly service: ServiceDescription;
  /** What the pages show of the operator. */
  readonly site: Site;
  /** Null if RATE_LIMITS is off, because a proxy in front of the server counts. */
  readonly counter: RequestCounter | null;
  readonly requestsPerMinute: RequestsPerMinute;
  /** Absent if the runtime uses Web Crypto. */
  readonly digests?: Digests;
  /** The client address of a request; forwarding headers count only from trusted proxies. */
  readonly clientAddress: (request: Pick<ApiRequest, 'headers'>, platform: Platform) => string;
  /** Whether that is the client's own: false where a trusted proxy names no address, so that its own stands for it. */
  readonly isClientKnown: (request: Pick<ApiRequest, 'headers'>, platform: Platform) => boolean;
  /** Whether a proxy that is trusted has sent the request. */
  readonly isTrustedProxy: (platform: Platform) => boolean;
  /** Whether Cloudflare Access has signed this for this application; never rejects. */
  readonly verifyAccess: (assertion: string | null, application: AccessApplication) => Promise<boolean>;
  /** `https://example.com/`: the base URL of links. */
  readonly publicUrl: (request: Pick<ApiRequest, 'url'>) => string;
  /** What responses say of HTTPS where the base URL of links has it. */
  readonly hsts: HstsPolicy;
  readonly corsOrigins: readonly string[];
  readonly security: SecuritySettings;
  readonly manifest: ServerManifest;
  /** Reads what the build has rendered. */
  readonly loadTemplate: LoadTemplate;
  /** Compresses the parts of a page once, for all fillings like `sample`. Null if a runtime supports only gzip. */
  readonly precompressTemplate:
    | ((parts: readonly string[], sample: string) => Promise<PrecompressedTemplate>)
    | null;
  readonly clock: Clock;
  readonly log: (line: LogLine) => void;
  /** Milliseconds of a monotonic clock, to measure the duration of a request. */
  readonly monotonicClock: () => number;
  /** Absent if metrics are off. */
  readonly recordMetric?: MetricRecorder | undefined;
  /** Absent if the platform itself limits the memory of a process. */
  readonly inFlight?: InFlightBudgets;
}

/** The variables of one request. */
export interface RequestEnv {
  readonly Variables: { requestId: string; refusal?: RefusalDetails | undefined };
}

export type RequestContext = Context<RequestEnv>;
