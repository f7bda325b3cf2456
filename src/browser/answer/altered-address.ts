import { readAlteredRequestLink } from '../../client/requests/altered-request-link.ts';
import { requestLink } from '../../client/requests/request-link.ts';
import type { ReadRequestAddress } from './later-module.ts';

/** Reads the address of the page, which a program changed. One of this server is written anew, its keys in the fragment. */
export function takeRequestAddress(): ReadRequestAddress {
  const { href, host: ownHost, origin } = location;
  const { host, id, keys, hasFragment } = readAlteredRequestLink(href);
  const keysWereSent = readAlteredRequestLink(href.replace(/#.*/, '')).hasFragment;
  if (id === null || keys === null) return { link: hasFragment ? 'damaged' : 'no-key', keysWereSent };
  if (host === ownHost) history.replaceState(null, '', inLanguage(requestLink(origin, id, keys)));
  return { link: { host, id, ...keys }, keysWereSent };
}

/** The language that was asked for stays. */
function inLanguage(link: string): URL {
  const address = new URL(link);
  const lang = new URLSearchParams(location.search).get('lang');
  if (lang !== null) address.searchParams.set('lang', lang);
  return address;
}
