import type { RequestContext, ServerContext } from '../server-context.ts';
import type { ApiResult } from './api-result.ts';
import { asResponse, renderResponse } from './rendered-response.ts';

/** An answer in the API's own form to a request that named none of its acts. */
export function respond(context: ServerContext, c: RequestContext, answer: ApiResult): Response {
  const requestId = c.get('requestId');
  return asResponse(renderResponse(context, { request: c.req.raw, requestId }, answer));
}
