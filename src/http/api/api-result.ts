import type { ContentfulStatusCode } from 'hono/utils/http-status';
import type { Reason } from '../../contract/reasons.ts';

/** Why a request was refused, for the log: `fields` names its invalid fields as in the contract, never their values. */
export interface RefusalDetails {
  readonly reason: Reason;
  readonly fields?: readonly string[];
}

/** The result of an API request: a status, a JSON body, and the headers of this response only. */
export interface ApiResult {
  readonly status: ContentfulStatusCode;
  readonly body: Readonly<Record<string, unknown>>;
  readonly headers?: Readonly<Record<string, string>>;
  /** Present unless the request succeeded; `reason` is in the body too. */
  readonly refusal?: RefusalDetails;
}

export function ok(body: Readonly<Record<string, unknown>>): ApiResult {
  return { status: 200, body };
}

export function done(message: string): ApiResult {
  return ok({ status: 'success', message });
}

/** A refusal in the shape of earlier servers. */
export function failed(
  status: ContentfulStatusCode,
  reason: Reason,
  message: string,
  headers?: Record<string, string>,
): ApiResult {
  const body = { status: 'failed', reason, message };
  return { status, body, refusal: { reason }, ...(headers && { headers }) };
}
