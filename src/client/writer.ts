import { parse } from '../contract/parse.ts';
import { type Reason, WRITER_REASONS, type WriterReason } from '../contract/reasons.ts';
import { errorResponse } from '../contract/responses.ts';
import { API, SERVICE } from '../contract/routes.ts';
import { serviceResponse } from '../contract/service.ts';
import type { Secret } from '../crypto/secret.ts';
import { type Fetch, ServerApi } from './server-api.ts';

export type { ServiceDescription, ServiceResponse } from '../contract/service.ts';
export { WRITER_REASONS, type WriterReason };

/** The server, asked who may create messages; through `asWriter` it answers for whoever asks. */
export class ServiceApi extends ServerApi {
  service() {
    return this.ask(SERVICE, null, serviceResponse);
  }
}

/** What shows a server that somebody may create messages, where not everyone may. */
export interface WriterCredentials {
  /** The token of an invitation. */
  readonly invitation: Secret | null;
  /** An authenticating proxy knows people by the cookies of this origin, and sends others to its login page. */
  readonly cookies: boolean;
}

const GUARDED: readonly string[] = [API.create, API.ask, SERVICE];
/** What the server itself says no with to those requests; anything else is a proxy's word. */
const OWN_REFUSALS: readonly string[] = [...WRITER_REASONS, 'requests-off' satisfies Reason];

/** As `fetch`, with these credentials in a create, in asking for a secret and in `GET /api/service`, and in no other request. */
export function asWriter(fetch: Fetch, { invitation, cookies }: WriterCredentials): Fetch {
  return async (url, init, onSent) => {
    if (!GUARDED.includes(new URL(url).pathname)) return fetch(url, init, onSent);
    const headers = new Headers(init.headers);
    if (invitation !== null) headers.set('Inigma-Invitation', invitation.reveal());
    const invited = { ...init, headers };
    return cookies ? askProxy(fetch, invited, url, onSent) : fetch(url, invited, onSent);
  };
}

/** What a proxy answers in place of the server, to whoever has not signed in, is read as that refusal of the server. */
async function askProxy(
  fetch: Fetch,
  init: RequestInit,
  url: string,
  onSent: Parameters<Fetch>[2],
): Promise<Response> {
  const signed: RequestInit = { ...init, credentials: 'same-origin', redirect: 'manual' };
  const answer = await fetch(url, signed, onSent).catch((error) => {
    // A watched upload fails at a redirect as it does without a network; only the other kind of request can tell.
    if (onSent === undefined || init.signal?.aborted) throw error;
    return fetch(url, signed);
  });
  const isOfProxy = answer.type === 'opaqueredirect' || (await isForeignRefusal(answer));
  return isOfProxy ? Response.json({ reason: 'sign-in-required' }, { status: 401 }) : answer;
}

async function isForeignRefusal(answer: Response): Promise<boolean> {
  if (answer.status !== 401 && answer.status !== 403) return false;
  const body: unknown = await answer
    .clone()
    .json()
    .catch(() => null);
  return !OWN_REFUSALS.includes(parse(errorResponse, body).value?.reason ?? '');
}
