import type { Schema } from '../contract/parse.ts';
import { API } from '../contract/routes.ts';
import { type Endpoint, type Served, serve } from './endpoint.ts';
import { claim, create, listOwned, listPending, remove, rename, view } from './messages.ts';
import type { ServerContext } from './server-context.ts';

/** Every act of the API by its path, whatever brings the request; all are asked by POST. */
export type Api = ReadonlyMap<string, Served>;

export function createApi(context: ServerContext): Api {
  const at = <Rule extends Schema>(endpoint: Endpoint<Rule>): [path: string, served: Served] => [
    API[endpoint.act],
    serve(context, endpoint),
  ];
  return new Map([
    at(create(context)),
    at(view(context)),
    at(claim(context)),
    at(listOwned(context)),
    at(listPending(context)),
    at(rename(context)),
    at(remove(context)),
  ]);
}
