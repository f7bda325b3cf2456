import { waitUntil } from 'cloudflare:workers';
import type {
  InvitationStore,
  MessageStore,
  RequestCounter,
  SecretRequestStore,
} from '../../domain/ports.ts';
import { clock } from '../../http/clock.ts';
import type { RateLimits, RequestsPerMinute } from '../../http/settings/rate-limits.ts';
import { D1Driver } from '../../stores/d1/d1-driver.ts';
import { SqlInvitationStore } from '../../stores/invitation-store.ts';
import { KvRequestCounter } from '../../stores/kv/request-counter.ts';
import { ListReader } from '../../stores/list-reader.ts';
import { SqlMessageStore } from '../../stores/message-store.ts';
import { SqlSecretRequestStore } from '../../stores/secret-request-store.ts';
import { type Bindings, rateLimitersIn } from './bindings.ts';
import { PlatformRequestCounter } from './platform-request-counter.ts';

/** What the Worker needs from its bindings. D1 empties its write-ahead log itself, and nothing needs closing. */
export interface Engine {
  readonly store: MessageStore;
  readonly requests: SecretRequestStore;
  readonly invitations: InvitationStore;
  /** Null if RATE_LIMITS is off. */
  readonly counter: RequestCounter | null;
}

/** Throws if requests are to be counted and the bindings cannot count them, or not to the right numbers. */
export function openEngine({ countsRequests, requestsPerMinute }: RateLimits, bindings: Bindings): Engine {
  const driver = new D1Driver(bindings.DB);
  const lists = new ListReader(driver);
  return {
    store: new SqlMessageStore(driver, lists),
    requests: new SqlSecretRequestStore(driver, lists),
    invitations: new SqlInvitationStore(driver),
    counter: countsRequests ? counterOn(bindings, requestsPerMinute) : null,
  };
}

function counterOn(bindings: Bindings, requestsPerMinute: RequestsPerMinute): RequestCounter {
  const limiters = rateLimitersIn(bindings, requestsPerMinute);
  if (limiters !== null) return new PlatformRequestCounter(limiters);
  if (bindings.COUNTS !== undefined) return new KvRequestCounter(bindings.COUNTS, clock, waitUntil);
  throw new Error(
    'Invalid settings: RATE_LIMITS must be off unless the LIMIT_… bindings or COUNTS are bound.',
  );
}
