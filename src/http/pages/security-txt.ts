import { SECURITY_TXT } from '../../contract/routes.ts';
import type { SecuritySettings } from '../operator-settings.ts';
import { apiHeaders, originOf } from '../security-headers.ts';
import type { RequestContext, ServerContext } from '../server-context.ts';

const ONE_DAY = 86_400;
/** Well under the year that RFC 9116 §2.5.5 recommends at most. */
const VALID_DAYS = 180;

/** `/.well-known/security.txt` (RFC 9116); null where the operator named no contact. */
export function securityTxt(context: ServerContext, c: RequestContext): Response | null {
  const { security, publicUrl, clock } = context;
  if (security.securityContacts.length === 0) return null;
  const url = publicUrl(c.req.raw);
  const headers = {
    ...apiHeaders(originOf(context, c.req.raw)),
    'Cache-Control': `public, max-age=${ONE_DAY}`,
    'Content-Type': 'text/plain; charset=utf-8',
    'X-Request-ID': c.get('requestId'),
  };
  return new Response(securityText(security, url, clock()), { headers });
}

/** `now` is in Unix seconds. The time of expiry is the beginning of a day, so that the text changes once a day. */
export function securityText(
  { securityContacts, securityPolicy }: SecuritySettings,
  publicUrl: string,
  now: number,
): string {
  const expires = (Math.floor(now / ONE_DAY) + VALID_DAYS) * ONE_DAY;
  const fields = [
    ...securityContacts.map((contact) => ['Contact', contact]),
    ['Expires', new Date(expires * 1_000).toISOString()],
    // Web addresses in the file must have https (RFC 9116 §2.5.2).
    ...(publicUrl.startsWith('https:') ? [['Canonical', new URL(SECURITY_TXT, publicUrl).href]] : []),
    ...(securityPolicy === null ? [] : [['Policy', securityPolicy]]),
  ];
  return fields.map(([name, value]) => `${name}: ${value}\n`).join('');
}
