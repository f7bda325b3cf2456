import type { Schema } from '../../contract/parse.ts';
import { API } from '../../contract/routes.ts';
import type { ServerContext } from '../server-context.ts';
import { answer } from './answer.ts';
import { ask } from './ask.ts';
import { claim } from './claim.ts';
import { create } from './create.ts';
import { createRoute, type Endpoint, type Route } from './endpoint.ts';
import { listOwned, listPending, listReceipts } from './list.ts';
import { listAsked } from './list-requests.ts';
import { remove } from './remove.ts';
import { removeAsk } from './remove-request.ts';
import { rename } from './rename.ts';
import { view } from './view.ts';
import { viewAsk } from './view-request.ts';

/** The operations of the API by path; all use POST. */
export type Api = ReadonlyMap<string, Route>;

export function createApi(context: ServerContext): Api {
  const at = <Rule extends Schema>(endpoint: Endpoint<Rule>): [path: string, served: Route] => [
    API[endpoint.act],
    createRoute(context, endpoint),
  ];
  return new Map([
    at(create(context)),
    at(view(context)),
    at(claim(context)),
    at(listOwned(context)),
    at(listPending(context)),
    at(listReceipts(context)),
    at(rename(context)),
    at(remove(context)),
    at(ask(context)),
    at(viewAsk(context)),
    at(answer(context)),
    at(listAsked(context)),
    at(removeAsk(context)),
  ]);
}
