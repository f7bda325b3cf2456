import * as v from 'valibot';
import { expect } from 'vitest';
import { errorResponse } from '../../../src/contract/responses.ts';
import { Api } from '../api.ts';
import { errorOfRequest, errorOfResponse, headersOf, OPERATIONS, type Operation } from './document.ts';

/** Headers that say something to programs; all others are those of every response. */
const TELLING = /^(?:x-request-id|x-ratelimit-.*|retry-after|www-authenticate|allow)$/;

/** Rules that JSON Schema cannot say, by their sentences, and what a Worker takes less of. */
const UNSAYABLE = [
  'must be base64 with padding',
  'must be well-formed text without NUL',
  'must come with a bearer token',
  'must be a bearer token',
  'must be Bearer and base64url of 32 bytes',
  'must be at most 1900000 characters',
];

/** Holds each answer to `/api/openapi.json`, and that to what the server takes and refuses. */
export class DescribedApi extends Api {
  override async fetch(path: string, init: RequestInit = {}): Promise<Response> {
    const response = await super.fetch(path, init);
    const operation = OPERATIONS.get(`${init.method ?? 'GET'} ${path}`);
    if (operation !== undefined) await expectDescribed(operation, init.body, response.clone());
    return response;
  }
}

async function expectDescribed(
  operation: Operation,
  body: RequestInit['body'],
  response: Response,
): Promise<void> {
  const { status } = response;
  const answer: unknown = await response.json();
  expect(errorOfResponse(operation, status, answer), 'the answer, by the document').toBeNull();
  const told = [...response.headers.keys()].filter((name) => TELLING.test(name));
  expect(headersOf(operation, status), 'the headers, by the document').toEqual(expect.arrayContaining(told));
  const json = jsonOf(body);
  if (json === undefined) return;
  const error = errorOfRequest(operation, json);
  if (status === 200) expect(error, 'the request that was granted, by the document').toBeNull();
  if (breaksSayableRule(answer))
    expect(error, 'the request that was refused, by the document').not.toBeNull();
}

/** What was sent, if it was an object. */
function jsonOf(body: RequestInit['body']): unknown {
  try {
    const json: unknown = JSON.parse(String(body));
    return typeof json === 'object' && json !== null && !Array.isArray(json) ? json : undefined;
  } catch {
    return undefined;
  }
}

function breaksSayableRule(answer: unknown): boolean {
  const { reason, errors } = v.parse(errorResponse, answer);
  return (
    reason === 'invalid-fields' &&
    errors.some(({ field, message }) => field !== 'body' && !UNSAYABLE.includes(message))
  );
}
