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
  type Setting,
  wholeNumber,
} from '../../http/setting.ts';
import { addProxy } from './client-address.ts';

/** Everything that an operator decides. */
export interface Settings extends HouseSettings {
  readonly host: string;
  /** 0: any port that is free. */
  readonly port: number;
  readonly databaseFile: string;
  readonly trustedProxies: BlockList;
}

/** 256 MiB: a text of a few times that size no longer fits a string of V8. */
const MESSAGE_BOUNDS = { usual: DEFAULT_LIMITS.maxMessageLength, most: 268_435_456 };
const HOST_NAME = /^[A-Za-z0-9](?:[A-Za-z0-9.-]{0,251}[A-Za-z0-9])?$/;

/** Reads every setting; faulty ones are named all together, in one message that repeats no value. */
export function readSettings(environment: Environment): Configuration<Settings> {
  return configure(environment, (read) => ({
    host: read('HOST', '127.0.0.1', host),
    port: read('PORT', 8000, (text) => wholeNumber(text, 0, 65_535)),
    databaseFile: read('DATABASE_URL', 'data/inigma.db', databaseFile),
    trustedProxies: read('TRUSTED_PROXIES', new BlockList(), trustedProxies),
    ...readHouseSettings(read, MESSAGE_BOUNDS),
  }));
}

function host(text: string): Setting<string> {
  return isIP(text) > 0 || HOST_NAME.test(text) ? is(text) : must('be an address or a host name');
}

function databaseFile(text: string): Setting<string> {
  if (/^postgres(ql)?:/i.test(text))
    return must('be file:PATH: this version keeps no messages in PostgreSQL yet');
  const path = /^file:(?:\/\/(?=\/))?([^?#]+)$/.exec(text)?.[1];
  const pointsElsewhere =
    path === undefined || path.includes('\0') || path.endsWith('/') || path.startsWith('//');
  return pointsElsewhere ? must('be file:PATH, with the path of a SQLite file') : is(path);
}

function trustedProxies(text: string): Setting<BlockList> {
  const proxies = new BlockList();
  const { fault } = listOf(text, (item) =>
    addProxy(proxies, item) ? is(item) : must('hold addresses or CIDRs such as 10.0.0.0/8'),
  );
  return fault === undefined ? is(proxies) : { fault };
}
