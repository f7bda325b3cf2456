import { type OutputOf, parse, type Schema } from '../contract/parse.ts';
import type { Act } from '../contract/routes.ts';
import type { Digest } from '../domain/message.ts';
import type { Answer } from './answer.ts';
import { maxBodyBytes, readBody } from './body.ts';
import { readBearer } from './caller.ts';
import { webDigests } from './digests.ts';
import type { House, Visitor } from './house.ts';
import { mayAsk } from './rate-limit.ts';
import { invalid, TOO_MANY } from './refusals.ts';
import { reply } from './reply.ts';

/** A request that has been read: its fields, the digest of its bearer token, and where links begin. */
export interface Asked<Fields> {
  readonly fields: Fields;
  readonly token: Digest | null;
  readonly publicUrl: string;
}

/** One act of the API: which rules its body keeps, and what is answered to one that does. */
export interface Endpoint<Rule extends Schema> {
  readonly act: Act;
  readonly schema: Rule;
  readonly answer: (asked: Asked<OutputOf<Rule>>) => Promise<Answer>;
}

/** Lets the types of an answer's fields follow from its schema. */
export function endpoint<Rule extends Schema>(
  act: Act,
  schema: Rule,
  answer: Endpoint<Rule>['answer'],
): Endpoint<Rule> {
  return { act, schema, answer };
}

/** Counts, reads, parses, and only then asks; whatever is refused on the way has changed nothing. */
export function serve<Rule extends Schema>(house: House, endpoint: Endpoint<Rule>) {
  return async (visitor: Visitor): Promise<Response> => {
    const allowed = await mayAsk(house, visitor, endpoint.act);
    const answer = allowed ? await answerTo(house, endpoint, visitor.req.raw) : TOO_MANY;
    return reply(house, visitor, answer);
  };
}

async function answerTo<Rule extends Schema>(
  house: House,
  endpoint: Endpoint<Rule>,
  request: Request,
): Promise<Answer> {
  const body = await readBody(request, maxBodyBytes(house.limits.maxMessageLength));
  if (body.refused) return body.refused;
  const bearer = await readBearer(
    request.headers.get('Authorization') ?? undefined,
    house.digests ?? webDigests,
  );
  const fields = parse(endpoint.schema, body.json);
  const faults = [...(bearer.malformed ? [MALFORMED_BEARER] : []), ...(fields.faults ?? [])];
  if (bearer.malformed || fields.faults) return invalid(faults);
  return endpoint.answer({ fields: fields.value, token: bearer.digest, publicUrl: house.publicUrl(request) });
}

const MALFORMED_BEARER = { field: 'authorization', message: 'must be Bearer and base64url of 32 bytes' };
