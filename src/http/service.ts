import type { ServiceDescription, ServiceResponse } from '../contract/service.ts';
import { ok } from './api/api-result.ts';
import { TOO_MANY } from './api/refusals.ts';
import { respond } from './api/respond.ts';
import { expiresAtOf } from './api/response-bodies.ts';
import { rateLimit } from './limits/rate-limit.ts';
import type { OperatorSettings } from './operator-settings.ts';
import type { RequestContext, ServerContext } from './server-context.ts';
import type { RateLimits } from './settings/rate-limits.ts';
import type { Site } from './site/site.ts';
import { asOfNow, type Writing, writerCheck } from './writers/writer-check.ts';
import type { WriterSettings } from './writers/writer-settings.ts';

type DescribedSettings = Pick<
  OperatorSettings,
  'limits' | 'writers' | 'requests' | 'options' | 'languages' | keyof RateLimits
>;

/** What clients are told of a server with these settings. */
export function describeService(
  { limits, writers, requests, options, languages, countsRequests, requestsPerMinute }: DescribedSettings,
  version: string,
  { name, links }: Pick<Site, 'name' | 'links'>,
): ServiceDescription {
  return {
    version,
    name,
    links,
    max_message_length: limits.maxMessageLength,
    max_ttl_days: limits.maxTtlDays ?? null,
    requests_per_minute: countsRequests ? requestsPerMinute : null,
    lifetimes: { ...options.lifetimes, offered: [...options.lifetimes.offered] },
    readers: { ...options.readers, allowed: [...options.readers.allowed] },
    passphrase_required: options.passphraseRequired,
    files: options.files,
    requests,
    languages: [...languages],
    writers: describeWriters(writers),
  };
}

function describeWriters({ rules, signInUrl, contact }: WriterSettings): ServiceDescription['writers'] {
  const kinds = new Set(rules?.map(({ kind }) => kind));
  return {
    everyone: rules === null,
    invitations: kinds.has('invitations'),
    sign_in: kinds.has('header') || kinds.has('access'),
    sign_in_url: signInUrl,
    contact,
  };
}

/** `GET /api/service` */
export function service(context: ServerContext) {
  const checkRateLimit = rateLimit(context, 'service');
  const checkWriter = writerCheck(context, 'create');
  return async (c: RequestContext): Promise<Response> => {
    // Without rules nothing is looked up.
    const counted = context.writers.rules === null ? null : await checkRateLimit(c.req.raw, c.env);
    if (counted?.allowed === false) return respond(context, c, { ...TOO_MANY, headers: counted.headers });
    const writing = asOfNow(await checkWriter(c.req.raw, c.env), context.clock());
    return respond(context, c, ok({ ...context.service, writing: describeWriting(writing) }));
  };
}

function describeWriting(writing: Writing): ServiceResponse['writing'] {
  if (!writing.allowed) return { allowed: false, reason: writing.reason, invitation: null };
  if (writing.invitation === null) return { allowed: true, reason: null, invitation: null };
  const { expiry, usesLeft } = writing.invitation.invitation;
  return {
    allowed: true,
    reason: null,
    invitation: { expires_at: expiresAtOf(expiry), uses_left: usesLeft },
  };
}
