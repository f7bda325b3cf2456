import type { RequestContext, ServerContext } from '../server-context.ts';
import type { ApiResult } from './api-result.ts';
import { asResponse, type RenderedResponse, renderResponse } from './rendered-response.ts';

/** A response in the API's format to a request for no operation of the API. */
export function respond(context: ServerContext, c: RequestContext, answer: ApiResult): Response {
  const requestId = c.get('requestId');
  return send(c, renderResponse(context, { request: c.req.raw, requestId }, answer));
}

/** Sends a rendered response; a refusal is kept for the request log. */
export function send(c: RequestContext, response: RenderedResponse): Response {
  c.set('refusal', response.refusal);
  return asResponse(response);
}
