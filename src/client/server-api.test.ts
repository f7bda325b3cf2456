import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Secret } from '../crypto/secret.ts';
import { ApiError, isRefused, isRefusedWith, mayHaveHappened } from './api-error.ts';
import { ReaderApi } from './reader-api.ts';
import { wait } from './restart-pause.ts';
import { SenderApi } from './sender-api.ts';
import type { Fetch } from './server-api.ts';
import { loadingProgress, type Progress, type Transfer } from './transfer.ts';

const ORIGIN = 'https://example.com';
const REQUEST = { view: 'abc', uid: 'me' };
const TOKEN = 'A'.repeat(43);

/** What `view` rejects with when the server answers so. */
async function errorOf(fetch: Fetch): Promise<ApiError> {
  const error = await new ReaderApi(ORIGIN, fetch).view(REQUEST, null).catch((error: unknown) => error);
  if (error instanceof ApiError) return error;
  throw new Error('There was no ApiFault');
}

function answering(status: number, body: string, headers: Record<string, string> = {}): Fetch {
  return async () => new Response(body, { status, headers });
}

describe('an API request', () => {
  it('a request goes to its own origin with a JSON body, no cookie, no referrer and no redirect', async () => {
    const sent: [string, RequestInit][] = [];
    const api = new ReaderApi(ORIGIN, async (url, init) => {
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
          signal: expect.any(AbortSignal),
        },
      ],
    ]);
  });

  it('a request bears the owner token where there is one', async () => {
    let headers: unknown;
    const api = new ReaderApi(ORIGIN, async (_url, init) => {
      headers = init.headers;
      return Response.json({ status: 'success', message: '' });
    });
    await api.remove(REQUEST, new Secret(TOKEN));
    expect(headers).toMatchObject({ Authorization: `Bearer ${TOKEN}` });
  });
});

describe('an API response', () => {
  it('a response of an earlier server gets defaults for the fields that it lacks', async () => {
    const api = new ReaderApi(ORIGIN, answering(200, '{"iv":"aXY=","salt":"c2FsdA==","is_owner":true}'));
    expect(await api.view(REQUEST, null)).toMatchObject({
      is_owner: true,
      format: 0,
      max_readings: null,
      expires_at: null,
      sealed_name: '',
    });
  });

  it.each([
    ['that is not JSON', '<!doctype html>'],
    ['that breaks the contract', '{"iv":1,"salt":"c2FsdA=="}'],
    ['that is JSON and no object', '[]'],
  ])('%s is an unexpected response', async (_what, body) => {
    expect(await errorOf(answering(200, body))).toMatchObject({ kind: 'unexpected', status: 200 });
  });

  it('a response that never comes, or breaks off, is an offline error', async () => {
    expect(await errorOf(() => Promise.reject(new TypeError('x')))).toMatchObject({
      kind: 'offline',
      status: 0,
    });
    const brokenOff = new ReadableStream({ pull: (stream) => stream.error(new TypeError('x')) });
    expect(await errorOf(async () => new Response(brokenOff))).toMatchObject({ kind: 'offline' });
  });

  it('of a refusal says why, and when that happened', async () => {
    const body = '{"reason":"withdrawn","message":"x","at":1800000000}';
    const error = await errorOf(answering(410, body));
    expect(error).toMatchObject({ kind: 'refused', reason: 'withdrawn', at: 1_800_000_000 });
    expect(await errorOf(answering(410, '{"message":"x"}'))).toMatchObject({ reason: null, at: null });
  });

  it('of too many requests says when to come again', async () => {
    const error = await errorOf(answering(429, '{"message":"x"}', { 'Retry-After': '17' }));
    expect(error).toMatchObject({ kind: 'too-many', status: 429, retryAfter: 17 });
  });

  it('a Retry-After that cannot be parsed is ignored', async () => {
    const error = await errorOf(answering(503, '{}', { 'Retry-After': 'Sun, 22 Nov 2026 20:00:00 GMT' }));
    expect(error).toMatchObject({ kind: 'unavailable', retryAfter: null });
  });

  it.each([500, 502, 503])(
    'a response with status %i is an unavailable error, whatever its body',
    async (status) => {
      expect(await errorOf(answering(status, 'Bad gateway'))).toMatchObject({ kind: 'unavailable', status });
    },
  );

  it.each([403, 404, 409, 410, 422])(
    'a response with status %i is a refusal, in the words of the server',
    async (status) => {
      const error = await errorOf(answering(status, '{"message":"No!"}'));
      expect(error).toMatchObject({ kind: 'refused', status, message: 'No!' });
      expect(isRefusedWith(error, status)).toBe(true);
      expect(isRefusedWith(error, 400)).toBe(false);
    },
  );
});

describe('a request body that timed out', () => {
  it('a 408 response is an offline error, and the request may be repeated', async () => {
    const error = await errorOf(answering(408, '{"message":"The body came too slowly"}'));
    expect(error).toMatchObject({ kind: 'offline', status: 408 });
    expect(isRefused(error)).toBe(false);
  });
});

describe('a request body that is too large', () => {
  it('a 413 response is an error of its own, which a repetition would meet again', async () => {
    const error = await errorOf(answering(413, '<h1>Request Entity Too Large</h1>'));
    expect(error).toMatchObject({ kind: 'too-large', status: 413 });
    expect(isRefused(error)).toBe(true);
  });
});

describe('the response timeout', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  /** A line on which nothing ever comes. */
  const silent: Fetch = (_url, { signal }) =>
    new Promise((_, reject) => signal?.addEventListener('abort', () => reject(signal.reason)));

  it('a response times out after half a minute of silence, as offline', async () => {
    const error = errorOf(silent);
    await vi.advanceTimersByTimeAsync(30_100);
    expect(await error).toMatchObject({ kind: 'offline', status: 0 });
  });

  it('a response to a larger request gets a longer timeout', async () => {
    const settled = vi.fn();
    new SenderApi(ORIGIN, silent).create('x'.repeat(1_000_000), null).catch(settled);
    await vi.advanceTimersByTimeAsync(279_000);
    expect(settled).not.toHaveBeenCalled();
    await vi.advanceTimersByTimeAsync(1_000);
    expect(settled).toHaveBeenCalledWith(expect.objectContaining({ kind: 'offline' }));
  });

  it('a response has no timeout while bytes arrive, and one when they stop halfway', async () => {
    const parts = ['{"iv":"aXY=",', '"salt":', '"c2FsdA=="}'];
    expect(await viewing(parts, 25_000, 75_000)).toMatchObject({ iv: 'aXY=' });
    expect(await viewing(parts, 31_000, 31_000)).toMatchObject({ kind: 'offline' });
  });

  /** What comes of a look whose answer comes in parts, so many milliseconds apart, after so many. */
  async function viewing(parts: readonly string[], apart: number, after: number): Promise<unknown> {
    const outcome = new ReaderApi(ORIGIN, dripping(parts, apart)).view(REQUEST, null).catch((error) => error);
    await vi.advanceTimersByTimeAsync(after);
    return outcome;
  }

  /** As `fetch` has it: what aborts the request breaks off its answer, too. */
  function dripping(parts: readonly string[], apart: number): Fetch {
    return async (_url, { signal }) => {
      const rest = [...parts];
      const drip = async (stream: ReadableStreamDefaultController) => {
        await new Promise((resolve) => setTimeout(resolve, apart));
        const part = rest.shift();
        if (part !== undefined) stream.enqueue(new TextEncoder().encode(part));
        if (rest.length === 0) stream.close();
      };
      const start = (stream: ReadableStreamDefaultController) =>
        signal?.addEventListener('abort', () => stream.error(signal.reason));
      return new Response(new ReadableStream({ start, pull: drip }));
    };
  }
});

describe('a transfer', () => {
  const ANSWER = '{"iv":"aXY=","salt":"c2FsdA=="}';

  const { signal } = new AbortController();

  /** What a view reports, where the answer comes with these headers. */
  async function loading(headers: Record<string, string>): Promise<Progress[]> {
    const seen: Progress[] = [];
    const onRead: Transfer['onRead'] = (...read) => void seen.push(loadingProgress(...read));
    await new ReaderApi(ORIGIN, answering(200, ANSWER, headers))
      .during({ signal, onRead })
      .view(REQUEST, null);
    return seen;
  }

  it('loading counts the bytes that have come, of as many as the answer announces', async () => {
    const length = ANSWER.length;
    expect(await loading({ 'Content-Length': String(length) })).toEqual([
      { phase: 'loading', done: 0, total: null },
      { phase: 'loading', done: length, total: length },
    ]);
  });

  it('loading knows no total where the answer does not announce it, or comes compressed', async () => {
    for (const headers of [{}, { 'Content-Length': '20', 'Content-Encoding': 'gzip' }]) {
      expect((await loading(headers)).at(-1)).toEqual({ phase: 'loading', done: ANSWER.length, total: null });
    }
  });

  it('sending counts the bytes that the transport has sent', async () => {
    const seen: [number, number][] = [];
    const transport: Fetch = async (_url, _init, onSent) => {
      for (const bytes of [400, 1_000]) onSent?.(bytes);
      return Response.json({ url: ORIGIN, view: 'abc' });
    };
    const onSent = (...sent: [number, number]) => void seen.push(sent);
    await new SenderApi(ORIGIN, transport).during({ signal, onSent }).create('x'.repeat(1_000), null);
    expect(seen).toEqual([0, 400, 1_000].map((done) => [done, 1_000]));
  });

  it.each([
    ['while the request is under way', silentForever, null],
    ['between two tries', restarting, wait],
  ] as const)('cancelled %s is an error of its own', async (_when, fetch, wait) => {
    const controller = new AbortController();
    const transfer = { signal: controller.signal };
    const outcome = new SenderApi(ORIGIN, fetch, wait)
      .during(transfer)
      .create('{}', null)
      .catch((error) => error);
    await new Promise((resolve) => setImmediate(resolve));
    controller.abort();
    expect(await outcome).toMatchObject({ kind: 'cancelled' });
  });

  it('a transfer that was cancelled before it began asks the server for nothing', async () => {
    const transfer = { signal: AbortSignal.abort() };
    const asked = vi.fn<Fetch>(silentForever);
    const api = new SenderApi(ORIGIN, asked).during(transfer);
    expect(await api.create('{}', null).catch((error) => error)).toMatchObject({ kind: 'cancelled' });
    expect(asked.mock.calls[0]?.[1].signal?.aborted ?? true).toBe(true);
  });
});

/** A server that is being replaced, for as long as anybody asks. */
async function restarting(url: string, init: RequestInit): Promise<Response> {
  if (init.signal?.aborted) return silentForever(url, init);
  return new Response('{}', { status: 503, headers: { 'Retry-After': '5' } });
}

/** A line on which nothing ever comes. */
function silentForever(_url: string, { signal }: RequestInit): Promise<never> {
  return new Promise((_, reject) => {
    if (signal?.aborted) reject(signal.reason);
    signal?.addEventListener('abort', () => reject(signal.reason));
  });
}

describe('an API error', () => {
  it('an API error says whether the request may have taken effect: not if refused or never sent', () => {
    const known = (['refused', 'too-many', 'too-large'] as const).map((kind) =>
      mayHaveHappened(new ApiError(kind)),
    );
    const unknown = (['offline', 'unavailable', 'unexpected'] as const).map((kind) =>
      mayHaveHappened(new ApiError(kind)),
    );
    expect(known).toEqual([false, false, false]);
    expect(unknown).toEqual([true, true, true]);
    expect(mayHaveHappened(new Error('x'))).toBe(false);
  });
});
