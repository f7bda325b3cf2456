import { ok } from './api/api-result.ts';
import { respond } from './api/respond.ts';
import type { RequestContext, ServerContext } from './server-context.ts';

/** The process answers. */
export function health(context: ServerContext) {
  return (c: RequestContext): Response => respond(context, c, ok({ status: 'healthy' }));
}

/** The store answers too; where it does not, its error becomes 503 like any other. */
export function ready(context: ServerContext) {
  return async (c: RequestContext): Promise<Response> => {
    await context.ready();
    return respond(context, c, ok({ status: 'ready' }));
  };
}
