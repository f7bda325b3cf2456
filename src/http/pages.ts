import { COMPOSE_PAGE, VIEW_PAGE } from '../contract/routes.ts';
import { composePage } from '../pages/compose.tsx';
import { NONCE } from '../pages/edition.ts';
import { missingPage } from '../pages/missing.tsx';
import { viewPage } from '../pages/view.tsx';
import { toBase64Url } from './caller.ts';
import { chooseCoding } from './content-coding.ts';
import type { House, Visitor } from './house.ts';
import { pageHeaders } from './security-headers.ts';

const NONCE_BYTES = 16;

type ShowPage = (visitor: Visitor, status?: 200 | 404 | 405, headers?: Record<string, string>) => Response;

/** The pages, rendered once when the server starts; an answer is their parts joined by its own nonce. */
export function pages(house: House) {
  return {
    [COMPOSE_PAGE]: showPage(house, composePage(house.edition)),
    [VIEW_PAGE]: showPage(house, viewPage(house.edition)),
    nothingHere: showPage(house, missingPage(house.edition)),
  };
}

function showPage(house: House, html: string): ShowPage {
  const parts = html.split(NONCE);
  return (visitor, status = 200, own = {}) => {
    const nonce = toBase64Url(crypto.getRandomValues(new Uint8Array(NONCE_BYTES)));
    const headers = {
      ...pageHeaders(house.publicUrl(visitor.req.raw), nonce),
      ...own,
      Vary: 'Accept-Encoding',
      'X-Request-ID': visitor.var.requestId,
    };
    const page = parts.join(nonce);
    const coding = chooseCoding(visitor.req.header('Accept-Encoding'), ['gzip']);
    return coding === null ? new Response(page, { status, headers }) : zipped(page, status, headers);
  };
}

function zipped(page: string, status: number, headers: Record<string, string>): Response {
  const body = new Blob([page]).stream().pipeThrough(new CompressionStream('gzip'));
  return new Response(body, { status, headers: { ...headers, 'Content-Encoding': 'gzip' } });
}
