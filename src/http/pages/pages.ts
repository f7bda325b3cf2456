import type { PageName } from '../../pages/shell/page-template.ts';
import { originOf, type PagePermissions, pageHeaders } from '../security-headers.ts';
import type { RequestContext, ServerContext } from '../server-context.ts';
import { EncodedPage, newNonce } from './encoded-page.ts';
import { chooseLanguage } from './language.ts';
import { fillTemplate, templatePath } from './page-template.ts';

/** The query parameter that overrides the browser's language: `/?lang=de`. */
const LANGUAGE_PARAMETER = 'lang';

const PERMISSIONS: Readonly<Record<PageName, PagePermissions>> = {
  compose: { blobImages: false },
  view: { blobImages: true },
  answer: { blobImages: false },
  threatModel: { blobImages: false },
  missing: { blobImages: false },
};

/** A page in one language. */
interface Ready {
  readonly page: EncodedPage;
  readonly tag: string;
  readonly permissions: PagePermissions;
}

/** Serves a page in the language of the request. */
export function pages(context: ServerContext) {
  const ready = new Map<string, Ready>();
  return async (
    c: RequestContext,
    page: PageName,
    status = 200,
    extraHeaders: Record<string, string> = {},
  ): Promise<Response> => {
    const language = languageOf(c, context.service.languages);
    const name = templatePath(page, language);
    const found = ready.get(name) ?? (await prepare(context, page, language));
    ready.set(name, found);
    return show(context, c, found, status, extraHeaders);
  };
}

function languageOf(c: RequestContext, languages: readonly string[]): string {
  const [defaultLanguage = ''] = languages;
  const requested = c.req.query(LANGUAGE_PARAMETER);
  const accepted = c.req.header('Accept-Language');
  return chooseLanguage({ requested, accepted }, languages) ?? defaultLanguage;
}

/**
 * Once for each page in each language, at its first request. Requests that come meanwhile load it, too: on Workers a request must
 * not wait for what another has begun, because that ends with the other one.
 */
async function prepare(context: ServerContext, page: PageName, language: string): Promise<Ready> {
  const template = await context.loadTemplate(page, language);
  return {
    page: new EncodedPage(fillTemplate(template, language, context), context.precompressTemplate),
    tag: template.tag,
    permissions: PERMISSIONS[page],
  };
}

function show(
  context: ServerContext,
  c: RequestContext,
  { page, tag, permissions }: Ready,
  status: number,
  extraHeaders: Record<string, string>,
): Response {
  const nonce = newNonce();
  const { body, headers } = page.encode(nonce, c.req.header('Accept-Encoding'));
  const all = {
    ...pageHeaders(originOf(context, c.req.raw), nonce, permissions),
    ...extraHeaders,
    ...headers,
    'Content-Language': tag,
    Vary: 'Accept-Encoding, Accept-Language',
    'X-Request-ID': c.get('requestId'),
  };
  return new Response(body, { status, headers: all });
}
