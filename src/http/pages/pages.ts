import {
  DEFAULT_LANGUAGE,
  LANGUAGE_CODES,
  type Language,
  type PageName,
  renderIn,
} from '../../pages/translated.ts';
import { type PagePermissions, pageHeaders } from '../security-headers.ts';
import type { RequestContext, ServerContext } from '../server-context.ts';
import { EncodedPage, newNonce } from './encoded-page.ts';
import { chooseLanguage } from './language.ts';

/** The query parameter that overrides the browser's language: `/?lang=de`. */
const LANGUAGE_PARAMETER = 'lang';

const PERMISSIONS: Readonly<Record<PageName, PagePermissions>> = {
  compose: { blobImages: false },
  view: { blobImages: true },
  threatModel: { blobImages: false },
  missing: { blobImages: false },
};

/** A page in one language. */
interface Rendered {
  readonly page: EncodedPage;
  readonly tag: string;
  readonly permissions: PagePermissions;
}

/** Serves a page in the language of the request. Each is rendered once, at its first request in that language. */
export function pages(context: ServerContext) {
  const rendered = new Map<string, Rendered>();
  return (
    c: RequestContext,
    page: PageName,
    status = 200,
    extraHeaders: Record<string, string> = {},
  ): Response => {
    const language = languageOf(c);
    const name = `${page} ${language}`;
    const found = rendered.get(name) ?? render(context, page, language);
    rendered.set(name, found);
    return show(context, c, found, status, extraHeaders);
  };
}

function languageOf(c: RequestContext): Language {
  const requested = c.req.query(LANGUAGE_PARAMETER);
  return (
    chooseLanguage({ requested, accepted: c.req.header('Accept-Language') }, LANGUAGE_CODES) ??
    DEFAULT_LANGUAGE
  );
}

function render(context: ServerContext, page: PageName, language: Language): Rendered {
  const { html, tag } = renderIn(language, page, context.buildInfo);
  return { page: new EncodedPage(html, context.precompressTemplate), tag, permissions: PERMISSIONS[page] };
}

function show(
  context: ServerContext,
  c: RequestContext,
  { page, tag, permissions }: Rendered,
  status: number,
  extraHeaders: Record<string, string>,
): Response {
  const nonce = newNonce();
  const { body, headers } = page.encode(nonce, c.req.header('Accept-Encoding'));
  const all = {
    ...pageHeaders(context.publicUrl(c.req.raw), nonce, permissions),
    ...extraHeaders,
    ...headers,
    'Content-Language': tag,
    Vary: 'Accept-Encoding, Accept-Language',
    'X-Request-ID': c.get('requestId'),
  };
  return new Response(body, { status, headers: all });
}
