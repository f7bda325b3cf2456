import type { ApiRequest, Platform } from '../api/api-request.ts';
import type { ApiResult } from '../api/api-result.ts';
import { EXCEEDED } from '../api/refusals.ts';
import type { ServerContext } from '../server-context.ts';
import { SHORT_BODY_BYTES } from './body-limits.ts';
import { clientKey } from './rate-limit.ts';

/** A shorter response fits into the kernel's send buffer, and each connection has one at a time. */
const UNCOUNTED_ANSWER = 65_536;

/** Counts a body of `bytes` while `work` reads and handles it, or refuses it unread. */
export async function withBodyBudget(
  context: ServerContext,
  request: ApiRequest,
  platform: Platform,
  bytes: number,
  work: () => Promise<ApiResult>,
): Promise<ApiResult> {
  if (context.inFlight === undefined) return work();
  const { shortBodies, longBodies } = context.inFlight;
  const budget = bytes > SHORT_BODY_BYTES ? longBodies : shortBodies;
  const client = clientOf(context, request, platform);
  const exceeded = budget.reserve(client, bytes);
  if (exceeded !== null) return EXCEEDED[exceeded];
  try {
    return await work();
  } finally {
    budget.release(client, bytes);
  }
}

/** Counts a response of `bytes` until it has been sent; returns a refusal if it does not fit. */
export function reserveResponse(
  context: ServerContext,
  request: ApiRequest,
  platform: Platform,
  bytes: number,
): ApiResult | null {
  const { inFlight } = context;
  if (bytes <= UNCOUNTED_ANSWER || inFlight === undefined) return null;
  const client = clientOf(context, request, platform);
  const exceeded = inFlight.answers.reserve(client, bytes);
  if (exceeded !== null) return EXCEEDED[exceeded];
  inFlight.whenSent(platform, () => inFlight.answers.release(client, bytes));
  return null;
}

/** Null if requests are not counted: then a proxy in front of the server may be the only client seen here. */
function clientOf(context: ServerContext, request: ApiRequest, platform: Platform): string | null {
  return context.counter === null ? null : clientKey(context.clientAddress(request, platform));
}
