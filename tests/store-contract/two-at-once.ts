import { isDeepStrictEqual } from 'node:util';
import type { MessageStore } from '../../src/domain/ports.ts';
import { type History, stateAfter } from './acting.ts';
import { type Act, foundIn, type Result, type State, step } from './model.ts';
import { digest, idempotency, person } from './samples.ts';

export type Attempt = (id: string, act: Act) => Promise<Result>;

/** How many rows the tables hold. */
export interface RowCounts {
  readonly messages: number;
  readonly links: number;
  readonly readings: number;
  readonly receipts: number;
}

/** Two servers on one database, which holds one message at a time. */
export interface TwoServers {
  readonly attempts: readonly [Attempt, Attempt];
  /** A third, that stores the message and looks at what has become of it. */
  readonly store: MessageStore;
  countRows(): Promise<RowCounts>;
  wipe(): Promise<void>;
  /** Starts two acts so that they meet; resolves with their results. */
  meet?(id: string, start: () => readonly Promise<Result>[]): Promise<Result[]>;
  close(): Promise<void>;
}

/** The key of the create, so that it can be repeated. */
export const CREATED_ONCE = idempotency('created once');

const SENDER = person('bob', 'bob');

export const READERS = ['ann', 'ben', 'cat', 'dan'];

/** One history, and pairs of acts at once, one pair after the other. */
export interface Play {
  readonly history: History;
  readonly pairs: readonly (readonly [Act, Act])[];
}

/** Throws where the results of a pair, or what it leaves, is that of neither order. */
export async function playAll(servers: TwoServers, { history, pairs }: Play): Promise<void> {
  const { id } = history.message;
  await servers.wipe();
  await servers.store.create(history.message, history.terms, CREATED_ONCE);
  for (const act of history.acts) await servers.attempts[0](id, act);
  let state = stateAfter(history, id);
  for (const pair of pairs) state = await playPair(servers, state, pair, id, history.name);
}

async function playPair(
  { attempts, meet, ...servers }: TwoServers,
  before: State,
  pair: readonly [Act, Act],
  id: string,
  name: string,
): Promise<State> {
  const start = () => pair.map((act, index) => attempts[index === 0 ? 0 : 1](id, act));
  const results = await (meet === undefined ? Promise.all(start()) : meet(id, start));
  const actual = { results, ...(await outcomeOf(servers, id)) };
  const orders = [inOrder(before, pair, false), inOrder(before, pair, true)];
  const found = orders.find(({ expected }) => isDeepStrictEqual(actual, expected));
  if (found !== undefined) return found.state;
  throw new NeitherOrder({ name, before, pair, actual, orders: orders.map(({ expected }) => expected) });
}

async function outcomeOf({ store, countRows }: Pick<TwoServers, 'store' | 'countRows'>, id: string) {
  const found = await Promise.all(READERS.map((reader) => store.find(id, digest(reader))));
  const { receipts } = await store.listReceipts(SENDER, { offset: 0, limit: 10 });
  return { found, receipts, rows: await countRows() };
}

function inOrder(before: State, [one, other]: readonly [Act, Act], isReversed: boolean) {
  const first = step(before, isReversed ? other : one);
  const second = step(first.state, isReversed ? one : other);
  const { state } = second;
  const results = isReversed ? [second.result, first.result] : [first.result, second.result];
  const found = READERS.map((reader) => foundIn(state, digest(reader)));
  const rows: RowCounts = {
    messages: state.message === null ? 0 : 1,
    links: state.link === null ? 0 : 1,
    readings: Object.keys(state.leases).length,
    receipts: state.receipt === null ? 0 : 1,
  };
  const receipts = state.receipt === null ? [] : [state.receipt];
  return { state, expected: { results, found, receipts, rows } };
}

class NeitherOrder extends Error {
  constructor(details: object) {
    super(`Two acts at once are equal to neither order: ${JSON.stringify(details, null, 1)}`);
  }
}
