import { setTimeout as pause } from 'node:timers/promises';

const TIMEOUT_MILLISECONDS = 30_000;
/** Before every request: the shipped nginx takes ten a second for the API, and another proxy may count pages as well. */
const PAUSE_MILLISECONDS = 120;

/** A response as it has arrived, whoever sent it. */
export interface ProbeResponse {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  /** The JSON object of its body; empty for any other body. */
  readonly json: Readonly<Record<string, unknown>>;
  /** Whether Inigma sent it, and not something in front: its request ids are UUIDs. */
  readonly isOurs: boolean;
}

/** A response, or a clause that says why there is none. */
export type Probed =
  | { readonly response: ProbeResponse; readonly unreachable?: never }
  | { readonly response?: never; readonly unreachable: string };

const REQUEST_ID = /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/;

/** By the codes of Node and of its fetch. */
const REASONS: Readonly<Record<string, string>> = {
  ENOTFOUND: 'its name has no DNS record',
  EAI_AGAIN: 'DNS does not answer, or this machine has no way out',
  ECONNREFUSED: 'nothing listens there',
  EHOSTUNREACH: 'no route leads there',
  ENETUNREACH: 'this machine has no way out',
  ECONNRESET: 'the connection was reset',
  EPIPE: 'the connection was reset',
  UND_ERR_SOCKET: 'the connection was closed',
  ETIMEDOUT: 'no connection in time: a firewall may drop it',
  UND_ERR_CONNECT_TIMEOUT: 'no connection in time: a firewall may drop it',
  UND_ERR_HEADERS_TIMEOUT: 'no response in time',
  CERT_HAS_EXPIRED: 'its certificate has expired: renew it',
  ERR_TLS_CERT_ALTNAME_INVALID: 'its certificate is for another host name',
  DEPTH_ZERO_SELF_SIGNED_CERT: 'its certificate is self-signed, which browsers do not trust',
  SELF_SIGNED_CERT_IN_CHAIN: 'its certificate is from an authority that browsers do not trust',
  UNABLE_TO_GET_ISSUER_CERT_LOCALLY: 'its certificate is from an unknown authority',
  UNABLE_TO_VERIFY_LEAF_SIGNATURE:
    'its intermediate certificate is missing: let the proxy send the whole chain',
  ERR_SSL_WRONG_VERSION_NUMBER: 'no TLS is spoken there: name the port of HTTPS',
  ERR_SSL_PACKET_LENGTH_TOO_LONG: 'no TLS is spoken there: name the port of HTTPS',
};

/** Asks, and follows no redirect. Never rejects. */
export async function ask(url: string, init: RequestInit = {}): Promise<Probed> {
  await pause(PAUSE_MILLISECONDS);
  try {
    const signal = AbortSignal.timeout(TIMEOUT_MILLISECONDS);
    const answer = await fetch(url, { redirect: 'manual', signal, ...init });
    const text = await answer.text();
    const isOurs = REQUEST_ID.test(answer.headers.get('X-Request-ID') ?? '');
    return {
      response: { status: answer.status, headers: answer.headers, text, json: objectIn(text), isOurs },
    };
  } catch (error) {
    return { unreachable: reasonOf(error) };
  }
}

/** Asks an operation of the API. */
export function askApi(
  url: string,
  body: string | Uint8Array<ArrayBuffer> = '{}',
  headers: Readonly<Record<string, string>> = {},
): Promise<Probed> {
  return ask(url, { method: 'POST', body, headers: { 'Content-Type': 'application/json', ...headers } });
}

function objectIn(text: string): Readonly<Record<string, unknown>> {
  try {
    const json: unknown = JSON.parse(text);
    return typeof json === 'object' && json !== null ? { ...json } : {};
  } catch {
    return {};
  }
}

function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return 'unknown error';
  if (error.name === 'TimeoutError') return 'no response in time';
  const cause = error.cause instanceof AggregateError ? error.cause.errors[0] : error.cause;
  const code = cause instanceof Error && 'code' in cause ? String(cause.code) : '';
  const reason = REASONS[code] ?? 'no connection';
  return code === '' ? reason : `${reason} (${code})`;
}
