import type { Answer } from './answer.ts';
import type { House, Visitor } from './house.ts';
import { asResponse, reply } from './reply.ts';

/** An answer in the API's own form to a visitor who did not come to one of its acts. */
export function respond(house: House, visitor: Visitor, answer: Answer): Response {
  const requestId = visitor.get('requestId');
  return asResponse(reply(house, { request: visitor.req.raw, requestId }, answer));
}
