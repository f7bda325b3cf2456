import { inspect } from 'node:util';
import { describe, expect, it } from 'vitest';
import type { Environment } from '../../http/setting.ts';
import { LANGUAGE_CODES } from '../../words/language-codes.ts';
import { readSettings, type Settings } from './config.ts';

function settings(environment: Environment = {}): Settings {
  const read = readSettings(environment);
  if (read.settings === undefined) throw new Error(read.error);
  return read.settings;
}

function errorIn(environment: Environment): string {
  return readSettings(environment).error ?? 'no error';
}

const HMAC_KEY = '0123456789abcdef'.repeat(2);

describe('settings', () => {
  it('settings have the documented defaults', () => {
    const { trustedProxies, ...rest } = settings();
    expect(rest).toEqual({
      host: '127.0.0.1',
      port: 8000,
      publicUrl: null,
      writers: { rules: null, signInUrl: null, contact: null },
      hsts: 'on',
      corsOrigins: [],
      database: { kind: 'sqlite', file: 'data/inigma.db' },
      databaseConnections: 10,
      clientAddressHmacKey: null,
      countsRequests: true,
      requestsPerMinute: { create: 10, claim: 20, view: 100, list: 50, rename: 30, delete: 20 },
      options: {
        lifetimes: {
          offered: [3_600, 86_400, 604_800, 2_592_000, 31_536_000],
          default: 2_592_000,
          never: true,
          custom: true,
        },
        readers: { allowed: ['first', 'one', 'several'], default: 'first' },
        passphraseRequired: false,
        files: true,
      },
      requests: 'writers',
      languages: LANGUAGE_CODES,
      limits: { maxMessageLength: 2_097_152, maxStoreBytes: undefined, maxTtlDays: undefined },
      logLevel: 'info',
      metrics: null,
      site: null,
      securityContacts: [],
      securityPolicy: null,
    });
    expect(trustedProxies.rules).toEqual([]);
  });

  it('settings are taken from the environment', () => {
    const given = settings({
      HOST: '0.0.0.0',
      PORT: '80',
      DOMAIN: 'example.com',
      CORS_ORIGINS: 'https://a.example, HTTP://B.example:8080/',
      DATABASE_URL: 'file:/var/inigma/my messages.db',
      RATE_LIMITS: 'off',
      MAX_MESSAGE_BYTES: '4096',
      MAX_STORE_BYTES: '1000000',
      MAX_TTL_DAYS: '7',
      LOG_LEVEL: 'warn',
      DATABASE_CONNECTIONS: '3',
      METRICS_PORT: '9464',
      METRICS_HOST: '0.0.0.0',
    });
    expect(given).toMatchObject({
      host: '0.0.0.0',
      port: 80,
      publicUrl: 'https://example.com/',
      corsOrigins: ['https://a.example', 'http://b.example:8080'],
      database: { kind: 'sqlite', file: '/var/inigma/my messages.db' },
      countsRequests: false,
      limits: { maxMessageLength: 4096, maxStoreBytes: 1_000_000, maxTtlDays: 7 },
      logLevel: 'warn',
      databaseConnections: 3,
      metrics: { host: '0.0.0.0', port: 9464 },
    });
  });

  it('empty settings, as compose writes them, count as absent', () => {
    const empty = {
      HOST: '',
      PORT: ' ',
      DOMAIN: '',
      CORS_ORIGINS: '',
      TRUSTED_PROXIES: '',
      MAX_TTL_DAYS: '',
    };
    expect(settings(empty)).toEqual(settings());
  });

  it('PORT=0 allows any free port', () => {
    expect(settings({ PORT: '0' }).port).toBe(0);
  });

  it('MAX_TTL_DAYS=0 means no maximum lifetime', () => {
    expect(settings({ MAX_TTL_DAYS: '0' }).limits.maxTtlDays).toBeUndefined();
  });

  it.each([
    ['2097152', 2_097_152],
    ['2MiB', 2_097_152],
    ['2 mib', 2_097_152],
    ['1.5MB', 1_500_000],
    ['1500 kB', 1_500_000],
    ['2.0000004KB', 2_000],
    ['2048B', 2_048],
  ])('the size %j is %i bytes', (text, bytes) => {
    const given = settings({ MAX_MESSAGE_BYTES: text, MAX_STORE_BYTES: text });
    expect(given.limits).toMatchObject({ maxMessageLength: bytes, maxStoreBytes: bytes });
  });

  it('PUBLIC_URL wins over DOMAIN', () => {
    const given = settings({ DOMAIN: 'example.com', PUBLIC_URL: 'http://inigma.example:8080' });
    expect(given.publicUrl).toBe('http://inigma.example:8080/');
  });

  it('DATABASE_URL takes three spellings of a path', () => {
    const fileOf = (url: string) => settings({ DATABASE_URL: url }).database;
    expect(fileOf('file:data/x.db')).toEqual({ kind: 'sqlite', file: 'data/x.db' });
    expect(fileOf('file:/data/x.db')).toEqual({ kind: 'sqlite', file: '/data/x.db' });
    expect(fileOf('file:///data/x.db')).toEqual({ kind: 'sqlite', file: '/data/x.db' });
  });

  it.each([
    'postgres://inigma:s3cret@db.example/inigma',
    'postgresql://db.example:6432/inigma?sslmode=verify-full',
    'postgres://u:a%23b%25@[::1]:5432/my%20messages',
    'postgres:///inigma?host=/var/run/postgresql',
    'postgres://inigma:s3cret@one:5432,two:5433/inigma?target_session_attrs=read-write',
    'postgres:///inigma?host=one,two&port=5432,5433&user=u&password=s3cret',
  ])('%s is read as the address of a PostgreSQL database and never printed', (url) => {
    const given = settings({ DATABASE_URL: url, RATE_LIMITS: 'off' });
    expect(given.database.kind === 'postgres' && given.database.address()).toBe(url);
    expect(inspect(given, { depth: null }) + JSON.stringify(given)).not.toMatch(/s3cret|example|a%23b/);
  });

  it.each([
    ['the password', { DATABASE_URL: 'postgres://inigma:s3cret%25@db.example/inigma' }, 's3cret%'],
    ['the password for several hosts', { DATABASE_URL: 'postgres://u:s3cret%2C@one,two/x' }, 's3cret,'],
    [
      'a password among the parameters',
      { DATABASE_URL: 'postgres://u@db.example/x?password=s3cret' },
      's3cret',
    ],
    [
      'a key of its own',
      { DATABASE_URL: 'postgres://u:s3cret@db.example/x', CLIENT_ADDRESS_HMAC_KEY: HMAC_KEY },
      HMAC_KEY,
    ],
    [
      'a key where there is no password',
      { DATABASE_URL: 'postgres:///x?host=/run', CLIENT_ADDRESS_HMAC_KEY: HMAC_KEY },
      HMAC_KEY,
    ],
  ])('client addresses in PostgreSQL are hashed under %s, which is never printed', (_, environment, key) => {
    const given = settings(environment);
    expect(given.clientAddressHmacKey?.()).toBe(key);
    expect(inspect(given, { depth: null }) + JSON.stringify(given)).not.toMatch(/s3cret|0123456789/);
  });

  it('TRUSTED_PROXIES takes addresses and networks of both families', () => {
    const { trustedProxies } = settings({ TRUSTED_PROXIES: '10.0.0.0/8, 192.0.2.1,fd00::/8 , ::1' });
    for (const inside of ['10.1.2.3', '192.0.2.1']) expect(trustedProxies.check(inside)).toBe(true);
    for (const inside of ['fd12::1', '::1']) expect(trustedProxies.check(inside, 'ipv6')).toBe(true);
    expect(trustedProxies.check('192.0.2.2')).toBe(false);
  });
});

describe('bad settings', () => {
  const BAD: Record<string, readonly string[]> = {
    PORT: ['http', '-1', '65536', '80.5', '0x50', '8e1', '+80', '99999999999999999999'],
    HOST: ['two words', 'http://localhost', 'localhost:8000', '[::1]', '-', '300.1.1.1:1'],
    DOMAIN: [
      'https://example.com',
      'example.com:8080',
      'example.com/path',
      'user@example.com',
      'a b',
      '?',
      '*.x',
    ],
    PUBLIC_URL: [
      'example.com',
      'ftp://example.com',
      'https://example.com/path',
      'https://u:p@example.com',
      'https://',
    ],
    CORS_ORIGINS: [
      '*',
      'null',
      'https://a.example,b.example',
      'https://a.example/path',
      'https://*.example',
      'file:///',
    ],
    DATABASE_URL: [
      'data/inigma.db',
      'file:',
      'file://host/x.db',
      'file:x.db?mode=ro',
      'file:data/',
      'mysql://x',
      'file:a\0b',
      'postgres:inigma',
      'postgres://',
      'postgres://db.example',
      'postgres://db.example/',
      'postgres://db.example/a/b',
      'postgres://user@/inigma',
      'postgres://one,/inigma',
      'postgres://one,two',
      'postgres://one:1,two:port/inigma',
      'postgres://u:100%@one,two/inigma',
      'postgres://one,two/inigma?target_session_attrs=any',
      'postgres://one/inigma?target_session_attrs=standby',
      'postgres:///inigma?host=one,two&port=1,2,3',
      'postgres://u:a#b@db.example/inigma',
      'postgres://u:100%@db.example/inigma',
      'postgres://db.example:port/inigma',
    ],
    CLIENT_ADDRESS_HMAC_KEY: ['short', 'x'.repeat(31), 'x'.repeat(1_025), `${'x'.repeat(32)} y`],
    HSTS: ['yes', 'ON', 'max-age=300', 'includeSubDomains'],
    DATABASE_CONNECTIONS: ['0', '-1', '1001', 'ten'],
    METRICS_PORT: ['http', '65536', '-1'],
    METRICS_HOST: ['two words', 'http://localhost'],
    TRUSTED_PROXIES: [
      'nginx',
      '10.0.0.0/33',
      '10.0.0',
      'fd00::/129',
      '10.0.0.1/',
      '10.0.0.0/8/8',
      '1',
      '0x7f.1',
    ],
    RATE_LIMITS: ['yes', 'ON', 'true', '10'],
    MAX_MESSAGE_BYTES: [
      '0',
      '1023',
      '268435457',
      '257MiB',
      '1023B',
      '2XB',
      '2M',
      '1.5',
      '1.5B',
      '.5MB',
      '-5MB',
      '-5',
      'NaN',
    ],
    MAX_STORE_BYTES: ['0', '-1', '0GB', '1e9', '9007199254740992', '9999TiB'],
    MAX_TTL_DAYS: ['-1', '366', '1.5', 'never'],
    REQUESTS: ['everyone', 'ON', 'writers, on', 'true'],
    LOG_LEVEL: ['INFO', 'verbose', 'trace'],
    SECURITY_CONTACT: [
      'https://a:b@example.com/',
      'security@example.com',
      'http://example.com/report',
      'mailto:nobody',
      'mailto:a@b\nContact: mailto:c@d',
      'mailto:a@example.com, javascript:alert(1)',
      'https://',
    ],
    SECURITY_POLICY: [
      'http://example.com/policy',
      'https://a:b@example.com/',
      'example.com',
      'mailto:a@example.com',
      'https://a b',
    ],
    SITE_DIR: ['no-such-folder', 'src', 'package.json'],
  };

  it.each(Object.entries(BAD).flatMap(([name, values]) => values.map((value) => [name, value])))(
    '%s=%j is refused by name',
    (name = '', value = '') => {
      expect(errorIn({ [name]: value })).toMatch(new RegExp(`^Invalid settings: ${name} must [^;]+\\.$`));
    },
  );

  it('bad settings are named all together', () => {
    const all = errorIn(Object.fromEntries(Object.entries(BAD).map(([name, [value]]) => [name, value])));
    for (const name of Object.keys(BAD)) expect(all).toContain(`${name} must`);
    expect(all.split(';')).toHaveLength(Object.keys(BAD).length);
  });

  it.each(['postgres://inigma@db.example/x', 'postgres://u:@db.example/x', 'postgres:///x?host=/run'])(
    'a missing CLIENT_ADDRESS_HMAC_KEY with %s is reported with all other errors',
    (url) => {
      const all = errorIn({ DATABASE_URL: url, PORT: 'http' });
      expect(all).toMatch(
        /^Invalid settings: PORT must [^;]+; CLIENT_ADDRESS_HMAC_KEY must be set, [^;]+\.$/,
      );
      expect(errorIn({ DATABASE_URL: url, RATE_LIMITS: 'off' })).toBe('no error');
    },
  );

  it('bad settings are never repeated in the error', () => {
    const canary = 'c4nary';
    const all = errorIn(Object.fromEntries(Object.keys(BAD).map((name) => [name, `?${canary} ${canary}/`])));
    expect(all).toContain('PORT');
    expect(all).not.toContain(canary);
  });
});

describe('a process that is held to limits', () => {
  const MEBIBYTE = 1_048_576;
  const limits = { memoryBytes: 512 * MEBIBYTE, writable: ['/app/data/'] };
  const errorUnder = (environment: Environment) => readSettings(environment, limits).error;

  it('MAX_MESSAGE_BYTES over a twentieth of the memory is refused with the largest value', () => {
    expect(errorUnder({ MAX_MESSAGE_BYTES: '26843545' })).toBeUndefined();
    expect(errorUnder({ MAX_MESSAGE_BYTES: '26843546' })).toBe(
      'Invalid settings: MAX_MESSAGE_BYTES must be at most 26843545, a twentieth of the memory limit of this process.',
    );
    expect(errorUnder({ MAX_MESSAGE_BYTES: '268435457' })).toMatch(/size from 1024 to 268435456/);
  });

  it('a database outside of the writable folders is refused with their names', () => {
    for (const path of ['/app/data/inigma.db', '/app/data/inner/x.db', '/app/data/inner/../x.db'])
      expect([path, errorUnder({ DATABASE_URL: `file:${path}` })]).toEqual([path, undefined]);
    for (const path of ['/var/lib/inigma/inigma.db', '/app/data/../x.db', '/app/database/x.db', 'x.db'])
      expect(errorUnder({ DATABASE_URL: `file:${path}` })).toBe(
        "Invalid settings: DATABASE_URL must name a writable file: Node's permission model allows writes only to /app/data/ (--allow-fs-write).",
      );
  });

  it('process limits do not restrict PostgreSQL, and no limits restrict nothing', () => {
    expect(errorUnder({ DATABASE_URL: 'postgres://a:b@c/d' })).toBeUndefined();
    expect(
      readSettings({ DATABASE_URL: 'file:/x/y.db', MAX_MESSAGE_BYTES: '268435456' }).error,
    ).toBeUndefined();
  });
});
