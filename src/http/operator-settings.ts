import { type Limits, LONGEST_TTL_DAYS, REQUEST_SETTINGS, type RequestSetting } from '../domain/limits.ts';
import { LOG_LEVELS, type LogLevel } from './log.ts';
import {
  integer,
  isUrlWithoutUser,
  list,
  must,
  oneOf,
  type ReadSetting,
  type Setting,
  size,
  valid,
} from './setting.ts';
import { HSTS_POLICIES, type HstsPolicy } from './settings/hsts.ts';
import { readLanguages } from './settings/languages.ts';
import { limitsOf, type MessageOptions, readMessageOptions } from './settings/message-options.ts';
import { DEFAULT_RATE_LIMITS, type RateLimits, rateLimits } from './settings/rate-limits.ts';
import { readWriterSettings, type WriterSettings, type WriterSupport } from './writers/writer-settings.ts';

/** What an operator sets on every runtime. */
export interface OperatorSettings extends RateLimits {
  /** `https://example.com/`: the base URL of links; null if the runtime decides. */
  readonly publicUrl: string | null;
  /** What responses say of HTTPS where the public URL has it. */
  readonly hsts: HstsPolicy;
  readonly corsOrigins: readonly string[];
  readonly limits: Limits;
  readonly options: MessageOptions;
  /** The languages of the pages, the default one first. */
  readonly languages: readonly string[];
  readonly writers: WriterSettings;
  /** Who may ask for a secret: everybody, whoever may create messages, or nobody. */
  readonly requests: RequestSetting;
  readonly logLevel: LogLevel;
  /** Where vulnerabilities are reported, as URIs; none for no `security.txt`. */
  readonly securityContacts: readonly string[];
  /** What a report may expect; null for nothing said. */
  readonly securityPolicy: string | null;
}

/** What `security.txt` is made of. */
export type SecuritySettings = Pick<OperatorSettings, 'securityContacts' | 'securityPolicy'>;

/** The default and the highest maximum length of a message, in characters of base64. */
export interface MessageLengths {
  readonly defaultLength: number;
  readonly maxLength: number;
}

/** Below this, not even a short message fits with its padding. */
const MIN_MESSAGE_BYTES = 1_024;

export function readOperatorSettings(
  read: ReadSetting,
  { defaultLength, maxLength }: MessageLengths,
  writerSupport: WriterSupport,
): OperatorSettings {
  // In the order of docs/configuration.md, in which errors are listed.
  const addresses = readAddresses(read);
  const counting = read('RATE_LIMITS', DEFAULT_RATE_LIMITS, rateLimits);
  const maxMessageLength = read('MAX_MESSAGE_BYTES', defaultLength, (text) =>
    size(text, MIN_MESSAGE_BYTES, maxLength),
  );
  const maxStoreBytes = read('MAX_STORE_BYTES', undefined, storeBytes);
  const maxTtlDays = read('MAX_TTL_DAYS', 0, (text) => integer(text, 0, LONGEST_TTL_DAYS)) || undefined;
  const options = readMessageOptions(read, maxTtlDays);
  return {
    ...addresses,
    ...counting,
    limits: { maxMessageLength, maxStoreBytes, maxTtlDays, ...limitsOf(options) },
    options,
    languages: readLanguages(read),
    writers: readWriterSettings(read, writerSupport),
    requests: read('REQUESTS', 'writers', (text) => oneOf(text, REQUEST_SETTINGS)),
    logLevel: read('LOG_LEVEL', 'info', (text) => oneOf(text, LOG_LEVELS)),
    securityContacts: read('SECURITY_CONTACT', [], (text) => list(text, securityContact)),
    securityPolicy: read('SECURITY_POLICY', null, securityPolicy),
  };
}

function readAddresses(read: ReadSetting): Pick<OperatorSettings, 'publicUrl' | 'hsts' | 'corsOrigins'> {
  return {
    publicUrl: publicUrlOf(read('DOMAIN', null, domain), read('PUBLIC_URL', null, publicUrl)),
    hsts: read('HSTS', 'on', (text) => oneOf(text, HSTS_POLICIES)),
    corsOrigins: read('CORS_ORIGINS', [], (text) => list(text, origin)),
  };
}

/** PUBLIC_URL takes precedence: it is more specific. */
function publicUrlOf(byDomain: string | null, byUrl: string | null): string | null {
  return byUrl ?? byDomain;
}

function domain(text: string): Setting<string | null> {
  const url = bareUrl(`https://${text}`);
  return url === null || url.port !== '' || text.includes('/')
    ? must('be a host name without scheme, port or path')
    : valid(url.href);
}

function publicUrl(text: string): Setting<string | null> {
  const url = bareUrl(text);
  return url === null
    ? must('be an http:// or https:// URL with a host, an optional port and no path')
    : valid(url.href);
}

function origin(text: string): Setting<string> {
  const url = bareUrl(text);
  return url === null
    ? must('be a comma-separated list of origins such as https://example.com, without a path')
    : valid(url.origin);
}

/** An HTTP URL without user, path, query or fragment. */
function bareUrl(text: string): URL | null {
  if (!/^https?:\/\/[^/?#@*\\\s]+\/?$/i.test(text) || !URL.canParse(text)) return null;
  return new URL(text);
}

/** One line of `security.txt` each, so that nothing may begin another (RFC 9116 §2.5.3). */
function securityContact(text: string): Setting<string> {
  const isAddress = /^mailto:[^\s@]+@[^\s@]+$|^https:\/\/\S+$|^tel:\+?[0-9().-]+$/i.test(text);
  return isAddress && isUrlWithoutUser(text)
    ? valid(new URL(text).href)
    : must(
        'be a comma-separated list of addresses such as mailto:security@example.com or https://example.com/report',
      );
}

function securityPolicy(text: string): Setting<string | null> {
  return /^https:\/\/\S+$/i.test(text) && isUrlWithoutUser(text)
    ? valid(new URL(text).href)
    : must('be an https:// URL');
}

/** 0 is invalid, because it could mean no limit; for no limit, leave the setting out. */
function storeBytes(text: string): Setting<number | undefined> {
  return size(text, 1, Number.MAX_SAFE_INTEGER);
}
