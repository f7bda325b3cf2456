import { linkOf, readAlteredLink } from '../../client/altered-link.ts';
import { Secret } from '../../client/primitives.ts';
import { fragmentOf, type Link } from '../../client/share-link.ts';
import type { ReadAddress } from './link-reader.ts';

/** Which answer an address leads to: none leads to any. */
const ANSWER = /^#answer=/;

/** Reads the address of the page, which a program changed. One of this server is written anew, its key in the fragment. */
export function takeAddress(): ReadAddress {
  const { href, host } = location;
  const link = linkOf(readAlteredLink(href));
  if (link.id !== null && link.host === host) {
    const address = addressOf(link);
    if (ANSWER.test(location.hash)) address.hash ||= location.hash;
    history.replaceState(null, '', address);
  }
  return { link, keyWasSent: readAlteredLink(href.replace(/#.*/, '')).keys.length > 0 };
}

/** The page of a link, in the language that was asked for. Where several keys may be meant, all of them are in it. */
export function addressOf({ id, keys }: Link): URL {
  const address = new URL('/view', location.origin);
  const lang = new URLSearchParams(location.search).get('lang');
  address.search = String(new URLSearchParams({ view: id ?? '', ...(lang && { lang }) }));
  const [first] = keys;
  const texts = keys.map(({ key }) => key.reveal());
  if (first !== undefined) address.hash = fragmentOf({ ...first, key: new Secret(texts.join(' ')) });
  return address;
}
