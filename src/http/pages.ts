import {
  DEFAULT_LANGUAGE,
  LANGUAGE_CODES,
  type Language,
  type PageName,
  renderIn,
} from '../pages/translated.ts';
import { CodedPage, freshNonce } from './coded-page.ts';
import type { House, Visitor } from './house.ts';
import { chooseLanguage } from './language.ts';
import { type Allowance, pageHeaders } from './security-headers.ts';

/** By what a page may be asked for in another language than the browser prefers: `/?lang=de`. */
const LANGUAGE_ASKED = 'lang';

const ALLOWED: Readonly<Record<PageName, Allowance>> = {
  compose: { picturesFromMemory: false },
  view: { picturesFromMemory: true },
  threatModel: { picturesFromMemory: false },
  missing: { picturesFromMemory: false },
};

/** A page in one language. */
interface Rendered {
  readonly page: CodedPage;
  readonly tag: string;
  readonly allowance: Allowance;
}

/** Shows a page in the language of its visitor. Each is rendered once, when somebody first wants it in that language. */
export function pages(house: House) {
  const rendered = new Map<string, Rendered>();
  return (visitor: Visitor, page: PageName, status = 200, own: Record<string, string> = {}): Response => {
    const language = languageOf(visitor);
    const name = `${page} ${language}`;
    const found = rendered.get(name) ?? render(house, page, language);
    rendered.set(name, found);
    return show(house, visitor, found, status, own);
  };
}

function languageOf(visitor: Visitor): Language {
  const asked = visitor.req.query(LANGUAGE_ASKED);
  return (
    chooseLanguage({ asked, accepted: visitor.req.header('Accept-Language') }, LANGUAGE_CODES) ??
    DEFAULT_LANGUAGE
  );
}

function render(house: House, page: PageName, language: Language): Rendered {
  const { html, tag } = renderIn(language, page, house.edition);
  return { page: new CodedPage(html, house.pressPage), tag, allowance: ALLOWED[page] };
}

function show(
  house: House,
  visitor: Visitor,
  { page, tag, allowance }: Rendered,
  status: number,
  own: Record<string, string>,
): Response {
  const nonce = freshNonce();
  const { body, headers } = page.answer(nonce, visitor.req.header('Accept-Encoding'));
  const all = {
    ...pageHeaders(house.publicUrl(visitor.req.raw), nonce, allowance),
    ...own,
    ...headers,
    'Content-Language': tag,
    Vary: 'Accept-Encoding, Accept-Language',
    'X-Request-ID': visitor.get('requestId'),
  };
  return new Response(body, { status, headers: all });
}
