import type { ServiceDescription } from '../contract/service.ts';
import { ok } from './api/api-result.ts';
import { respond } from './api/respond.ts';
import type { OperatorSettings } from './operator-settings.ts';
import type { RequestContext, ServerContext } from './server-context.ts';
import type { RateLimits } from './settings/rate-limits.ts';

type DescribedSettings = Pick<OperatorSettings, 'limits' | keyof RateLimits>;

/** What clients are told of a server with these settings. */
export function describeService(
  { limits, countsRequests, requestsPerMinute }: DescribedSettings,
  version: string,
): ServiceDescription {
  return {
    version,
    max_message_length: limits.maxMessageLength,
    max_ttl_days: limits.maxTtlDays ?? null,
    requests_per_minute: countsRequests ? requestsPerMinute : null,
  };
}

/** `GET /api/service` */
export function service(context: ServerContext) {
  return (c: RequestContext): Response => respond(context, c, ok({ ...context.service }));
}
