import { corsHeaders } from '../cors.ts';
import { apiHeaders } from '../security-headers.ts';
import type { ServerContext } from '../server-context.ts';
import type { ApiRequest } from './api-request.ts';
import type { ApiResult, RefusalDetails } from './api-result.ts';

/** An answer of the API as it goes out: with all its headers, and its body as JSON. */
export interface RenderedResponse {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  /** For the log. */
  readonly refusal?: RefusalDetails | undefined;
}

/** What an answer is sent along with. */
interface RequestDetails {
  readonly request: Pick<ApiRequest, 'url' | 'headers'>;
  readonly requestId: string;
  /** What the request counter says of the client. */
  readonly rateHeaders?: Readonly<Record<string, string>>;
}

/** Every answer of the API leaves here, with all its headers at once: changing them later costs a third of the speed. */
export function renderResponse(
  context: ServerContext,
  { request, requestId, rateHeaders }: RequestDetails,
  answer: ApiResult,
): RenderedResponse {
  return {
    status: answer.status,
    headers: {
      ...apiHeaders(context.publicUrl(request)),
      ...corsHeaders(context.corsOrigins, request.headers.get('Origin') ?? undefined),
      ...rateHeaders,
      ...answer.headers,
      'X-Request-ID': requestId,
    },
    body: JSON.stringify(answer.body),
    refusal: answer.refusal,
  };
}

export function asResponse({ status, headers, body }: RenderedResponse): Response {
  return new Response(body, { status, headers });
}
