import type { Schema } from '../contract/parse.ts';
import { API } from '../contract/routes.ts';
import { type Endpoint, type Served, serve } from './endpoint.ts';
import type { House } from './house.ts';
import { claim, create, listOwned, listPending, remove, rename, view } from './messages.ts';

/** Every act of the API by its path, whatever brings the request; all are asked by POST. */
export type Api = ReadonlyMap<string, Served>;

export function createApi(house: House): Api {
  const at = <Rule extends Schema>(endpoint: Endpoint<Rule>): [path: string, served: Served] => [
    API[endpoint.act],
    serve(house, endpoint),
  ];
  return new Map([
    at(create(house)),
    at(view(house)),
    at(claim(house)),
    at(listOwned(house)),
    at(listPending(house)),
    at(rename(house)),
    at(remove(house)),
  ]);
}
