import { describe, expect, it } from 'vitest';
import { SERVICE_DESCRIPTION } from '../../tests/service.ts';
import { Secret } from '../crypto/secret.ts';
import { ApiError, isWriterRefusal } from './api-error.ts';
import { RequestApi } from './requests/request-api.ts';
import { SenderApi } from './sender-api.ts';
import type { Fetch } from './server-api.ts';
import { asWriter, ServiceApi, WRITER_REASONS, type WriterCredentials } from './writer.ts';

const ORIGIN = 'https://example.com';
const TOKEN = 'A'.repeat(43);
const INVITED: WriterCredentials = { invitation: new Secret(TOKEN), cookies: false };
const SIGNED_IN: WriterCredentials = { invitation: null, cookies: true };
const NOBODY: WriterCredentials = { invitation: null, cookies: false };
const DESCRIPTION = {
  ...SERVICE_DESCRIPTION,
  writing: { allowed: false, reason: 'not-a-writer', invitation: null },
};
const CREATED = () => Response.json({ url: ORIGIN, view: 'abc' });

/** What a request was sent with. */
interface Sent {
  readonly path: string;
  readonly invitation: string | null;
  readonly credentials: RequestInit['credentials'];
  readonly redirect: RequestInit['redirect'];
}

/** Answers each request so, and records it. */
function recording(sent: Sent[], answer: (init: RequestInit) => Response): Fetch {
  return async (url, init) => {
    const invitation = new Headers(init.headers).get('Inigma-Invitation');
    const { credentials, redirect } = init;
    sent.push({ path: new URL(url).pathname, invitation, credentials, redirect });
    return answer(init);
  };
}

/** As browsers have it for a redirect that is not followed. */
function redirected(): Response {
  return Object.defineProperty(new Response(null), 'type', { value: 'opaqueredirect' });
}

/** What a create rejects with where each request is answered so. */
async function refusalOf(fetch: Fetch, credentials: WriterCredentials): Promise<ApiError> {
  const { signal } = new AbortController();
  const error = await new SenderApi(ORIGIN, asWriter(fetch, credentials))
    .during({ signal, onSent: () => undefined })
    .create('{}', null)
    .catch((thrown: unknown) => thrown);
  if (error instanceof ApiError) return error;
  throw new Error('There was no ApiError');
}

describe('whoever creates messages', () => {
  it('shows an invitation in a create, in asking for a secret and about the service, and in nothing else', async () => {
    const sent: Sent[] = [];
    const fetch = recording(sent, CREATED);
    const api = new SenderApi(ORIGIN, asWriter(fetch, INVITED));
    await api.create('{}', null);
    await new RequestApi(ORIGIN, asWriter(fetch, INVITED))
      .askForSecret('{}', new Secret(TOKEN))
      .catch(() => undefined);
    await api.remove({ view: 'abc', uid: 'me' }, null).catch(() => undefined);
    await api.listOwned({ uid: 'me' }, null).catch(() => undefined);
    await new ServiceApi(ORIGIN, asWriter(fetch, INVITED)).service().catch(() => undefined);
    const rest = { credentials: 'omit', redirect: 'error' };
    expect(sent).toEqual([
      { path: '/api/create', invitation: TOKEN, ...rest },
      { path: '/api/ask', invitation: TOKEN, ...rest },
      { path: '/api/delete-secret', invitation: null, ...rest },
      { path: '/api/list-secrets', invitation: null, ...rest },
      { path: '/api/service', invitation: TOKEN, ...rest },
    ]);
  });

  it('sends the cookies of the origin with those two alone, and only where people sign in', async () => {
    const sent: Sent[] = [];
    for (const credentials of [SIGNED_IN, NOBODY]) {
      const api = new SenderApi(ORIGIN, asWriter(recording(sent, CREATED), credentials));
      await api.create('{}', null);
      await api.remove({ view: 'abc', uid: 'me' }, null).catch(() => undefined);
    }
    expect(sent.map((one) => [one.path, one.credentials, one.redirect])).toEqual([
      ['/api/create', 'same-origin', 'manual'],
      ['/api/delete-secret', 'omit', 'error'],
      ['/api/create', 'omit', 'error'],
      ['/api/delete-secret', 'omit', 'error'],
    ]);
  });

  it.each(WRITER_REASONS)('is told of the reason %s by the server, whoever they are', async (reason) => {
    const status = reason === 'sign-in-required' ? 401 : 403;
    for (const credentials of [INVITED, SIGNED_IN, NOBODY]) {
      const error = await refusalOf(async () => Response.json({ reason }, { status }), credentials);
      expect(error).toMatchObject({ kind: 'refused', status, reason });
      expect(isWriterRefusal(error)).toBe(true);
    }
  });

  it('is told by the server, and by no proxy, that nobody may ask for secrets', async () => {
    const answer = async () => Response.json({ reason: 'requests-off' }, { status: 403 });
    const api = new RequestApi(ORIGIN, asWriter(answer, SIGNED_IN));
    const error = await api.askForSecret('{}', new Secret(TOKEN)).catch((thrown: unknown) => thrown);
    expect(error).toMatchObject({ kind: 'refused', status: 403, reason: 'requests-off' });
  });

  it.each<[string, () => Response]>([
    ['a redirect to a login page', redirected],
    ['401 and a page', () => new Response('<!doctype html>', { status: 401 })],
    ['403 and a page', () => new Response('<!doctype html>', { status: 403 })],
    ['403 and JSON of its own', () => Response.json({ reason: 'forbidden', error: 'x' }, { status: 403 })],
    ['401 and null', () => Response.json(null, { status: 401 })],
  ])('has to sign in where a proxy answers %s', async (_what, answer) => {
    expect(await refusalOf(async () => answer(), SIGNED_IN)).toMatchObject({
      kind: 'refused',
      status: 401,
      reason: 'sign-in-required',
    });
  });

  it('is told of a redirect also where the upload is watched, which fails at one', async () => {
    const fetch: Fetch = async (_url, _init, onSent) => {
      if (onSent !== undefined) throw new TypeError('redirected');
      return redirected();
    };
    expect(await refusalOf(fetch, SIGNED_IN)).toMatchObject({ reason: 'sign-in-required' });
    expect(await refusalOf(fetch, INVITED)).toMatchObject({ kind: 'offline', reason: null });
  });

  it('is told of no sign-in where there is no network, or people do not sign in', async () => {
    const offline: Fetch = () => Promise.reject(new TypeError('Failed to fetch'));
    expect(await refusalOf(offline, SIGNED_IN)).toMatchObject({ kind: 'offline', reason: null });
    const page: Fetch = async () => new Response('<!doctype html>', { status: 403 });
    expect(await refusalOf(page, INVITED)).toMatchObject({ kind: 'refused', reason: null });
  });

  it('does not send again what was cancelled', async () => {
    const controller = new AbortController();
    let asked = 0;
    const fetch: Fetch = () => {
      asked += 1;
      controller.abort();
      return Promise.reject(new TypeError('aborted'));
    };
    const transfer = { signal: controller.signal, onSent: () => undefined };
    const api = new SenderApi(ORIGIN, asWriter(fetch, SIGNED_IN)).during(transfer);
    expect(await api.create('{}', null).catch((error) => error)).toMatchObject({ kind: 'cancelled' });
    expect(asked).toBe(1);
  });
});

describe('the description of the service', () => {
  it('is asked for by GET, without a body', async () => {
    const asked: RequestInit[] = [];
    const fetch: Fetch = async (_url, init) => {
      asked.push(init);
      return Response.json(DESCRIPTION);
    };
    expect(await new ServiceApi(ORIGIN, fetch).service()).toEqual(DESCRIPTION);
    expect(asked).toMatchObject([{ method: 'GET', body: null, headers: {}, credentials: 'omit' }]);
  });
});
