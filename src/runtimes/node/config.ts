import { BlockList, isIP } from 'node:net';
import { DEFAULT_LIMITS } from '../../domain/limits.ts';
import { type OperatorSettings, readOperatorSettings } from '../../http/operator-settings.ts';
import {
  type Configuration,
  configure,
  type Environment,
  integer,
  list,
  must,
  type ReadSetting,
  type Setting,
  valid,
} from '../../http/setting.ts';
import type { SiteSource } from '../../http/site/site-source.ts';
import type { WriterSupport } from '../../http/writers/writer-settings.ts';
import { addProxy, trustsEveryone } from './client-address.ts';
import { type Database, database, passwordIn } from './database.ts';
import { memoryError, type ProcessLimits, UNLIMITED, writingError } from './process-limits.ts';
import { textOrFile } from './secret-files.ts';
import type { Address } from './server.ts';
import { readSiteDir } from './site/site-folder.ts';

/** Everything that an operator decides. */
export interface Settings extends OperatorSettings {
  readonly host: string;
  /** 0: any free port. */
  readonly port: number;
  readonly database: Database;
  /** Maximum number of open connections to PostgreSQL. */
  readonly databaseConnections: number;
  /** HMAC key (RFC 2104) for client addresses in PostgreSQL. Null only if none are stored there. */
  readonly clientAddressHmacKey: Key | null;
  readonly trustedProxies: BlockList;
  /** Name, colours and links of the operator; null for those of Inigma. */
  readonly site: SiteSource | null;
  /** Where metrics are served to Prometheus; null if they are off. */
  readonly metrics: Address | null;
}

/** A function, so that printing the settings prints no key. */
type Key = () => string;

/** 256 MiB: a text of a few times that size exceeds the maximum string length of V8. */
export const MESSAGE_BOUNDS = { defaultLength: DEFAULT_LIMITS.maxMessageLength, maxLength: 268_435_456 };
const DEFAULT_DATABASE: Database = { kind: 'sqlite', file: 'data/inigma.db' };
const KEY_REQUIRED = must(
  'be set, to the same value on every replica, if DATABASE_URL has no password and RATE_LIMITS is on',
);
const HOST_NAME = /^[A-Za-z0-9](?:[A-Za-z0-9.-]{0,251}[A-Za-z0-9])?$/;

/**
 * Reads every setting, and secrets from files too (`secretsFolder`: where they are mounted). One message names all invalid
 * ones and repeats no value. A setting that exceeds the limits of the process is invalid too. `readSite` is for
 * commands that show no page, and so need not read the folder.
 */
export function readSettings(
  environment: Environment,
  limits: ProcessLimits = UNLIMITED,
  secretsFolder: string | null = null,
  readSite: typeof readSiteDir = readSiteDir,
): Configuration<Settings> {
  return configure(textOrFile(environment, secretsFolder), (read) => {
    const operator = readOperatorSettings(withinMemory(limits, read), MESSAGE_BOUNDS, writerSupport(read));
    const server = { ...readServerSettings(read), site: readSite(read) };
    return { ...operator, ...server, ...readDatabaseSettings(read, operator.countsRequests, limits) };
  });
}

/**
 * A header is believed from the proxies of TRUSTED_PROXIES alone, and an address too: where every address is trusted, anybody could
 * send either. The containers have no way out to fetch the keys of Access.
 */
function writerSupport(read: ReadSetting): WriterSupport {
  const proxies = trustedProxies(read('TRUSTED_PROXIES', '', valid<string>)).value ?? new BlockList();
  const forgeable = trustsEveryone(proxies)
    ? 'must have neither networks nor header: where TRUSTED_PROXIES trusts every address, since anybody could forge both'
    : null;
  const isUnset = proxies.rules.length === 0;
  return {
    network: forgeable,
    header: isUnset ? 'has header: and needs TRUSTED_PROXIES, the proxies that set it' : forgeable,
    access: 'must not have access: here, where cloudflared checks it; docs/writers.md says how',
  };
}

type DatabaseSettings = Pick<Settings, 'database' | 'databaseConnections' | 'clientAddressHmacKey'>;
type ServerSettings = Omit<Settings, keyof OperatorSettings | keyof DatabaseSettings | 'site'>;

function readServerSettings(read: ReadSetting): ServerSettings {
  return {
    host: read('HOST', '127.0.0.1', host),
    port: read('PORT', 8000, (text) => integer(text, 0, 65_535)),
    trustedProxies: read('TRUSTED_PROXIES', new BlockList(), trustedProxies),
    metrics: metricsOf(
      read('METRICS_HOST', '127.0.0.1', host),
      read('METRICS_PORT', null, (text) => integer(text, 0, 65_535)),
    ),
  };
}

function readDatabaseSettings(
  read: ReadSetting,
  countsRequests: boolean,
  limits: ProcessLimits,
): DatabaseSettings {
  const where = read('DATABASE_URL', DEFAULT_DATABASE, (text) => writableDatabase(text, limits));
  const password = passwordOf(where);
  const keepsAddresses = where.kind === 'postgres' && countsRequests;
  const required = keepsAddresses && password === null ? KEY_REQUIRED : undefined;
  return {
    database: where,
    databaseConnections: read('DATABASE_CONNECTIONS', 10, (text) => integer(text, 1, 1_000)),
    clientAddressHmacKey: read('CLIENT_ADDRESS_HMAC_KEY', password, hmacKey, required),
  };
}

/** The default HMAC key: every replica has the password, and a copy of the database does not contain it. */
function passwordOf(where: Database): Key | null {
  const password = where.kind === 'postgres' ? passwordIn(where.address()) : '';
  return password === '' ? null : () => password;
}

function hmacKey(text: string): Setting<Key> {
  return /^\S{32,1024}$/.test(text)
    ? valid(() => text)
    : must('be 32 to 1024 characters without spaces, such as the output of openssl rand -base64 32');
}

function writableDatabase(text: string, limits: ProcessLimits): Setting<Database> {
  const setting = database(text);
  const file = setting.value?.kind === 'sqlite' ? setting.value.file : null;
  return (file !== null && writingError(file, limits)) || setting;
}

/** Like `read`, but rejects a MAX_MESSAGE_BYTES that the process lacks the memory for. */
function withinMemory(limits: ProcessLimits, read: ReadSetting): ReadSetting {
  return (name, fallback, reader, required) => {
    const readWithin: typeof reader = (text) => {
      const setting = reader(text);
      if (name !== 'MAX_MESSAGE_BYTES' || typeof setting.value !== 'number') return setting;
      return memoryError(setting.value, limits) ?? setting;
    };
    return read(name, fallback, readWithin, required);
  };
}

/** Null without a port: metrics are off by default. */
function metricsOf(host: string, port: number | null): Address | null {
  return port === null ? null : { host, port };
}

function host(text: string): Setting<string> {
  return isIP(text) > 0 || HOST_NAME.test(text) ? valid(text) : must('be an IP address or a host name');
}

function trustedProxies(text: string): Setting<BlockList> {
  const proxies = new BlockList();
  const { error } = list(text, (item) =>
    addProxy(proxies, item)
      ? valid(item)
      : must('be a comma-separated list of IP addresses or CIDRs such as 10.0.0.0/8'),
  );
  return error === undefined ? valid(proxies) : { error };
}
