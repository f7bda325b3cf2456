import { ok } from './answer.ts';
import type { House, Visitor } from './house.ts';
import { respond } from './respond.ts';

/** The process answers. */
export function health(house: House) {
  return (visitor: Visitor): Response => respond(house, visitor, ok({ status: 'healthy' }));
}

/** The store answers too; where it does not, the fault becomes 503 like any other. */
export function ready(house: House) {
  return async (visitor: Visitor): Promise<Response> => {
    await house.ready();
    return respond(house, visitor, ok({ status: 'ready' }));
  };
}
