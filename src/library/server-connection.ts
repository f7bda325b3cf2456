import { type Caller, ephemeralCaller, type Identity, identityOf } from '../client/identity.ts';
import { Secret } from '../client/primitives.ts';
import { wait } from '../client/restart-pause.ts';
import type { Fetch, ServerApi } from '../client/server-api.ts';
import { asWriter, ServiceApi, type ServiceResponse } from '../client/writer.ts';
import { type CallOptions, transferOf } from './call-options.ts';
import type { ClientOptions } from './client-options.ts';
import { inigmaError } from './inigma-error.ts';
import { platformFetch } from './platform-fetch.ts';

const LOOPBACK = /^(?:localhost|127(?:\.\d{1,3}){3}|\[::1\])$/;
const TOKEN = /^[\w-]{43}$/;
const INVITATION_LINK = /^(https?:\/\/[^\s/]+)\/?#invite=([\w-]{43})$/i;

type ApiClass<Api> = new (...given: ConstructorParameters<typeof ServerApi>) => Api;

/** One server, as one identity or none, and what was learned of it. */
export class ServerConnection {
  readonly origin: string;
  readonly #fetch: Fetch;
  readonly #identity: Promise<Identity> | null;
  #service: ServiceResponse | null = null;

  constructor({ server, fetch, identity, invitation }: ClientOptions) {
    this.origin = originOf(server);
    this.#fetch = invitedTo(this.origin, fetch ?? platformFetch(), invitation);
    this.#identity = identity === undefined ? null : identityOf(new Secret(identity.revealKey()));
    // Whoever calls anything is told.
    this.#identity?.catch(() => {});
  }

  /** What asks the server for one call. */
  api<Api extends ServerApi>(apiClass: ApiClass<Api>, options: CallOptions): Api {
    return new apiClass(this.origin, this.#fetch, wait, transferOf(options));
  }

  /** The same for several calls, each of which is watched and cancelled by itself. */
  apiForCalls<Api extends ServerApi>(apiClass: ApiClass<Api>): Api {
    return new apiClass(this.origin, this.#fetch, wait);
  }

  /** What the server says of itself, asked once. Each call asks for itself, since each can be aborted. */
  async service(options: CallOptions): Promise<ServiceResponse> {
    return this.#service ?? this.askService(options);
  }

  /** The same, asked again. */
  async askService({ signal }: CallOptions): Promise<ServiceResponse> {
    this.#service = await this.api(ServiceApi, { signal }).service();
    return this.#service;
  }

  /** The identity, or null where there is none. */
  async identity(): Promise<Identity | null> {
    return this.#identity;
  }

  /** @throws InigmaError `identity-required` */
  async requiredIdentity(): Promise<Identity> {
    const identity = await this.#identity;
    if (identity === null) throw inigmaError('identity-required', {});
    return identity;
  }

  /** The identity, or a name that is used once. */
  async caller(): Promise<Caller> {
    return (await this.#identity) ?? ephemeralCaller();
  }
}

/** Tokens leave by HTTPS, or to this very machine. */
function originOf(server: string | URL): string {
  const url = URL.canParse(String(server)) ? new URL(String(server)) : null;
  const isOrigin = url !== null && `${url.origin}/` === url.href;
  const isSafe = url?.protocol === 'https:' || (url?.protocol === 'http:' && LOOPBACK.test(url.hostname));
  if (url === null || !isOrigin || !isSafe) throw inigmaError('invalid-server', {});
  return url.origin;
}

/** With the token of an invitation, or that of its link. */
function invitedTo(origin: string, fetch: Fetch, invitation: string | undefined): Fetch {
  if (invitation === undefined) return fetch;
  const [, server = origin, linked] = INVITATION_LINK.exec(invitation) ?? [];
  const token = linked ?? invitation;
  if (!TOKEN.test(token) || !URL.canParse(server) || new URL(server).origin !== origin)
    throw inigmaError('invalid-input', { field: 'invitation' });
  return asWriter(fetch, { invitation: new Secret(token), cookies: false });
}
