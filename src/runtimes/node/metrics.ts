import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import type { MessageStore, SecretRequestStore } from '../../domain/ports.ts';
import type { Log } from '../../http/log.ts';
import type { ResponseMetric } from '../../http/response-metric.ts';
import { type Address, type OpenServer, openServer } from './server.ts';

// Label values are route patterns, HTTP methods, statuses and names of store methods: each a short closed list.

const METHODS = new Set(['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS']);
/** In seconds: from a page in memory to a create that waits for a slow disk. */
const REQUEST_SECONDS = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];
const STORE_SECONDS = [0.0001, 0.00025, 0.0005, ...REQUEST_SECONDS];
const GROUP_SIZES = [1, 2, 4, 8, 16, 32, 64, 128, 256];

type StoreAct = keyof MessageStore | keyof SecretRequestStore;

/** Every operation of the stores. */
const ACTS: Readonly<Record<StoreAct, true>> = {
  create: true,
  recall: true,
  cancelCreate: true,
  find: true,
  claim: true,
  recordReading: true,
  rename: true,
  remove: true,
  listOwned: true,
  listPending: true,
  listReceipts: true,
  takeDown: true,
  purgeMessages: true,
  purgeRead: true,
  purgeEndings: true,
  endOrphans: true,
  purgeReceipts: true,
  nextExpired: true,
  purgeIdempotencyKeys: true,
  ask: true,
  recallAsk: true,
  findRequest: true,
  answer: true,
  listRequests: true,
  removeRequest: true,
  purgeRequests: true,
  size: true,
  ping: true,
};

/** What each scrape asks for. */
export interface Gauges {
  /** Seconds that the oldest expired message has been waiting to be erased. */
  readonly purgeLag: () => Promise<number>;
  /** Bytes free on the volume of the SQLite file; null on PostgreSQL, or if the file system does not report them. */
  readonly freeBytes: () => number | null;
  /** The memory limit of this process, in bytes; null if there is none. */
  readonly memoryBytes: number | null;
}

/** The metrics of this process, for Prometheus. */
export class Metrics {
  readonly #registry = new Registry();
  readonly #requests = new Counter({
    name: 'inigma_http_requests_total',
    help: 'HTTP requests that got a response.',
    labelNames: ['method', 'route', 'status'],
    registers: [this.#registry],
  });
  readonly #requestSeconds = new Histogram({
    name: 'inigma_http_request_duration_seconds',
    help: 'Seconds from the headers of a request to its response, before the response is sent.',
    labelNames: ['method', 'route'],
    buckets: REQUEST_SECONDS,
    registers: [this.#registry],
  });
  readonly #storeSeconds = new Histogram({
    name: 'inigma_store_duration_seconds',
    help: 'Seconds that the store took for one operation, including the wait for the disk.',
    labelNames: ['act'],
    buckets: STORE_SECONDS,
    registers: [this.#registry],
  });
  readonly #storeErrors = new Counter({
    name: 'inigma_store_errors_total',
    help: 'Operations in which the store failed.',
    labelNames: ['act'],
    registers: [this.#registry],
  });
  readonly #groupSize = new Histogram({
    name: 'inigma_sqlite_group_size',
    help: 'Number of writes that shared one commit to the SQLite file.',
    buckets: GROUP_SIZES,
    registers: [this.#registry],
  });
  readonly #created = this.#messages('created', 'Messages created.');
  readonly #claimed = this.#messages('claimed', 'Messages claimed.');
  readonly #deleted = this.#messages('deleted', 'Messages deleted by a user.');
  readonly #expired = this.#messages('expired', 'Expired messages erased by this process.');
  readonly #asked = this.#secretRequests('asked', 'Requests for secrets created.');
  readonly #answered = this.#secretRequests('answered', 'Requests for secrets answered.');

  constructor() {
    collectDefaultMetrics({ register: this.#registry });
    // From zero on, so that a rate sees the first error (https://prometheus.io/docs/practices/instrumentation/#avoid-missing-metrics).
    for (const act of Object.keys(ACTS)) this.#storeErrors.inc({ act }, 0);
  }

  /** Counts a response and records its duration. */
  readonly recordResponse = ({ method, route, status, milliseconds }: ResponseMetric): void => {
    const labels = { method: METHODS.has(method) ? method : 'other', route };
    this.#requests.inc({ ...labels, status });
    this.#requestSeconds.observe(labels, milliseconds / 1_000);
  };

  readonly observeGroupCommit = (writes: number): void => this.#groupSize.observe(writes);

  /** The same store, with each operation timed and its result counted. */
  instrument<Store extends MessageStore | SecretRequestStore>(
    store: Store,
    monotonicClock: () => number,
  ): Store {
    return new Proxy(store, {
      get: (target, act: StoreAct & keyof Store) => {
        const method = target[act] as (...values: unknown[]) => Promise<unknown>;
        return (...values: unknown[]) => this.#timed(act, monotonicClock, () => method.apply(target, values));
      },
    });
  }

  async #timed(act: StoreAct, monotonicClock: () => number, work: () => Promise<unknown>): Promise<unknown> {
    const start = monotonicClock();
    try {
      const result = await work();
      this.#countResult(act, result);
      return result;
    } catch (error) {
      this.#storeErrors.inc({ act });
      throw error;
    } finally {
      this.#storeSeconds.observe({ act }, (monotonicClock() - start) / 1_000);
    }
  }

  #countResult(act: StoreAct, result: unknown): void {
    if (act === 'create') this.#created.inc(isOfKind(result, 'stored') ? 1 : 0);
    if (act === 'claim') this.#claimed.inc(isOfKind(result, 'claimed') ? 1 : 0);
    if (act === 'remove') this.#deleted.inc(result === true ? 1 : 0);
    if (act === 'ask') this.#asked.inc(isOfKind(result, 'stored') ? 1 : 0);
    if (act === 'answer') this.#answered.inc(result === 'taken' ? 1 : 0);
    if (act === 'purgeMessages') this.#expired.inc(Number(result));
  }

  registerGauges({ purgeLag, freeBytes, memoryBytes }: Gauges): void {
    const registers = [this.#registry];
    const lag: Gauge = new Gauge({
      name: 'inigma_purge_lag_seconds',
      help: 'Seconds that the oldest expired message has been waiting to be erased; NaN if the store does not respond.',
      registers,
      collect: async (): Promise<void> => lag.set(await purgeLag().catch(() => Number.NaN)),
    });
    if (freeBytes() !== null) {
      const free: Gauge = new Gauge({
        name: 'inigma_sqlite_free_bytes',
        help: 'Bytes free on the volume of the SQLite file.',
        registers,
        collect: () => free.set(freeBytes() ?? Number.NaN),
      });
    }
    if (memoryBytes !== null)
      new Gauge({ name: 'inigma_memory_limit_bytes', help: 'Memory limit of the process.', registers }).set(
        memoryBytes,
      );
  }

  /** Serves `/metrics` to Prometheus, and nothing else. */
  async expose(address: Address, log: Log): Promise<OpenServer> {
    const server = await openServer(address, { fetch: (request) => this.#answer(request) });
    log({ level: 'info', event: 'metrics', host: address.host, port: server.port });
    return server;
  }

  async #answer(request: Request): Promise<Response> {
    if (new URL(request.url).pathname !== '/metrics') return new Response(null, { status: 404 });
    if (request.method !== 'GET') return new Response(null, { status: 405, headers: { Allow: 'GET' } });
    const headers = { 'Content-Type': this.#registry.contentType, 'Cache-Control': 'no-store' };
    return new Response(await this.#registry.metrics(), { headers });
  }

  #messages(what: string, help: string): Counter {
    return new Counter({ name: `inigma_messages_${what}_total`, help, registers: [this.#registry] });
  }

  #secretRequests(what: string, help: string): Counter {
    return new Counter({ name: `inigma_secret_requests_${what}_total`, help, registers: [this.#registry] });
  }
}

function isOfKind(result: unknown, kind: string): boolean {
  return typeof result === 'object' && result !== null && 'kind' in result && result.kind === kind;
}
