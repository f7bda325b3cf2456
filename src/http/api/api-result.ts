import type { ContentfulStatusCode } from 'hono/utils/http-status';

/** What the API says: a status, a JSON body, and the headers that belong to this answer alone. */
export interface ApiResult {
  readonly status: ContentfulStatusCode;
  readonly body: Readonly<Record<string, unknown>>;
  readonly headers?: Readonly<Record<string, string>>;
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
  message: string,
  headers?: Record<string, string>,
): ApiResult {
  return { status, body: { status: 'failed', message }, ...(headers && { headers }) };
}
