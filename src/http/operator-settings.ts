import { type Limits, LONGEST_TTL_DAYS } from '../domain/limits.ts';
import { LOG_LEVELS, type LogLevel } from './log.ts';
import { integer, list, must, oneOf, type ReadSetting, type Setting, valid } from './setting.ts';

/** What an operator sets on every runtime. */
export interface OperatorSettings {
  /** `https://example.com/`: where links begin; null where that was left to the runtime. */
  readonly publicUrl: string | null;
  readonly corsOrigins: readonly string[];
  readonly countsRequests: boolean;
  readonly limits: Limits;
  readonly logLevel: LogLevel;
}

/** How long a message may be by default and at most: characters of base64. */
export interface MessageLengths {
  readonly defaultLength: number;
  readonly maxLength: number;
}

/** Below this not even a short message fits with its padding. */
const MIN_MESSAGE_BYTES = 1_024;

export function readOperatorSettings(
  read: ReadSetting,
  { defaultLength, maxLength }: MessageLengths,
): OperatorSettings {
  return {
    publicUrl: publicUrlOf(read('DOMAIN', null, domain), read('PUBLIC_URL', null, publicUrl)),
    corsOrigins: read('CORS_ORIGINS', [], (text) => list(text, origin)),
    countsRequests: read('RATE_LIMITS', 'on', (text) => oneOf(text, ['on', 'off'])) === 'on',
    limits: {
      maxMessageLength: read('MAX_MESSAGE_BYTES', defaultLength, (text) =>
        integer(text, MIN_MESSAGE_BYTES, maxLength),
      ),
      maxStoreBytes: read('MAX_STORE_BYTES', undefined, storeBytes),
      maxTtlDays: read('MAX_TTL_DAYS', 0, (text) => integer(text, 0, LONGEST_TTL_DAYS)) || undefined,
    },
    logLevel: read('LOG_LEVEL', 'info', (text) => oneOf(text, LOG_LEVELS)),
  };
}

/** The more exact of the two rules. */
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

/** An address of the web that says nothing but where: no user, path, query or fragment. */
function bareUrl(text: string): URL | null {
  if (!/^https?:\/\/[^/?#@*\\\s]+\/?$/i.test(text) || !URL.canParse(text)) return null;
  return new URL(text);
}

/** A limit of 0 could be read as none at all; to have none, an operator leaves it out. */
function storeBytes(text: string): Setting<number | undefined> {
  return integer(text, 1, Number.MAX_SAFE_INTEGER);
}
