import { type OutputOf, parse, type Schema } from '../../contract/parse.ts';
import type { Act } from '../../contract/routes.ts';
import type { Ciphertext, Digest } from '../../domain/message.ts';
import { digestsOf } from '../digests.ts';
import { maxBodyBytes } from '../limits/body-limits.ts';
import { countAnswer, whileBodyCounts } from '../limits/count-bytes.ts';
import { type RateLimitStatus, rateLimit } from '../limits/rate-limit.ts';
import { logFault } from '../request-log.ts';
import type { ServerContext } from '../server-context.ts';
import type { ApiRequest, Platform } from './api-request.ts';
import type { ApiResult } from './api-result.ts';
import { expectBody, readBody } from './body.ts';
import { readBearer } from './caller.ts';
import { answerToFault, invalid, TOO_MANY } from './refusals.ts';
import { type RenderedResponse, reply } from './rendered-response.ts';

/** A request that has been read: its fields, the digest of its bearer token, and where links begin. */
export interface ParsedRequest<Fields> {
  readonly fields: Fields;
  readonly token: Digest | null;
  readonly publicUrl: string;
}

/** One act of the API: which rules its body keeps, and what is answered to one that does. */
export interface Endpoint<Rule extends Schema> {
  readonly act: Act;
  readonly schema: Rule;
  readonly answer: (parsed: ParsedRequest<OutputOf<Rule>>) => Promise<ApiResult>;
}

/** A message as it came in a request's fields, for the domain. */
export function ciphertextOf(fields: {
  readonly encrypted_message: string;
  readonly iv: string;
  readonly salt: string;
}): Ciphertext {
  return { encryptedMessage: fields.encrypted_message, iv: fields.iv, salt: fields.salt };
}

/** Lets the types of an answer's fields follow from its schema. */
export function endpoint<Rule extends Schema>(
  act: Act,
  schema: Rule,
  answer: Endpoint<Rule>['answer'],
): Endpoint<Rule> {
  return { act, schema, answer };
}

/** Asks for one act; never rejects. `requestId` is told to whoever asks, and to the log. */
export type Handler = (
  request: ApiRequest,
  platform: Platform,
  requestId: string,
) => Promise<RenderedResponse>;

/** One act, to be asked for; the body of a request has at most so many bytes. */
export interface Route {
  readonly handle: Handler;
  readonly maxBytes: number;
}

/** Counts, reads, parses, and only then asks; whatever is refused on the way has changed nothing. */
export function createRoute<Rule extends Schema>(context: ServerContext, endpoint: Endpoint<Rule>): Route {
  const maxBytes = maxBodyBytes(endpoint.act, context.limits.maxMessageLength);
  const rateLimitStatusOf = rateLimit(context, endpoint.act);
  const answerFor = answering(context, endpoint, maxBytes);
  const handle: Handler = async (request, platform, requestId) => {
    let rateHeaders: RateLimitStatus['headers'] = {};
    let answer: ApiResult;
    try {
      const standing = await rateLimitStatusOf(request, platform);
      rateHeaders = standing.headers;
      answer = standing.allowed ? await answerFor(request, platform) : TOO_MANY;
    } catch (fault) {
      logFault(context, fault, requestId);
      answer = answerToFault(fault, requestId);
    }
    const occasion = { request, requestId, rateHeaders };
    const said = reply(context, occasion, answer);
    const refused = countAnswer(context, request, platform, said.body.length);
    return refused === null ? said : reply(context, occasion, refused);
  };
  return { handle, maxBytes };
}

function answering<Rule extends Schema>(context: ServerContext, endpoint: Endpoint<Rule>, most: number) {
  const answerTo = reading(context, endpoint, most);
  return async (request: ApiRequest, platform: Platform): Promise<ApiResult> => {
    const expected = expectBody(request, most);
    if (expected.refused) return expected.refused;
    return whileBodyCounts(context, request, platform, expected.bytes, () => answerTo(request));
  };
}

function reading<Rule extends Schema>(context: ServerContext, endpoint: Endpoint<Rule>, most: number) {
  const digests = digestsOf(context);
  return async (request: ApiRequest): Promise<ApiResult> => {
    const body = await readBody(request, most);
    if (body.refused) return body.refused;
    const bearer = await readBearer(request.headers.get('Authorization'), digests);
    const fields = parse(endpoint.schema, body.json);
    const faults = [...(bearer.malformed ? [MALFORMED_BEARER] : []), ...(fields.faults ?? [])];
    if (bearer.malformed || fields.faults) return invalid(faults);
    return endpoint.answer({
      fields: fields.value,
      token: bearer.digest,
      publicUrl: context.publicUrl(request),
    });
  };
}

const MALFORMED_BEARER = { field: 'authorization', message: 'must be Bearer and base64url of 32 bytes' };
