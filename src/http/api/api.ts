import type { Schema } from '../../contract/parse.ts';
import { API } from '../../contract/routes.ts';
import type { ServerContext } from '../server-context.ts';
import { claim } from './claim.ts';
import { create } from './create.ts';
import { createRoute, type Endpoint, type Route } from './endpoint.ts';
import { listOwned, listPending, listReceipts } from './list.ts';
import { remove } from './remove.ts';
import { rename } from './rename.ts';
import { view } from './view.ts';

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
  ]);
}
