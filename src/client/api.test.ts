import { describe, expect, it } from 'vitest';
import { Secret } from '../crypto/secret.ts';
import { Api, type Fetch } from './api.ts';
import { ApiFault, isRefusal, mayHaveHappened } from './api-fault.ts';

const ORIGIN = 'https://example.com';
const REQUEST = { view: 'abc', uid: 'me' };
const TOKEN = 'A'.repeat(43);

/** What `view` rejects with when the server answers so. */
async function faultOf(fetch: Fetch): Promise<ApiFault> {
  const failure = await new Api(ORIGIN, fetch).view(REQUEST, null).catch((fault: unknown) => fault);
  if (failure instanceof ApiFault) return failure;
  throw new Error('There was no ApiFault');
}

function answering(status: number, body: string, headers: Record<string, string> = {}): Fetch {
  return async () => new Response(body, { status, headers });
}

describe('a request', () => {
  it('goes to its own origin with a JSON body, no cookie, no referrer and no redirect', async () => {
    const sent: [string, RequestInit][] = [];
    const api = new Api(ORIGIN, async (url, init) => {
      sent.push([url, init]);
      return Response.json({ iv: 'aXY=', salt: 'c2FsdA==' });
    });
    await api.view(REQUEST, null);
    expect(sent).toEqual([
      [
        `${ORIGIN}/api/view`,
        {
          method: 'POST',
          body: JSON.stringify(REQUEST),
          headers: { 'Content-Type': 'application/json' },
          cache: 'no-store',
          credentials: 'omit',
          redirect: 'error',
          referrerPolicy: 'no-referrer',
        },
      ],
    ]);
  });

  it('bears the owner token where there is one', async () => {
    let headers: unknown;
    const api = new Api(ORIGIN, async (_url, init) => {
      headers = init.headers;
      return Response.json({ status: 'success', message: '' });
    });
    await api.remove(REQUEST, new Secret(TOKEN));
    expect(headers).toMatchObject({ Authorization: `Bearer ${TOKEN}` });
  });
});

describe('an answer', () => {
  it('of an earlier server has the fields that it does not know filled in', async () => {
    const api = new Api(ORIGIN, answering(200, '{"iv":"aXY=","salt":"c2FsdA==","is_owner":true}'));
    expect(await api.view(REQUEST, null)).toMatchObject({
      is_owner: true,
      one_time: false,
      expires_at: null,
      sealed_name: '',
    });
  });

  it.each([
    ['that is not JSON', '<!doctype html>'],
    ['that breaks the contract', '{"iv":1,"salt":"c2FsdA=="}'],
    ['that is JSON and no object', '[]'],
  ])('%s is unexpected', async (_what, body) => {
    expect(await faultOf(answering(200, body))).toMatchObject({ kind: 'unexpected', status: 200 });
  });

  it('that never comes, or breaks off, is offline', async () => {
    expect(await faultOf(() => Promise.reject(new TypeError('x')))).toMatchObject({
      kind: 'offline',
      status: 0,
    });
    const brokenOff = new ReadableStream({ pull: (stream) => stream.error(new TypeError('x')) });
    expect(await faultOf(async () => new Response(brokenOff))).toMatchObject({ kind: 'offline' });
  });

  it('of too many requests says when to come again', async () => {
    const fault = await faultOf(answering(429, '{"message":"x"}', { 'Retry-After': '17' }));
    expect(fault).toMatchObject({ kind: 'too-many', status: 429, retryAfter: 17 });
  });

  it('that says when in a way that we do not know says it not at all', async () => {
    const fault = await faultOf(answering(503, '{}', { 'Retry-After': 'Sun, 22 Nov 2026 20:00:00 GMT' }));
    expect(fault).toMatchObject({ kind: 'unavailable', retryAfter: null });
  });

  it.each([500, 502, 503])('of status %i is unavailable, whatever its body', async (status) => {
    expect(await faultOf(answering(status, 'Bad gateway'))).toMatchObject({ kind: 'unavailable', status });
  });

  it.each([403, 404, 409, 410, 413, 422])(
    'of status %i is a refusal, in the words of the server',
    async (status) => {
      const fault = await faultOf(answering(status, '{"message":"No!"}'));
      expect(fault).toMatchObject({ kind: 'refused', status, message: 'No!' });
      expect(isRefusal(fault, status)).toBe(true);
      expect(isRefusal(fault, 400)).toBe(false);
    },
  );
});

describe('whether it may have happened after all', () => {
  it('is known only where the server refused or was not asked', () => {
    const known = (['refused', 'too-many'] as const).map((kind) => mayHaveHappened(new ApiFault(kind)));
    const unknown = (['offline', 'unavailable', 'unexpected'] as const).map((kind) =>
      mayHaveHappened(new ApiFault(kind)),
    );
    expect(known).toEqual([false, false]);
    expect(unknown).toEqual([true, true, true]);
    expect(mayHaveHappened(new Error('x'))).toBe(false);
  });
});
