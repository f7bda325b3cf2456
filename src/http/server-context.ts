import type { Context } from 'hono';
import type { Limits } from '../domain/limits.ts';
import type { Messages } from '../domain/messages.ts';
import type { Clock, RequestCounter } from '../domain/ports.ts';
import type { BuildInfo } from '../pages/shell/build-info.ts';
import type { ApiRequest, Platform } from './api/api-request.ts';
import type { RefusalDetails } from './api/api-result.ts';
import type { Digests } from './digests.ts';
import type { InFlightBudgets } from './limits/in-flight.ts';
import type { LogLine } from './log-line.ts';
import type { MetricRecorder } from './response-metric.ts';

/** Fills all holes of a page, which is compressed by Brotli, with the same text. */
export type PrecompressedTemplate = (filling: string) => Uint8Array<ArrayBuffer>;

/** Everything that a runtime decides and hands to the HTTP layer. */
export interface ServerContext {
  readonly messages: Messages;
  /** Resolves when the store answers. */
  readonly ready: () => Promise<void>;
  readonly limits: Limits;
  /** Null where a proxy in front of the server counts already. */
  readonly counter: RequestCounter | null;
  /** Web Crypto's where a runtime has none of its own. */
  readonly digests?: Digests;
  /** The address that a request came from, with proxies seen through only where they are trusted. */
  readonly clientAddress: (request: Pick<ApiRequest, 'headers'>, platform: Platform) => string;
  /** `https://example.com/`: where links begin. */
  readonly publicUrl: (request: Pick<ApiRequest, 'url'>) => string;
  readonly corsOrigins: readonly string[];
  readonly buildInfo: BuildInfo;
  /** Compresses a page in parts once, for every filling of the kind of `sample`. Null where a runtime knows gzip alone. */
  readonly precompressTemplate:
    | ((parts: readonly string[], sample: string) => Promise<PrecompressedTemplate>)
    | null;
  readonly clock: Clock;
  readonly log: (line: LogLine) => void;
  /** Milliseconds of a clock that never goes back, to measure how long a request took. */
  readonly monotonicClock: () => number;
  /** Absent where metrics are off. */
  readonly recordMetric?: MetricRecorder | undefined;
  /** Absent where the platform itself bounds what a process holds. */
  readonly inFlight?: InFlightBudgets;
}

/** The variables of one request. */
export interface RequestEnv {
  readonly Variables: { requestId: string; refusal?: RefusalDetails | undefined };
}

export type RequestContext = Context<RequestEnv>;
