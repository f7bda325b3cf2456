import type { IncomingMessage } from 'node:http';
import { type BlockList, isIP } from 'node:net';
import type { ApiRequest, Platform } from '../../http/api/api-request.ts';

// Proxies are in Node's BlockList, although http/ uses ipaddr.js: BlockList accepts only complete addresses (ipaddr.js also
// parses `1` and `0x7f.1`), and it matches an IPv4 address in its IPv6 form.

/** Adds an address (`10.0.0.1`) or a CIDR (`10.0.0.0/8`, `fd00::/8`; RFC 4632, RFC 4291 §2.3); false if it is neither. */
export function addProxy(proxies: BlockList, text: string): boolean {
  const [address = '', prefix, ...rest] = text.split('/');
  const family = familyOf(address);
  if (family === null || rest.length > 0) return false;
  if (prefix === undefined) proxies.addAddress(address, family);
  else if (!isPrefix(prefix, family)) return false;
  else proxies.addSubnet(address, Number(prefix), family);
  return true;
}

/** Whether these are all addresses there are: 0.0.0.1 and ::2 are nobody's (RFC 1122 §3.2.1.3, RFC 4291 §2.5.5.1). */
export function trustsEveryone(proxies: BlockList): boolean {
  return isTrusted(proxies, '0.0.0.1') || isTrusted(proxies, '::2');
}

function isPrefix(text: string, family: Family): boolean {
  return /^[0-9]{1,3}$/.test(text) && Number(text) <= (family === 'ipv4' ? 32 : 128);
}

/** The client address of a request. Forwarding headers count only if the peer is a trusted proxy. */
export function clientAddress(proxies: BlockList) {
  return (request: Pick<ApiRequest, 'headers'>, platform: Platform): string => {
    const peer = peerAddress(platform);
    return isTrusted(proxies, peer) ? (addressBehind(proxies, request.headers) ?? peer) : peer;
  };
}

/** False where the client address is that of a trusted proxy which names no valid one. */
export function isClientKnown(proxies: BlockList) {
  return (request: Pick<ApiRequest, 'headers'>, platform: Platform): boolean =>
    !isTrusted(proxies, peerAddress(platform)) || addressBehind(proxies, request.headers) !== null;
}

/** Whether the peer of the connection is a trusted proxy. */
export function isTrustedProxy(proxies: BlockList) {
  return (platform: Platform): boolean => isTrusted(proxies, peerAddress(platform));
}

function peerAddress(platform: Platform): string {
  const { incoming } = platform as { readonly incoming: IncomingMessage };
  return incoming.socket.remoteAddress ?? '';
}

/** Null if the proxies sent no address, or no valid one. */
function addressBehind(proxies: BlockList, headers: ApiRequest['headers']): string | null {
  const forwarded = headers.get('X-Forwarded-For');
  if (forwarded !== null) return rightmostClient(proxies, forwarded);
  const connecting = withoutPort(headers.get('CF-Connecting-IP') ?? '');
  return isIP(connecting) > 0 ? connecting : null;
}

/** Each proxy appends its peer, so the client is the rightmost untrusted address; those left of it may be forged. */
function rightmostClient(proxies: BlockList, forwarded: string): string | null {
  const hops = forwarded.split(',').map(withoutPort);
  const client = hops.findLast((hop) => !isTrusted(proxies, hop)) ?? hops[0];
  return client !== undefined && isIP(client) > 0 ? client : null;
}

/** Some proxies, such as Azure's, add the port to an address, which has to be in brackets then if it is IPv6 (RFC 3986 §3.2.2). */
function withoutPort(hop: string): string {
  const [, bracketed, plain] = /^(?:\[([^\]]*)\](?::\d{1,5})?|([^:]*):\d{1,5})$/.exec(hop.trim()) ?? [];
  return bracketed ?? plain ?? hop.trim();
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
