import ipaddr from 'ipaddr.js';
import type { Act } from '../../contract/routes.ts';
import type { Count, RequestCounter } from '../../domain/ports.ts';
import type { ApiRequest, Platform } from '../api/api-request.ts';
import type { ServerContext } from '../server-context.ts';
import { limitOf, type RequestsPerMinute } from '../settings/rate-limits.ts';
import { RefusedNetworks } from './refused-networks.ts';

const BITS_PER_PART = 16;

/** A /48 is one site (RFC 6177) or part of a mobile network; it may send as many requests as this many clients. */
const CLIENTS_PER_NETWORK = 16;

/** Every limit in use, each once. */
export function limitsIn(requestsPerMinute: RequestsPerMinute): number[] {
  const limits = Object.values(requestsPerMinute);
  return [...new Set(limits.flatMap((limit) => [limit, limit * CLIENTS_PER_NETWORK]))];
}

/** Whether a request is allowed, and the rate-limit headers of its response. */
export interface RateLimitStatus {
  readonly allowed: boolean;
  readonly headers: Readonly<Record<string, string>>;
}

/** What is counted, each by itself: the acts, and the question what the service is like. */
type Counted = Act | 'service';

const UNCOUNTED: RateLimitStatus = { allowed: true, headers: {} };

/** Counts requests for one operation; allows all if RATE_LIMITS is off. The service may be asked about as often as a message. */
export function rateLimit(context: ServerContext, act: Counted) {
  const { counter } = context;
  const limit = limitOf(context.requestsPerMinute, act === 'service' ? 'view' : act);
  const refusedNetworks = new RefusedNetworks(context.monotonicClock);
  return async (request: ApiRequest, platform: Platform): Promise<RateLimitStatus> => {
    if (counter === null) return UNCOUNTED;
    const address = context.clientAddress(request, platform);
    const count = await countRequest(counter, refusedNetworks, { act, limit }, address);
    return { allowed: count.allowed, headers: headersOf(count, limit) };
  };
}

/** Counts the client first, so that its refused requests do not count against its network. */
async function countRequest(
  counter: RequestCounter,
  refusedNetworks: RefusedNetworks,
  { act, limit }: { readonly act: Counted; readonly limit: number },
  address: string,
): Promise<Count> {
  const network = networkKey(address);
  const refusal = network === null ? null : refusedNetworks.find(network);
  if (refusal !== null) return refusal;
  const clientCount = await counter.count(`${act} ${clientKey(address)}`, limit);
  if (network === null || !clientCount.allowed) return clientCount;
  const networkCount = await counter.count(`${act} ${network}`, limit * CLIENTS_PER_NETWORK);
  if (!networkCount.allowed) refusedNetworks.add(network, networkCount);
  return stricter(clientCount, networkCount);
}

/** The count that leaves less. If `remaining` is unknown, only a refusal makes a difference. */
function stricter(clientCount: Count, networkCount: Count): Count {
  const leavesLess = (networkCount.remaining ?? Infinity) < (clientCount.remaining ?? Infinity);
  return !networkCount.allowed || leavesLess ? networkCount : clientCount;
}

/** An IPv4 address, or the /64 of an IPv6 one: a household has at least that (RFC 6177) and must count as one client. */
export function clientKey(address: string): string {
  if (!ipaddr.isValid(address)) return 'unknown';
  const parsed = ipaddr.process(address);
  return parsed instanceof ipaddr.IPv6 ? prefixOf(parsed, 64) : parsed.toString();
}

/** The /48 of an IPv6 address; null for any other. */
export function networkKey(address: string): string | null {
  if (!address.includes(':') || !ipaddr.isValid(address)) return null;
  const parsed = ipaddr.process(address);
  return parsed instanceof ipaddr.IPv6 ? prefixOf(parsed, 48) : null;
}

function prefixOf({ parts }: ipaddr.IPv6, bits: 48 | 64): string {
  const kept = parts.slice(0, bits / BITS_PER_PART).map((part) => part.toString(16));
  return `${kept.join(':')}::/${bits}`;
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
