import type { IncomingMessage } from 'node:http';
import { type BlockList, isIP } from 'node:net';
import type { ApiRequest, Platform } from '../../http/api/api-request.ts';

// Node's own BlockList holds the proxies, although http/ counts by ipaddr.js: it takes only addresses in full (ipaddr.js
// reads `1` and `0x7f.1` too), and it knows an IPv4 address in its IPv6 form.

/** Adds an address (`10.0.0.1`) or a CIDR (`10.0.0.0/8`, `fd00::/8`; RFC 4632, RFC 4291 §2.3); false where it is neither. */
export function addProxy(proxies: BlockList, text: string): boolean {
  const [address = '', prefix, ...rest] = text.split('/');
  const family = familyOf(address);
  if (family === null || rest.length > 0) return false;
  if (prefix === undefined) proxies.addAddress(address, family);
  else if (!isPrefix(prefix, family)) return false;
  else proxies.addSubnet(address, Number(prefix), family);
  return true;
}

function isPrefix(text: string, family: Family): boolean {
  return /^[0-9]{1,3}$/.test(text) && Number(text) <= (family === 'ipv4' ? 32 : 128);
}

/** Where a request came from. What proxies say is believed only where the peer itself is a trusted one. */
export function clientAddress(proxies: BlockList) {
  return (request: Pick<ApiRequest, 'headers'>, platform: Platform): string => {
    const peer = peerAddress(platform);
    return isTrusted(proxies, peer) ? (addressBehind(proxies, request.headers) ?? peer) : peer;
  };
}

function peerAddress(platform: Platform): string {
  const { incoming } = platform as { readonly incoming: IncomingMessage };
  return incoming.socket.remoteAddress ?? '';
}

/** Null where the proxies said nothing, or nothing that makes sense. */
function addressBehind(proxies: BlockList, headers: ApiRequest['headers']): string | null {
  const forwarded = headers.get('X-Forwarded-For');
  if (forwarded !== null) return rightmostClient(proxies, forwarded);
  const connecting = headers.get('CF-Connecting-IP')?.trim() ?? '';
  return isIP(connecting) > 0 ? connecting : null;
}

/** Each proxy appends whom it saw, so from the right all is true until the first that is no proxy; left of it, anything goes. */
function rightmostClient(proxies: BlockList, forwarded: string): string | null {
  const hops = forwarded.split(',').map((hop) => hop.trim());
  const client = hops.findLast((hop) => !isTrusted(proxies, hop)) ?? hops[0];
  return client !== undefined && isIP(client) > 0 ? client : null;
}

type Family = 'ipv4' | 'ipv6';

function familyOf(address: string): Family | null {
  const version = isIP(address);
  return version === 0 ? null : version === 4 ? 'ipv4' : 'ipv6';
}

function isTrusted(proxies: BlockList, address: string): boolean {
  const family = familyOf(address);
  return family !== null && proxies.check(address, family);
}
