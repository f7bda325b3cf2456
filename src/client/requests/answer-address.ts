import { linkWithoutKey } from '../share-link.ts';

const FRAGMENT = '#answer=';

/**
 * Where the answer to a request of one's own is read. With the salt of the row that leads there, whose note the asker has read: a
 * server can list that note under the id of another request of theirs.
 */
export function answerAddress(origin: string, id: string, salt: string): string {
  return linkWithoutKey(origin, id) + fragmentOf(salt);
}

/** Whether a fragment is of an address that leads to an answer. */
export function namesAnswer(fragment: string): boolean {
  return fragment.startsWith(FRAGMENT);
}

/** Whether an answer with this salt may be read from an address with this fragment: any may where none is named. */
export function leadsToAnswer(fragment: string, salt: string): boolean {
  return !namesAnswer(fragment) || fragment === fragmentOf(salt);
}

/** The salt, base64 on the wire, as base64url without padding (RFC 4648 §5). */
function fragmentOf(salt: string): string {
  const inUrl = salt.replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');
  return FRAGMENT + encodeURIComponent(inUrl);
}
