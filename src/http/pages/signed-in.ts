import { apiHeaders, originOf } from '../security-headers.ts';
import type { RequestContext, ServerContext } from '../server-context.ts';

/** `/sign-in` is for a proxy to cover: whoever arrives has signed in, and goes on to write. */
export function signedIn(context: ServerContext) {
  return (c: RequestContext): Response => {
    const headers = {
      ...apiHeaders(originOf(context, c.req.raw)),
      'Content-Type': 'text/plain; charset=utf-8',
      Location: '/',
      'X-Request-ID': c.get('requestId'),
    };
    return new Response(null, { status: 302, headers });
  };
}
