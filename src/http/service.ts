import type { ServiceDescription } from '../contract/service.ts';
import { ok } from './api/api-result.ts';
import { respond } from './api/respond.ts';
import type { OperatorSettings } from './operator-settings.ts';
import type { RequestContext, ServerContext } from './server-context.ts';
import type { Site } from './site/site.ts';

/** What clients are told of a server with these settings. */
export function describeService(
  { limits }: Pick<OperatorSettings, 'limits'>,
  version: string,
  { name, links }: Pick<Site, 'name' | 'links'>,
): ServiceDescription {
  return {
    version,
    name,
    links,
    max_message_length: limits.maxMessageLength,
    max_ttl_days: limits.maxTtlDays ?? null,
  };
}

/** `GET /api/service` */
export function service(context: ServerContext) {
  return (c: RequestContext): Response => respond(context, c, ok({ ...context.service }));
}
