import * as v from 'valibot';
import { expect } from 'vitest';
import { claimResponse, viewResponse } from '../../src/contract/reader-responses.ts';
import { REASONS } from '../../src/contract/reasons.ts';
import { doneResponse, errorResponse } from '../../src/contract/responses.ts';
import { type Act, API } from '../../src/contract/routes.ts';
import {
  answerResponse,
  askResponse,
  listAskedResponse,
  viewAskResponse,
} from '../../src/contract/secret-requests.ts';
import { createResponse, listResponse, receiptsResponse } from '../../src/contract/sender-responses.ts';
import { recordResponse } from './recorded-responses.ts';

const GRANTED = {
  create: createResponse,
  view: viewResponse,
  claim: claimResponse,
  listOwned: listResponse,
  listPending: listResponse,
  listReceipts: receiptsResponse,
  rename: doneResponse,
  remove: doneResponse,
  ask: askResponse,
  viewAsk: viewAskResponse,
  answer: answerResponse,
  listAsked: listAskedResponse,
  removeAsk: doneResponse,
} as const satisfies Record<Act, v.GenericSchema>;

export type Granted<A extends Act> = v.InferOutput<(typeof GRANTED)[A]>;
export type Fields = Readonly<Record<string, unknown>>;

export interface ApiResponse {
  readonly status: number;
  readonly headers: Headers;
  readonly body: Readonly<Record<string, unknown>>;
}

/** How a refusal looks: each says its reason; only the last two belong to some. */
const REFUSAL = v.strictObject({
  ...errorResponse.entries,
  reason: v.picklist(REASONS),
  status: v.optional(v.literal('failed')),
  redirect_root: v.optional(v.literal('true')),
  request_id: v.optional(v.string()),
});

/** Asks a server as any client would, and holds every answer to what all answers promise. */
export class Api {
  readonly url: string;

  constructor(url: string) {
    this.url = url;
  }

  /** What was asked for; anything else fails the test. */
  async grant<A extends Act>(act: A, fields: Fields, bearer?: string): Promise<Granted<A>> {
    const { status, body } = await this.request(act, fields, bearer);
    expect([status, body], `${act} should have been granted`).toEqual([200, body]);
    const parsed: unknown = v.parse(GRANTED[act], body);
    expect(parsed, 'the answer has the fields of the contract, all of them and no more').toStrictEqual(body);
    return parsed as Granted<A>;
  }

  /** A refusal with this status and, where it is given, exactly this body. */
  async refuse(
    act: Act,
    fields: Fields,
    status: number,
    body?: Fields,
    bearer?: string,
  ): Promise<ApiResponse> {
    const answer = await this.request(act, fields, bearer);
    expect([answer.status, answer.body]).toEqual([status, body ?? answer.body]);
    return answer;
  }

  /** Refused with 422 for exactly these fields. */
  async refuseFields(
    act: Act,
    fields: Fields,
    invalidFields: readonly string[],
    bearer?: string,
  ): Promise<void> {
    const { status, body } = await this.request(act, fields, bearer);
    const { errors } = v.parse(errorResponse, body);
    expect([status, errors.map(({ field }) => field).toSorted()]).toEqual([
      422,
      [...invalidFields].toSorted(),
    ]);
  }

  request(act: Act, fields: Fields, bearer?: string): Promise<ApiResponse> {
    return this.post(
      API[act],
      JSON.stringify(fields),
      bearer === undefined ? {} : { Authorization: `Bearer ${bearer}` },
    );
  }

  /** Any bytes, to any path. */
  async post(path: string, body: BodyInit, headers: Record<string, string> = {}): Promise<ApiResponse> {
    const all = { 'Content-Type': 'application/json', ...headers };
    return readAnswer(await this.fetch(path, { method: 'POST', body, headers: all }));
  }

  /** Any method; the answer is not read. */
  async fetch(path: string, init: RequestInit = {}): Promise<Response> {
    const response = await fetch(this.url + path, { redirect: 'manual', ...init });
    await recordResponse(path, init.method ?? 'GET', response);
    return response;
  }
}

/** Holds an answer in JSON to what they all promise. */
export async function readAnswer(response: Response): Promise<ApiResponse> {
  const body = (await response.json()) as ApiResponse['body'];
  expectApiHeaders(response.headers);
  if (response.status !== 200) v.parse(REFUSAL, body);
  return { status: response.status, headers: response.headers, body };
}

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

export function expectApiHeaders(headers: Headers): void {
  expect(headers.get('X-Request-ID')).toMatch(UUID);
  expect(Object.fromEntries(headers)).toMatchObject({
    'cache-control': 'no-store',
    'content-security-policy': expect.stringMatching(/^default-src 'none'/),
    'content-type': 'application/json; charset=utf-8',
    'cross-origin-resource-policy': 'same-origin',
    'referrer-policy': 'no-referrer',
    vary: 'Origin',
    'x-content-type-options': 'nosniff',
    'x-frame-options': 'DENY',
  });
  expect(headers.get('Set-Cookie')).toBeNull();
}

/** The refusals of the API, word for word. */
export const RESPONSE_BODIES = {
  unknown: { reason: 'not-found', message: 'No such hash!', redirect_root: 'true' },
  nothingToClaim: { status: 'failed', reason: 'not-found', message: 'Secret not found' },
  notTheirs: { status: 'failed', reason: 'not-found', message: 'Secret not found or access denied' },
  expired: { reason: 'expired', message: 'Message has expired!', redirect_root: 'true' },
  alreadyRead: { reason: 'already-read', message: 'Message has already been read!', redirect_root: 'true' },
  alreadyOwned: { status: 'failed', reason: 'already-claimed', message: 'Secret already owned' },
  notClaimable: {
    status: 'failed',
    reason: 'not-claimable',
    message: 'A message for a number of readers cannot be claimed',
  },
  otherOwner: { reason: 'not-owner', message: 'Access denied!', redirect_root: 'true' },
  unproven: { status: 'failed', reason: 'proof-required', message: 'Proof of the key is missing or wrong' },
  keyOfAnother: {
    status: 'failed',
    reason: 'idempotency-key-reused',
    message: 'This idempotency key belongs to another message',
  },
  cancelled: {
    status: 'failed',
    reason: 'create-cancelled',
    message: 'This create was cancelled by its sender',
  },
  unknownRequest: { status: 'failed', reason: 'not-found', message: 'There is no such request' },
  requestNotTheirs: { status: 'failed', reason: 'not-found', message: 'Request not found or access denied' },
  keyReused: {
    status: 'failed',
    reason: 'encapsulated-key-reused',
    message: 'Another answer has this encapsulated key',
  },
  requestDeleted: { status: 'success', message: 'Request deleted' },
  owned: { status: 'success', message: 'secret owned' },
  renamed: { status: 'success', message: 'Custom name updated' },
  deleted: { status: 'success', message: 'Secret deleted' },
} as const;
