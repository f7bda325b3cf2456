import { assetHeaders, originOf } from '../security-headers.ts';
import type { RequestContext, ServerContext } from '../server-context.ts';

const ONE_DAY = 86_400;

/** `/favicon.ico` redirects to the icon of this build, whose name contains a hash. */
export function favicon(context: ServerContext) {
  return (c: RequestContext): Response => {
    const headers = {
      ...assetHeaders(originOf(context, c.req.raw)),
      'Cache-Control': `public, max-age=${ONE_DAY}`,
      Location: context.manifest.favicon,
      'X-Request-ID': c.get('requestId'),
    };
    return new Response(null, { status: 302, headers });
  };
}
