import { type OutputOf, parse, type Schema } from '../../contract/parse.ts';
import type { Act } from '../../contract/routes.ts';
import type { Ciphertext, Digest } from '../../domain/message.ts';
import { digestsOf } from '../digests.ts';
import { maxBodyBytes } from '../limits/body-limits.ts';
import { reserveResponse, withBodyBudget } from '../limits/byte-accounting.ts';
import { type RateLimitStatus, rateLimit } from '../limits/rate-limit.ts';
import { logError } from '../request-log.ts';
import type { ServerContext } from '../server-context.ts';
import { writerCheck } from '../writers/writer-check.ts';
import type { ApiRequest, Platform } from './api-request.ts';
import type { ApiResult } from './api-result.ts';
import { readBearer } from './bearer-token.ts';
import { checkBodyHeaders, readBody } from './body.ts';
import { answerToError, invalid, TOO_MANY, WRITER_ANSWERS } from './refusals.ts';
import { type RenderedResponse, renderResponse } from './rendered-response.ts';

/** A parsed request: its fields, the digests of its tokens, and the base URL of links. */
export interface ParsedRequest<Fields> {
  readonly fields: Fields;
  /** The digest of the token of the invitation that a create takes; null where it needs none. */
  readonly invitation: Digest | null;
  readonly token: Digest | null;
  readonly publicUrl: string;
}

/** One operation of the API: the schema of its body, and the handler for valid requests. */
export interface Endpoint<Rule extends Schema> {
  readonly act: Act;
  readonly schema: Rule;
  readonly answer: (parsed: ParsedRequest<OutputOf<Rule>>) => Promise<ApiResult>;
}

/** The ciphertext in the fields of a request, for the domain. */
export function ciphertextOf(fields: {
  readonly encrypted_message: string;
  readonly iv: string;
  readonly salt: string;
}): Ciphertext {
  return { encryptedMessage: fields.encrypted_message, iv: fields.iv, salt: fields.salt };
}

/** Infers the types of the handler's fields from the schema. */
export function endpoint<Rule extends Schema>(
  act: Act,
  schema: Rule,
  answer: Endpoint<Rule>['answer'],
): Endpoint<Rule> {
  return { act, schema, answer };
}

/** Handles one request; never rejects. `requestId` goes to the client and to the log. */
export type Handler = (
  request: ApiRequest,
  platform: Platform,
  requestId: string,
) => Promise<RenderedResponse>;

/** One operation of the API; the body of a request has at most `maxBytes`. */
export interface Route {
  readonly handle: Handler;
  readonly maxBytes: number;
}

/** Counts, reads and parses a request before it calls the endpoint; a request refused earlier has changed nothing. */
export function createRoute<Rule extends Schema>(context: ServerContext, endpoint: Endpoint<Rule>): Route {
  const maxBytes = maxBodyBytes(endpoint.act, context.limits.maxMessageLength);
  const checkRateLimit = rateLimit(context, endpoint.act);
  const handleWriter = writerHandler(context, endpoint, maxBytes);
  const handle: Handler = async (request, platform, requestId) => {
    let rateHeaders: RateLimitStatus['headers'] = {};
    let answer: ApiResult;
    try {
      const status = await checkRateLimit(request, platform);
      rateHeaders = status.headers;
      answer = status.allowed ? await handleWriter(request, platform) : TOO_MANY;
    } catch (error) {
      logError(context, error, requestId);
      answer = answerToError(error, requestId);
    }
    const requestDetails = { request, requestId, rateHeaders };
    const response = renderResponse(context, requestDetails, answer);
    const refused = reserveResponse(context, request, platform, response.body.length);
    return refused === null ? response : renderResponse(context, requestDetails, refused);
  };
  return { handle, maxBytes };
}

/** Asks who is writing before a body is read, where not everyone may. */
function writerHandler<Rule extends Schema>(
  context: ServerContext,
  endpoint: Endpoint<Rule>,
  maxBytes: number,
) {
  const checkWriter = writerCheck(context, endpoint.act);
  const handleBody = bodyHandler(context, endpoint, maxBytes);
  return async (request: ApiRequest, platform: Platform): Promise<ApiResult> => {
    const writing = await checkWriter(request, platform);
    return writing.allowed
      ? handleBody(request, platform, writing.invitation?.token ?? null)
      : WRITER_ANSWERS[writing.reason];
  };
}

function bodyHandler<Rule extends Schema>(
  context: ServerContext,
  endpoint: Endpoint<Rule>,
  maxBytes: number,
) {
  const handleFields = fieldsHandler(context, endpoint, maxBytes);
  return async (request: ApiRequest, platform: Platform, invitation: Digest | null): Promise<ApiResult> => {
    const announced = checkBodyHeaders(request, maxBytes);
    if (announced.refused) return announced.refused;
    return withBodyBudget(context, request, platform, announced.bytes, () =>
      handleFields(request, invitation),
    );
  };
}

function fieldsHandler<Rule extends Schema>(
  context: ServerContext,
  endpoint: Endpoint<Rule>,
  maxBytes: number,
) {
  const digests = digestsOf(context);
  return async (request: ApiRequest, invitation: Digest | null): Promise<ApiResult> => {
    const body = await readBody(request, maxBytes);
    if (body.refused) return body.refused;
    const bearer = await readBearer(request.headers.get('Authorization'), digests);
    const fields = parse(endpoint.schema, body.json);
    const errors = [...(bearer.malformed ? [MALFORMED_BEARER] : []), ...(fields.errors ?? [])];
    if (bearer.malformed || fields.errors) return invalid(errors);
    return endpoint.answer({
      fields: fields.value,
      invitation,
      token: bearer.digest,
      publicUrl: context.publicUrl(request),
    });
  };
}

const MALFORMED_BEARER = { field: 'authorization', message: 'must be Bearer and base64url of 32 bytes' };
