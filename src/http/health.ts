import { ok } from './api/api-result.ts';
import { respond } from './api/respond.ts';
import type { RequestContext, ServerContext } from './server-context.ts';

/** The process responds. */
export function health(context: ServerContext) {
  return (c: RequestContext): Response => respond(context, c, ok({ status: 'healthy' }));
}

/** The store responds too; if it fails, its error becomes 503 like any other. */
export function ready(context: ServerContext) {
  return async (c: RequestContext): Promise<Response> => {
    await context.ready();
    return respond(context, c, ok({ status: 'ready' }));
  };
}
