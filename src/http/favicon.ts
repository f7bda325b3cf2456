import type { House, Visitor } from './house.ts';
import { assetHeaders } from './security-headers.ts';

const ONE_DAY = 86_400;

/** `/favicon.ico` leads to the icon by the name that this build gives it, which another build changes. */
export function favicon({ edition, publicUrl }: House) {
  return (visitor: Visitor): Response | Promise<Response> => {
    if (edition.brand === null) return visitor.notFound();
    const headers = {
      ...assetHeaders(publicUrl(visitor.req.raw)),
      'Cache-Control': `public, max-age=${ONE_DAY}`,
      Location: edition.brand.favicon.path,
      'X-Request-ID': visitor.get('requestId'),
    };
    return new Response(null, { status: 302, headers });
  };
}
