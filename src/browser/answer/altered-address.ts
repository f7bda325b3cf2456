import { readRequestLink, requestLink } from '../../client/requests/request-link.ts';
import type { ReadRequestAddress } from './request-address.ts';

/** Reads the address of the page, which a program changed. One of this server is written anew, its keys in the fragment. */
export function takeRequestAddress(): ReadRequestAddress {
  const { href, host, origin } = location;
  const link = readRequestLink(href);
  if (link !== null && link.host === host)
    history.replaceState(null, '', inLanguage(requestLink(origin, link)));
  return { link, keysWereSent: readRequestLink(href.replace(/#.*/, '')) !== null };
}

/** The language that was asked for stays. */
function inLanguage(link: string): URL {
  const address = new URL(link);
  const lang = new URLSearchParams(location.search).get('lang');
  if (lang !== null) address.searchParams.set('lang', lang);
  return address;
}
