import { readFileSync } from 'node:fs';
import type { Fetch } from '../../src/client/server-api.ts';
import { API } from '../../src/contract/routes.ts';
import { openSqlite } from '../../src/stores/sqlite/sqlite-store.ts';
import { MIGRATIONS, temporaryFolder } from '../store-contract/sqlite-under-test.ts';
import { Api } from './api.ts';
import { appOn, ORIGIN } from './app-on-driver.ts';

export { ORIGIN };

/** What may come between a client and the server, for as long as it is set. */
export type Network =
  | 'up'
  | 'no-network'
  | 'answers-lost'
  | 'claim-answers-lost'
  | 'no-claims'
  | 'too-many'
  | 'store-down'
  | 'forbidden-by-proxy'
  | 'too-large-for-proxy'
  | 'sign-in-required'
  | 'gibberish';

/** The real server on a real file, without a socket: its clock and the way to it are in the test's hands. */
export interface ServerInMemory {
  readonly api: Api;
  readonly fetch: Fetch;
  network: Network;
  /** What a view is answered, as it arrives. */
  changeAnswers: (answer: Record<string, unknown>) => Record<string, unknown>;
  /** Unix seconds. */
  now: number;
  /** Paths that were asked for, in their order. */
  readonly requestedPaths: string[];
  /** Creates reach the server once this resolves, also those that were given up. */
  holdCreates: Promise<void>;
  /** Resolves when the server has answered all that it was asked. */
  readonly settled: () => Promise<unknown>;
  /** Every byte of the database, each as a character: what a thief gets. */
  readonly storedBytes: () => string;
  readonly stop: () => Promise<void>;
}

export async function startServerInMemory(): Promise<ServerInMemory> {
  const folder = temporaryFolder();
  const sqlite = await openSqlite(`${folder.path}/inigma.db`, MIGRATIONS);
  const clock = () => server.now;
  let ids = 0;
  const app = appOn({ driver: sqlite.driver, clock, newId: () => `message-${++ids}` });
  const fetch: Fetch = (url, init) => {
    const path = new URL(url).pathname;
    server.requestedPaths.push(path);
    const send = NETWORKS[server.network];
    const answer = send(async () => {
      if (path === API.create) await server.holdCreates;
      return changed(await app.request(url, { ...init, signal: null }), path);
    }, path);
    underWay.push(answer.catch(() => undefined));
    return Promise.race([answer, rejectedOnAbort(init.signal ?? null)]);
  };
  const underWay: Promise<unknown>[] = [];
  const changed = async (response: Response, path: string) =>
    path === API.view && response.ok
      ? Response.json(server.changeAnswers(await response.json()), response)
      : response;
  const server: ServerInMemory = {
    api: new Api(ORIGIN, fetch),
    fetch,
    network: 'up',
    changeAnswers: (answer) => answer,
    now: 1_800_000_000,
    requestedPaths: [],
    holdCreates: Promise.resolve(),
    settled: () => Promise.all(underWay),
    storedBytes: () =>
      ['', '-wal'].map((suffix) => readFileSync(`${folder.path}/inigma.db${suffix}`, 'latin1')).join('\n'),
    async stop() {
      await sqlite.close();
      folder.remove();
    },
  };
  return server;
}

/** As browsers give up a request. */
function rejectedOnAbort(signal: AbortSignal | null): Promise<never> {
  return new Promise((_, reject) => {
    if (signal?.aborted) reject(signal.reason);
    signal?.addEventListener('abort', () => reject(signal.reason));
  });
}

type Send = () => Promise<Response>;

const NETWORKS: Readonly<Record<Network, (send: Send, path: string) => Promise<Response>>> = {
  up: (send) => send(),
  'no-network': () => noAnswer(),
  'answers-lost': (send) => send().then(noAnswer),
  'claim-answers-lost': (send, path) => (path === API.claim ? send().then(noAnswer) : send()),
  'no-claims': (send, path) => (path === API.claim ? noAnswer() : send()),
  'too-many': async () => Response.json({ message: 'x' }, { status: 429, headers: { 'Retry-After': '7' } }),
  'store-down': async () => Response.json({ message: 'x' }, { status: 503, headers: { 'Retry-After': '5' } }),
  'forbidden-by-proxy': async () => new Response('<h1>403 Forbidden</h1>', { status: 403 }),
  'too-large-for-proxy': async () => new Response('<h1>413 Request Entity Too Large</h1>', { status: 413 }),
  'sign-in-required': async () => Response.json({ reason: 'sign-in-required' }, { status: 401 }),
  gibberish: async () => new Response('<!doctype html>', { status: 200 }),
};

/** As browsers reject where there is no network. */
function noAnswer(): Promise<never> {
  return Promise.reject(new TypeError('Failed to fetch'));
}
