import { describe, expect, it } from 'vitest';
import type { Reason } from '../../contract/reasons.ts';
import { StoreError } from '../../domain/ports.ts';
import type { Refusal } from '../../domain/refusal.ts';
import { answerFor, answerToError, tooLarge, wrongMethod } from './refusals.ts';

const clock = () => 1_000;

describe('each refusal has its answer', () => {
  it.each<[Refusal, Reason, number, string]>([
    ['unknown', 'not-found', 404, 'No such hash!'],
    ['nothing-to-claim', 'not-found', 404, 'Secret not found'],
    ['not-theirs', 'not-found', 404, 'Secret not found or access denied'],
    ['expired', 'expired', 410, 'Message has expired!'],
    ['already-read', 'already-read', 410, 'Message has already been read!'],
    ['already-owned', 'already-claimed', 409, 'Secret already owned'],
    ['not-claimable', 'not-claimable', 409, 'A message for a number of readers cannot be claimed'],
    ['withdrawn', 'withdrawn', 410, 'Message was deleted by its sender!'],
    ['removed', 'removed', 410, 'Message was removed by the operator!'],
    ['other-owner', 'not-owner', 403, 'Access denied!'],
    ['unproven', 'proof-required', 403, 'Proof of the key is missing or wrong'],
    [
      'key-of-another-message',
      'idempotency-key-reused',
      422,
      'This idempotency key belongs to another message',
    ],
  ])('the refusal %s is answered with the reason %s and status %i', (refusal, reason, status, message) => {
    const answer = answerFor({ kind: refusal }, clock);
    expect(answer.status).toBe(status);
    expect(answer.body).toMatchObject({ reason, message });
    expect(answer.refusal?.reason).toBe(reason);
  });

  it('a missing read token is an invalid field', () => {
    expect(answerFor({ kind: 'token-missing' }, clock).body).toMatchObject({
      reason: 'token-required',
      errors: [{ field: 'link_token' }, { field: 'read_token' }],
    });
  });

  it('a full store says when to come again', () => {
    const answer = answerFor({ kind: 'store-full' }, clock);
    expect(answer.status).toBe(503);
    expect(Number(answer.headers?.['Retry-After'])).toBeGreaterThan(0);
  });

  it('what is too large is told the limit', () => {
    expect(tooLarge(10)).toMatchObject({
      status: 413,
      body: { message: 'The body must be at most 10 bytes' },
    });
  });

  it('a wrong method is told the right one', () => {
    expect(wrongMethod('POST')).toMatchObject({ status: 405, headers: { Allow: 'POST' } });
  });

  it('a bug says only the id of the request', () => {
    const answer = answerToError(new Error('a secret'), 'abc');
    expect(answer.status).toBe(500);
    expect(answer.body).toEqual({ reason: 'internal-error', request_id: 'abc' });
  });

  it('a store that fails says when to come again', () => {
    const answer = answerToError(new StoreError('a secret'), 'abc');
    expect(answer.status).toBe(503);
    expect(JSON.stringify(answer.body)).not.toContain('secret');
    expect(Number(answer.headers?.['Retry-After'])).toBeGreaterThan(0);
  });
});
