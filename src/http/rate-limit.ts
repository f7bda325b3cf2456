import ipaddr from 'ipaddr.js';
import type { Act } from '../contract/routes.ts';
import type { Count } from '../domain/ports.ts';
import type { House, Visitor } from './house.ts';

/** Requests per client and minute; the numbers of earlier servers. */
export const REQUESTS_PER_MINUTE: Readonly<Record<Act, number>> = {
  create: 10,
  claim: 20,
  view: 100,
  listOwned: 50,
  listPending: 50,
  rename: 30,
  remove: 20,
};

const HALF_OF_IPV6 = 4;

/** True when the visitor may go on; either way the headers that say how they stand are carried along. */
export async function mayAsk(house: House, visitor: Visitor, act: Act): Promise<boolean> {
  if (house.counter === null) return true;
  const limit = REQUESTS_PER_MINUTE[act];
  const client = clientKey(house.clientAddress(visitor.req.raw, visitor.env));
  const count = await house.counter.count(`${act} ${client}`, limit);
  visitor.set('rateHeaders', headersOf(count, limit));
  return count.allowed;
}

/** An IPv4 address, or the /64 of an IPv6 one: a household gets that many at least (RFC 6177), and must not count as many. */
export function clientKey(address: string): string {
  if (!ipaddr.isValid(address)) return 'unknown';
  const parsed = ipaddr.process(address);
  return parsed instanceof ipaddr.IPv6
    ? `${parsed.parts
        .slice(0, HALF_OF_IPV6)
        .map((part) => part.toString(16))
        .join(':')}::/64`
    : parsed.toString();
}

function headersOf(count: Count, limit: number): Record<string, string> {
  const reset = String(Math.max(1, Math.ceil(count.resetSeconds)));
  return {
    ...(count.remaining !== undefined && {
      'X-RateLimit-Limit': String(limit),
      'X-RateLimit-Remaining': String(count.remaining),
      'X-RateLimit-Reset': reset,
    }),
    ...(!count.allowed && { 'Retry-After': reset }),
  };
}
