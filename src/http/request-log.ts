import type { MiddlewareHandler } from 'hono';
import { routePath } from 'hono/route';
import type { House, Visit } from './house.ts';

/** Gives each request its id, and logs how it ended. */
export function requestLog(house: House): MiddlewareHandler<Visit> {
  return async (visitor, next) => {
    const start = house.stopwatch();
    visitor.set('requestId', crypto.randomUUID());
    await next();
    const { method } = visitor.req;
    const { status } = visitor.res;
    const route = routePath(visitor, -1);
    const milliseconds = house.stopwatch() - start;
    house.meter?.({ method, route, status, milliseconds });
    house.log({
      level: 'info',
      event: 'request',
      method,
      route,
      status,
      milliseconds: Math.round(milliseconds),
      request: visitor.get('requestId'),
    });
  };
}

/** A fault and what caused it: only class names and messages, which are ours or the store's. */
export function logFault(house: House, fault: unknown, requestId: string): void {
  const cause = fault instanceof Error ? fault.cause : undefined;
  house.log({
    level: 'error',
    event: 'fault',
    request: requestId,
    fault: inWords(fault),
    cause: inWords(cause),
  });
}

function inWords(fault: unknown): string | undefined {
  return fault instanceof Error ? `${fault.name}: ${fault.message}` : undefined;
}
