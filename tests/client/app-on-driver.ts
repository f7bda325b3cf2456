import { DEFAULT_LIMITS } from '../../src/domain/limits.ts';
import { Messages } from '../../src/domain/messages.ts';
import type { Clock } from '../../src/domain/ports.ts';
import { SecretRequests } from '../../src/domain/secret-requests.ts';
import { createApp } from '../../src/http/app.ts';
import { describeService } from '../../src/http/service.ts';
import { plainSite } from '../../src/http/site/site.ts';
import { EVERYONE, type WriterSettings } from '../../src/http/writers/writer-settings.ts';
import { readSettings, type Settings } from '../../src/runtimes/node/config.ts';
import type { Driver } from '../../src/stores/sql.ts';
import { storesOn } from '../../src/stores/stores.ts';

export const ORIGIN = 'https://inigma.example';

const SETTINGS = defaultSettings();
const SITE = plainSite('/nothing', '/nothing');

function defaultSettings(): Settings {
  const { settings, error } = readSettings({});
  if (settings === undefined) throw new Error(error);
  return settings;
}

/** What differs between servers without a socket. */
interface AppOptions {
  readonly driver: Driver;
  readonly clock: Clock;
  readonly newId: () => string;
  readonly writers?: WriterSettings;
}

/** The real server on a database, without a socket, pages, log or rate limits. */
export function appOn({ driver, clock, newId, writers = EVERYONE }: AppOptions) {
  const { store, requests, invitations } = storesOn(driver);
  const ports = { invitations, clock, newId, limits: DEFAULT_LIMITS };
  return createApp({
    messages: new Messages({ ...ports, store }),
    secretRequests: new SecretRequests({ ...ports, store: requests, messages: store }),
    invitations,
    writers,
    ready: async () => undefined,
    limits: DEFAULT_LIMITS,
    service: describeService(SETTINGS, '0', SITE),
    site: SITE,
    security: SETTINGS,
    counter: null,
    clientAddress: () => '127.0.0.1',
    isClientKnown: () => true,
    isTrustedProxy: () => false,
    verifyAccess: async () => false,
    hsts: 'on',
    requestsPerMinute: SETTINGS.requestsPerMinute,
    publicUrl: () => `${ORIGIN}/`,
    corsOrigins: [],
    manifest: { version: '0', languages: ['en'], favicon: '/nothing' },
    loadTemplate: () => Promise.reject(new Error('This server has no pages.')),
    precompressTemplate: null,
    clock,
    log: () => undefined,
    monotonicClock: () => 0,
  });
}
