import { BlockList, isIP } from 'node:net';
import { DEFAULT_LIMITS, type Limits, MAX_TTL_DAYS } from '../../domain/limits.ts';
import { addProxy } from './client-address.ts';
import { type Database, database } from './database.ts';
import { LOG_LEVELS, type LogLevel } from './log.ts';
import type { Address } from './server.ts';
import { is, listOf, must, oneOf, type Setting, wholeNumber } from './setting.ts';

/** Everything that an operator decides. */
export interface Settings {
  readonly host: string;
  /** 0: any port that is free. */
  readonly port: number;
  /** `https://example.com/`: where links begin; null for `http://localhost:PORT/`. */
  readonly publicUrl: string | null;
  readonly corsOrigins: readonly string[];
  readonly database: Database;
  /** The most connections to PostgreSQL that this process has open at once. */
  readonly databaseConnections: number;
  readonly trustedProxies: BlockList;
  readonly countsRequests: boolean;
  readonly limits: Limits;
  readonly logLevel: LogLevel;
  /** Where numbers for Prometheus are given out, if anywhere. */
  readonly metrics: Address | null;
}

export type Environment = Readonly<Record<string, string | undefined>>;

export type Configuration =
  | { readonly settings: Settings; readonly faults?: never }
  | { readonly settings?: never; readonly faults: string };

/** Below this not even a short message fits with its padding. */
const LEAST_MESSAGE_BYTES = 1_024;
/** 256 MiB: a text of a few times that size no longer fits a string of V8. */
const MOST_MESSAGE_BYTES = 268_435_456;
const DEFAULT_DATABASE: Database = { kind: 'sqlite', file: 'data/inigma.db' };
const HOST_NAME = /^[A-Za-z0-9](?:[A-Za-z0-9.-]{0,251}[A-Za-z0-9])?$/;

/** Reads every setting; faulty ones are named all together, in one message that repeats no value. */
export function readSettings(environment: Environment): Configuration {
  const faults: string[] = [];
  function read<Value>(name: string, otherwise: Value, reader: (text: string) => Setting<Value>): Value {
    const text = environment[name]?.trim() ?? '';
    if (text === '') return otherwise;
    const setting = reader(text);
    if (setting.fault !== undefined) faults.push(`${name} ${setting.fault}`);
    return setting.value ?? otherwise;
  }
  const settings: Settings = {
    host: read('HOST', '127.0.0.1', host),
    port: read('PORT', 8000, (text) => wholeNumber(text, 0, 65_535)),
    publicUrl: publicUrlOf(read('DOMAIN', null, domain), read('PUBLIC_URL', null, publicUrl)),
    corsOrigins: read('CORS_ORIGINS', [], (text) => listOf(text, origin)),
    database: read('DATABASE_URL', DEFAULT_DATABASE, database),
    databaseConnections: read('DATABASE_CONNECTIONS', 10, (text) => wholeNumber(text, 1, 1_000)),
    trustedProxies: read('TRUSTED_PROXIES', new BlockList(), trustedProxies),
    countsRequests: read('RATE_LIMITS', 'on', (text) => oneOf(text, ['on', 'off'])) === 'on',
    limits: {
      maxMessageLength: read('MAX_MESSAGE_BYTES', DEFAULT_LIMITS.maxMessageLength, messageBytes),
      maxStoreBytes: read('MAX_STORE_BYTES', undefined, storeBytes),
      maxTtlDays: read('MAX_TTL_DAYS', 0, (text) => wholeNumber(text, 0, MAX_TTL_DAYS)) || undefined,
    },
    logLevel: read('LOG_LEVEL', 'info', (text) => oneOf(text, LOG_LEVELS)),
    metrics: metricsOf(
      read('METRICS_HOST', '127.0.0.1', host),
      read('METRICS_PORT', null, (text) => wholeNumber(text, 0, 65_535)),
    ),
  };
  return faults.length === 0 ? { settings } : { faults: `Bad settings: ${faults.join('; ')}.` };
}

/** The more exact of the two rules. */
function publicUrlOf(byDomain: string | null, byUrl: string | null): string | null {
  return byUrl ?? byDomain;
}

/** None without a port: they are off unless somebody asks for them. */
function metricsOf(host: string, port: number | null): Address | null {
  return port === null ? null : { host, port };
}

function host(text: string): Setting<string> {
  return isIP(text) > 0 || HOST_NAME.test(text) ? is(text) : must('be an address or a host name');
}

function domain(text: string): Setting<string | null> {
  const url = bareUrl(`https://${text}`);
  return url === null || url.port !== '' || text.includes('/')
    ? must('be a host name without scheme, port and path')
    : is(url.href);
}

function publicUrl(text: string): Setting<string | null> {
  const url = bareUrl(text);
  return url === null
    ? must('be http:// or https://, a host and maybe a port, without a path')
    : is(url.href);
}

function origin(text: string): Setting<string> {
  const url = bareUrl(text);
  return url === null ? must('hold origins such as https://example.com, without a path') : is(url.origin);
}

/** An address of the web that says nothing but where: no user, path, query or fragment. */
function bareUrl(text: string): URL | null {
  if (!/^https?:\/\/[^/?#@*\\\s]+\/?$/i.test(text) || !URL.canParse(text)) return null;
  return new URL(text);
}

function trustedProxies(text: string): Setting<BlockList> {
  const proxies = new BlockList();
  const { fault } = listOf(text, (item) =>
    addProxy(proxies, item) ? is(item) : must('hold addresses or CIDRs such as 10.0.0.0/8'),
  );
  return fault === undefined ? is(proxies) : { fault };
}

function messageBytes(text: string): Setting<number> {
  return wholeNumber(text, LEAST_MESSAGE_BYTES, MOST_MESSAGE_BYTES);
}

/** A limit of 0 could be read as none at all; whoever wants none leaves it out. */
function storeBytes(text: string): Setting<number | undefined> {
  return wholeNumber(text, 1, Number.MAX_SAFE_INTEGER);
}
