import { token } from '../../contract/fields.ts';
import { parse } from '../../contract/parse.ts';
import type { Digest } from '../../domain/message.ts';
import type { Digests } from '../digests.ts';

const BEARER = /^Bearer +/i;

export type Bearer =
  | { readonly digest: Digest | null; readonly malformed?: never }
  | { readonly malformed: true };

/** The digest of the bearer token (RFC 6750 §2.1), null if there is none; other schemes are ignored. */
export async function readBearer(header: string | null, digests: Digests): Promise<Bearer> {
  if (header === null || !/^Bearer\b/i.test(header)) return { digest: null };
  const { value } = parse(token, header.replace(BEARER, ''));
  return value === undefined ? { malformed: true } : { digest: await digests.ofToken(value) };
}
