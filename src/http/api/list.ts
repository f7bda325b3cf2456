import { listRequest } from '../../contract/requests.ts';
import type { Person } from '../../domain/message.ts';
import type { Messages } from '../../domain/messages.ts';
import type { Listing, Slice } from '../../domain/ports.ts';
import type { ServerContext } from '../server-context.ts';
import { ok } from './api-result.ts';
import { endpoint } from './endpoint.ts';
import { listBody, receiptsBody } from './response-bodies.ts';

export function listOwned(context: ServerContext) {
  return list('listOwned', context, (messages, person, slice) => messages.listOwned(person, slice));
}

export function listPending(context: ServerContext) {
  return list('listPending', context, (messages, person, slice) => messages.listPending(person, slice));
}

export function listReceipts(context: ServerContext) {
  return endpoint('listReceipts', listRequest, async ({ fields, token }) => {
    const { page, per_page: perPage } = fields;
    const slice = { offset: (page - 1) * perPage, limit: perPage };
    const listing = await context.messages.listReceipts({ id: fields.uid, token }, slice);
    return ok(receiptsBody(listing, { page, perPage }));
  });
}

type Lister = (messages: Messages, person: Person, slice: Slice) => Promise<Listing>;

function list(act: 'listOwned' | 'listPending', context: ServerContext, lister: Lister) {
  return endpoint(act, listRequest, async ({ fields, token }) => {
    const { page, per_page: perPage } = fields;
    const slice = { offset: (page - 1) * perPage, limit: perPage };
    const listing = await lister(context.messages, { id: fields.uid, token }, slice);
    return ok(listBody(listing, { page, perPage }, context.clock()));
  });
}
