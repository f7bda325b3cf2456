import ipaddr from 'ipaddr.js';
import type { Act } from '../contract/routes.ts';
import type { Count } from '../domain/ports.ts';
import type { ApiRequest, Platform } from './api-request.ts';
import type { House } from './house.ts';

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

/** Whether somebody may go on, and the headers that tell them how they stand. */
export interface Standing {
  readonly allowed: boolean;
  readonly headers: Readonly<Record<string, string>>;
}

const UNCOUNTED: Standing = { allowed: true, headers: {} };

/** Counts a request; where somebody in front of us counts, all may go on. */
export async function standingOf(
  house: House,
  request: ApiRequest,
  platform: Platform,
  act: Act,
): Promise<Standing> {
  if (house.counter === null) return UNCOUNTED;
  const limit = REQUESTS_PER_MINUTE[act];
  const client = clientKey(house.clientAddress(request, platform));
  const count = await house.counter.count(`${act} ${client}`, limit);
  return { allowed: count.allowed, headers: headersOf(count, limit) };
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
