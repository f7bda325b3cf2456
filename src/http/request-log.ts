import type { MiddlewareHandler } from 'hono';
import { routePath } from 'hono/route';
import type { RefusalDetails } from './api/api-result.ts';
import type { RequestEnv, ServerContext } from './server-context.ts';

/** The log, clock and metrics that record a request. */
export type RequestLogger = Pick<ServerContext, 'monotonicClock' | 'log' | 'recordMetric'>;

/** A request when it starts. */
export interface RequestRecord {
  readonly requestId: string;
  readonly start: number;
}

/** How a request ended, and the route pattern that matched it. */
interface ResponseSummary {
  readonly method: string;
  readonly route: string;
  readonly status: number;
  readonly refusal?: RefusalDetails | undefined;
}

/** Gives a request its id and records its start time. */
export function startRequest(context: RequestLogger): RequestRecord {
  return { requestId: crypto.randomUUID(), start: context.monotonicClock() };
}

/** Logs how a request ended. */
export function logResponse(
  context: RequestLogger,
  { requestId, start }: RequestRecord,
  { method, route, status, refusal }: ResponseSummary,
): void {
  const milliseconds = context.monotonicClock() - start;
  context.recordMetric?.({ method, route, status, milliseconds });
  context.log({
    level: 'info',
    event: 'request',
    method,
    route,
    status,
    reason: refusal?.reason,
    fields: refusal?.fields?.join(' '),
    milliseconds: Math.round(milliseconds),
    request: requestId,
  });
}

/** Logs every request that passes through. */
export function requestLog(context: RequestLogger): MiddlewareHandler<RequestEnv> {
  return async (c, next) => {
    const record = startRequest(context);
    c.set('requestId', record.requestId);
    await next();
    const { method } = c.req;
    const { status } = c.res;
    logResponse(context, record, { method, route: routePath(c, -1), status, refusal: c.get('refusal') });
  };
}

export function logError(context: Pick<RequestLogger, 'log'>, error: unknown, requestId: string): void {
  context.log({ level: 'error', event: 'error', request: requestId, ...errorDetails(error) });
}

/** An error and its cause, for a line of the log: only class names and messages, which are ours or the store's. */
export function errorDetails(error: unknown): { error: string | undefined; cause: string | undefined } {
  const cause = error instanceof Error ? error.cause : undefined;
  return { error: describeError(error), cause: describeError(cause) };
}

function describeError(error: unknown): string | undefined {
  return error instanceof Error ? `${error.name}: ${error.message}` : undefined;
}
