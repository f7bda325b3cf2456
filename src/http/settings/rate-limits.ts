import type { Act } from '../../contract/routes.ts';
import { integer, list, must, type Setting, valid } from '../setting.ts';

/** What `RATE_LIMITS` names; the three lists have a limit each, of the same number. */
const COUNTED_ACTS = ['create', 'claim', 'view', 'list', 'rename', 'delete'] as const;
type CountedAct = (typeof COUNTED_ACTS)[number];

/** Requests that a client may make in a minute. */
export type RequestsPerMinute = Readonly<Record<CountedAct, number>>;

/** What `RATE_LIMITS` says: whether requests are counted, and up to which numbers. */
export interface RateLimits {
  readonly countsRequests: boolean;
  readonly requestsPerMinute: RequestsPerMinute;
}

/** The numbers of earlier servers. */
export const DEFAULT_REQUESTS_PER_MINUTE: RequestsPerMinute = {
  create: 10,
  claim: 20,
  view: 100,
  list: 50,
  rename: 30,
  delete: 20,
};

export const DEFAULT_RATE_LIMITS: RateLimits = {
  countsRequests: true,
  requestsPerMinute: DEFAULT_REQUESTS_PER_MINUTE,
};

const MAX_REQUESTS_PER_MINUTE = 100_000;

const COUNTED_AS: Readonly<Record<Act, CountedAct>> = {
  create: 'create',
  claim: 'claim',
  view: 'view',
  listOwned: 'list',
  listPending: 'list',
  listReceipts: 'list',
  rename: 'rename',
  remove: 'delete',
  ask: 'create',
  viewAsk: 'view',
  answer: 'create',
  listAsked: 'list',
  removeAsk: 'delete',
};

export function limitOf(requestsPerMinute: RequestsPerMinute, act: Act): number {
  return requestsPerMinute[COUNTED_AS[act]];
}

/** `on`, `off`, or the numbers that differ from the defaults: `create:20, view:200`. */
export function rateLimits(text: string): Setting<RateLimits> {
  if (text === 'on') return valid(DEFAULT_RATE_LIMITS);
  if (text === 'off') return valid({ ...DEFAULT_RATE_LIMITS, countsRequests: false });
  const { value: given = [] } = list(text, numberOfAct);
  const names = new Set(given.map(([act]) => act));
  return given.length === 0 || names.size < given.length
    ? RULE
    : valid({
        countsRequests: true,
        requestsPerMinute: { ...DEFAULT_REQUESTS_PER_MINUTE, ...Object.fromEntries(given) },
      });
}

const RULE = must(
  `be on, off, or requests a minute such as create:20, view:200, each once: ${COUNTED_ACTS.join(', ')}, from 1 to ${MAX_REQUESTS_PER_MINUTE}`,
);

function numberOfAct(item: string): Setting<[CountedAct, number]> {
  const [name = '', digits = '', ...rest] = item.split(':').map((part) => part.trim());
  const act = COUNTED_ACTS.find((known) => known === name);
  const { value: most } = integer(digits, 1, MAX_REQUESTS_PER_MINUTE);
  return act === undefined || most === undefined || rest.length > 0 ? RULE : valid([act, most]);
}
