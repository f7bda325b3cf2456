import { BlockList, isIP } from 'node:net';
import { DEFAULT_LIMITS } from '../../domain/limits.ts';
import { type HouseSettings, readHouseSettings } from '../../http/house-settings.ts';
import {
  type Configuration,
  configure,
  type Environment,
  is,
  listOf,
  must,
  type ReadSetting,
  type Setting,
  wholeNumber,
} from '../../http/setting.ts';
import { addProxy } from './client-address.ts';
import { type Database, database } from './database.ts';
import { memoryFault, type ProcessLimits, UNLIMITED, writingFault } from './process-limits.ts';
import type { Address } from './server.ts';

/** Everything that an operator decides. */
export interface Settings extends HouseSettings {
  readonly host: string;
  /** 0: any port that is free. */
  readonly port: number;
  readonly database: Database;
  /** The most connections to PostgreSQL that this process has open at once. */
  readonly databaseConnections: number;
  readonly trustedProxies: BlockList;
  /** Where numbers for Prometheus are given out, if anywhere. */
  readonly metrics: Address | null;
}

/** 256 MiB: a text of a few times that size no longer fits a string of V8. */
const MESSAGE_BOUNDS = { usual: DEFAULT_LIMITS.maxMessageLength, most: 268_435_456 };
const DEFAULT_DATABASE: Database = { kind: 'sqlite', file: 'data/inigma.db' };
const HOST_NAME = /^[A-Za-z0-9](?:[A-Za-z0-9.-]{0,251}[A-Za-z0-9])?$/;

/**
 * Reads every setting; faulty ones are named all together, in one message that repeats no value. What the process is not able to
 * do under its limits is a fault too.
 */
export function readSettings(
  environment: Environment,
  limits: ProcessLimits = UNLIMITED,
): Configuration<Settings> {
  return configure(environment, (read) => ({
    host: read('HOST', '127.0.0.1', host),
    port: read('PORT', 8000, (text) => wholeNumber(text, 0, 65_535)),
    database: read('DATABASE_URL', DEFAULT_DATABASE, (text) => writableDatabase(text, limits)),
    databaseConnections: read('DATABASE_CONNECTIONS', 10, (text) => wholeNumber(text, 1, 1_000)),
    trustedProxies: read('TRUSTED_PROXIES', new BlockList(), trustedProxies),
    metrics: metricsOf(
      read('METRICS_HOST', '127.0.0.1', host),
      read('METRICS_PORT', null, (text) => wholeNumber(text, 0, 65_535)),
    ),
    ...readHouseSettings(holdingMessagesTo(limits, read), MESSAGE_BOUNDS),
  }));
}

function writableDatabase(text: string, limits: ProcessLimits): Setting<Database> {
  const setting = database(text);
  const file = setting.value?.kind === 'sqlite' ? setting.value.file : null;
  return (file !== null && writingFault(file, limits)) || setting;
}

/** Reads as `read` does, but for a longest message that the process has not the memory for. */
function holdingMessagesTo(limits: ProcessLimits, read: ReadSetting): ReadSetting {
  return (name, otherwise, reader) =>
    read(name, otherwise, (text) => {
      const setting = reader(text);
      if (name !== 'MAX_MESSAGE_BYTES' || typeof setting.value !== 'number') return setting;
      return memoryFault(setting.value, limits) ?? setting;
    });
}

/** None without a port: they are off unless somebody asks for them. */
function metricsOf(host: string, port: number | null): Address | null {
  return port === null ? null : { host, port };
}

function host(text: string): Setting<string> {
  return isIP(text) > 0 || HOST_NAME.test(text) ? is(text) : must('be an address or a host name');
}

function trustedProxies(text: string): Setting<BlockList> {
  const proxies = new BlockList();
  const { fault } = listOf(text, (item) =>
    addProxy(proxies, item) ? is(item) : must('hold addresses or CIDRs such as 10.0.0.0/8'),
  );
  return fault === undefined ? is(proxies) : { fault };
}
