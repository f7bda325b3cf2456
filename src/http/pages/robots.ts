import { apiHeaders, originOf } from '../security-headers.ts';
import type { RequestContext, ServerContext } from '../server-context.ts';

/** Search engines may ask for the pages: only so do they see that none is to be listed (`X-Robots-Tag`). */
const RULES = 'User-agent: *\nDisallow: /api/\n';

const ONE_DAY = 86_400;

/** `/robots.txt` */
export function robots(context: ServerContext) {
  return (c: RequestContext): Response => {
    const headers = {
      ...apiHeaders(originOf(context, c.req.raw)),
      'Cache-Control': `public, max-age=${ONE_DAY}`,
      'Content-Type': 'text/plain; charset=utf-8',
      'X-Request-ID': c.get('requestId'),
    };
    return new Response(RULES, { headers });
  };
}
