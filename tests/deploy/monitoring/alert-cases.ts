/** Samples of a minute each, by series, in the notation of promtool: https://prometheus.io/docs/prometheus/latest/configuration/unit_testing_rules/#series */
export type Series = Readonly<Record<string, string>>;

export interface AlertCase {
  readonly alert: string;
  /** What differs from a healthy server. Null takes a series away. */
  readonly series: Readonly<Record<string, string | null>>;
  /** Minutes after which the alert must not have fired yet, and must have. */
  readonly quietAt: number;
  readonly firesAt: number;
}

/** A day. */
const MINUTES = 1_440;
const ALWAYS = `x${MINUTES}`;
const HERE = 'job="inigma", instance="a:9464"';

/** Close to every threshold, and beyond none. */
export const HEALTHY: Series = {
  [`up{${HERE}}`]: `1${ALWAYS}`,
  [`process_start_time_seconds{${HERE}}`]: '1000x700 2000x5 3000x700',
  [`inigma_purge_lag_seconds{${HERE}}`]: `119${ALWAYS}`,
  [`inigma_store_errors_total{${HERE}, act="create"}`]: `7${ALWAYS}`,
  [requests('/api/create', 200)]: `0+500${ALWAYS}`,
  [requests('/api/create', 503)]: `0+9${ALWAYS}`,
  [requests('/api/create', 429)]: `0+90${ALWAYS}`,
  [latency('/api/view', '1')]: `0+500${ALWAYS}`,
  [latency('/api/view', '2.5')]: `0+500${ALWAYS}`,
  [latency('/api/view', '+Inf')]: `0+500${ALWAYS}`,
  // A slow upload.
  [latency('/api/create', '1')]: `0${ALWAYS}`,
  [latency('/api/create', '2.5')]: `0+500${ALWAYS}`,
  [latency('/api/create', '+Inf')]: `0+500${ALWAYS}`,
  [store('create', '0.5')]: `0+500${ALWAYS}`,
  [store('create', '1')]: `0+500${ALWAYS}`,
  [store('create', '+Inf')]: `0+500${ALWAYS}`,
  // The purge may take its time.
  [store('purgeMessages', '1')]: `0${ALWAYS}`,
  [store('purgeMessages', '2.5')]: `0+1${ALWAYS}`,
  [store('purgeMessages', '+Inf')]: `0+1${ALWAYS}`,
  [`inigma_sqlite_free_bytes{${HERE}}`]: `20000000000-5000000${ALWAYS}`,
  [`process_resident_memory_bytes{${HERE}}`]: `470000000${ALWAYS}`,
  [`inigma_memory_limit_bytes{${HERE}}`]: `536870912${ALWAYS}`,
  [`nodejs_eventloop_lag_p99_seconds{${HERE}}`]: `0.45${ALWAYS}`,
};

/** Two requests a minute, and one more every other minute that fails. */
export const FEW_REQUESTS: Series = {
  [requests('/api/create', 200)]: '0+2x60',
  [requests('/api/create', 503)]: Array.from({ length: 60 }, (_, minute) => Math.floor(minute / 2)).join(' '),
  [requests('/api/create', 429)]: '0x60',
};

export const ALERT_CASES: readonly AlertCase[] = [
  { alert: 'InigmaDown', series: { [`up{${HERE}}`]: '1x10 0x60' }, quietAt: 12, firesAt: 14 },
  { alert: 'InigmaMissing', series: { [`up{${HERE}}`]: null }, quietAt: 4, firesAt: 6 },
  {
    alert: 'InigmaRestarts',
    series: { [`process_start_time_seconds{${HERE}}`]: '1000x9 1001x5 1002x5 1003x60' },
    quietAt: 16,
    firesAt: 25,
  },
  {
    alert: 'InigmaStoreUnreachable',
    series: { [`inigma_purge_lag_seconds{${HERE}}`]: `0x9 ${'NaN '.repeat(20).trim()}` },
    quietAt: 10,
    firesAt: 13,
  },
  {
    alert: 'InigmaStoreErrors',
    series: { [`inigma_store_errors_total{${HERE}, act="create"}`]: '0x9 1x60' },
    quietAt: 9,
    firesAt: 13,
  },
  {
    alert: 'InigmaServerErrors',
    series: { [requests('/api/create', 503)]: '0+13x60' },
    quietAt: 4,
    firesAt: 10,
  },
  { alert: 'InigmaSlow', series: { [latency('/api/view', '1')]: '0+490x60' }, quietAt: 9, firesAt: 15 },
  { alert: 'InigmaStoreSlow', series: { [store('create', '0.5')]: '0+490x60' }, quietAt: 9, firesAt: 15 },
  {
    alert: 'InigmaPurgeLag',
    series: { [`inigma_purge_lag_seconds{${HERE}}`]: '121x60' },
    quietAt: 4,
    firesAt: 6,
  },
  {
    alert: 'InigmaDiskFull',
    series: { [`inigma_sqlite_free_bytes{${HERE}}`]: '190000000x60' },
    quietAt: 4,
    firesAt: 6,
  },
  {
    alert: 'InigmaDiskFillsUp',
    series: { [`inigma_sqlite_free_bytes{${HERE}}`]: '20000000000-16000000x600' },
    quietAt: 59,
    firesAt: 90,
  },
  {
    alert: 'InigmaMemoryNearLimit',
    series: { [`process_resident_memory_bytes{${HERE}}`]: '490000000x60' },
    quietAt: 4,
    firesAt: 6,
  },
  {
    alert: 'InigmaEventLoopLag',
    series: { [`nodejs_eventloop_lag_p99_seconds{${HERE}}`]: '0.55x60' },
    quietAt: 9,
    firesAt: 11,
  },
  {
    alert: 'InigmaTooManyRequests',
    series: { [requests('/api/create', 429)]: '0+150x60' },
    quietAt: 14,
    firesAt: 20,
  },
];

function requests(route: string, status: number): string {
  return `inigma_http_requests_total{${HERE}, method="POST", route="${route}", status="${status}"}`;
}

function latency(route: string, le: string): string {
  return `inigma_http_request_duration_seconds_bucket{${HERE}, method="POST", route="${route}", le="${le}"}`;
}

function store(act: string, le: string): string {
  return `inigma_store_duration_seconds_bucket{${HERE}, act="${act}", le="${le}"}`;
}
