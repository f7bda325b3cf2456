import { corsHeaders } from './cors.ts';
import { toBase64Url } from './digests.ts';
import { matchesTag } from './entity-tag.ts';
import { chooseCoding } from './pages/content-coding.ts';
import { apiHeaders, originOf } from './security-headers.ts';
import type { RequestContext, ServerContext } from './server-context.ts';

type Bytes = Uint8Array<ArrayBuffer>;

interface ApiDocument {
  readonly plain: Bytes;
  readonly gzip: Bytes;
  /** One for both codings, so it is weak (RFC 9110 §8.8.1). */
  readonly tag: string;
}

/** `GET /api/openapi.json`: the API for programs that make clients. It changes with each version only, so a client may keep it and ask. */
export function openApi(context: ServerContext) {
  let document: ApiDocument | null = null;
  return async (c: RequestContext): Promise<Response> => {
    document ??= await prepare(await context.loadOpenApi());
    const { plain, gzip, tag } = document;
    const headers = {
      ...apiHeaders(originOf(context, c.req.raw)),
      ...corsHeaders(context.corsOrigins, c.req.header('Origin')),
      'Cache-Control': 'no-cache',
      ETag: tag,
      Vary: 'Accept-Encoding, Origin',
      'X-Request-ID': c.get('requestId'),
    };
    if (matchesTag(c.req.header('If-None-Match'), tag)) return new Response(null, { status: 304, headers });
    return chooseCoding(c.req.header('Accept-Encoding'), ['gzip']) === null
      ? new Response(plain, { headers })
      : new Response(gzip, { headers: { ...headers, 'Content-Encoding': 'gzip' } });
  };
}

async function prepare(plain: Bytes): Promise<ApiDocument> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', plain));
  const zipped = new Blob([plain]).stream().pipeThrough(new CompressionStream('gzip'));
  return {
    plain,
    gzip: new Uint8Array(await new Response(zipped).arrayBuffer()),
    tag: `W/"${toBase64Url(digest).slice(0, 22)}"`,
  };
}
