import ipaddr from 'ipaddr.js';

type Address = ipaddr.IPv4 | ipaddr.IPv6;

/** An address and the length of its prefix, in bits. */
export type Network = readonly [address: Address, prefix: number];

const PREFIX = /^(?:0|[1-9]\d{0,2})$/;
/** The library reads `::10.0.0.1`, which is none, as the IPv6 form of an IPv4 address. */
const COMPATIBLE = /^::\d+\.\d/;

/** A network as in `10.0.0.0/8`, or a single address; null for anything else, and for IPv4 in its IPv6 form, which no client has. */
export function parseNetwork(text: string): Network | null {
  const [address = '', prefix, ...rest] = text.split('/');
  const parsed = isAddress(address) && rest.length === 0 ? ipaddr.parse(address) : null;
  if (parsed === null || isMapped(parsed)) return null;
  if (prefix === undefined) return [parsed, parsed.kind() === 'ipv4' ? 32 : 128];
  return PREFIX.test(prefix) && ipaddr.isValidCIDR(text) ? ipaddr.parseCIDR(text) : null;
}

/** An IPv4 address in its IPv6 form is that IPv4 address (RFC 4291 §2.5.5.2). */
export function isWithin([address, prefix]: Network, client: string): boolean {
  if (!isAddress(client)) return false;
  const parsed = ipaddr.process(client);
  return parsed.kind() === address.kind() && parsed.match(address, prefix);
}

function isAddress(text: string): boolean {
  if (!text.includes(':')) return ipaddr.IPv4.isValidFourPartDecimal(text);
  return !COMPATIBLE.test(text) && ipaddr.IPv6.isValid(text);
}

function isMapped(address: Address): boolean {
  return address instanceof ipaddr.IPv6 && address.isIPv4MappedAddress();
}
