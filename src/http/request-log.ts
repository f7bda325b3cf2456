import type { MiddlewareHandler } from 'hono';
import { routePath } from 'hono/route';
import type { RequestEnv, ServerContext } from './server-context.ts';

/** Where requests are written down, and by which clock. */
export type Logbook = Pick<ServerContext, 'monotonicClock' | 'log' | 'meter'>;

/** A request from its beginning on. */
export interface Entry {
  readonly requestId: string;
  readonly start: number;
}

/** How a request ended, and by which pattern it was answered. */
interface Ending {
  readonly method: string;
  readonly route: string;
  readonly status: number;
}

/** Gives a request its id and starts the watch. */
export function openEntry(context: Logbook): Entry {
  return { requestId: crypto.randomUUID(), start: context.monotonicClock() };
}

/** Logs how a request ended. */
export function closeEntry(
  context: Logbook,
  { requestId, start }: Entry,
  { method, route, status }: Ending,
): void {
  const milliseconds = context.monotonicClock() - start;
  context.meter?.({ method, route, status, milliseconds });
  context.log({
    level: 'info',
    event: 'request',
    method,
    route,
    status,
    milliseconds: Math.round(milliseconds),
    request: requestId,
  });
}

/** Keeps the log of every request that comes by here. */
export function requestLog(context: Logbook): MiddlewareHandler<RequestEnv> {
  return async (c, next) => {
    const entry = openEntry(context);
    c.set('requestId', entry.requestId);
    await next();
    const { method } = c.req;
    const { status } = c.res;
    closeEntry(context, entry, { method, route: routePath(c, -1), status });
  };
}

export function logError(context: Pick<Logbook, 'log'>, error: unknown, requestId: string): void {
  context.log({ level: 'error', event: 'error', request: requestId, ...errorDetails(error) });
}

/** An error and what caused it, for a line of the log: only class names and messages, which are ours or the store's. */
export function errorDetails(error: unknown): { error: string | undefined; cause: string | undefined } {
  const cause = error instanceof Error ? error.cause : undefined;
  return { error: inWords(error), cause: inWords(cause) };
}

function inWords(error: unknown): string | undefined {
  return error instanceof Error ? `${error.name}: ${error.message}` : undefined;
}
