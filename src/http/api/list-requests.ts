import { listRequest } from '../../contract/requests.ts';
import type { ServerContext } from '../server-context.ts';
import { ok } from './api-result.ts';
import { endpoint } from './endpoint.ts';
import { requestsBody } from './request-bodies.ts';

export function listAsked(context: ServerContext) {
  return endpoint('listAsked', listRequest, async ({ fields, token }) => {
    const { page, per_page: perPage } = fields;
    const slice = { offset: (page - 1) * perPage, limit: perPage };
    const listing = await context.secretRequests.list({ id: fields.uid, token }, slice);
    return ok(requestsBody(listing, { page, perPage }));
  });
}
