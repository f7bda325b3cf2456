import type { ServiceResponse } from '../client/writer.ts';

/** What a server says of itself, and of whoever asks. */
export interface ServiceInfo {
  readonly version: string;
  /** What its operator calls it. */
  readonly name: string;
  /** The longest encrypted message, in characters of base64. */
  readonly maxMessageLength: number;
  /** In seconds; null for any. */
  readonly longestLifetime: number | null;
  /** What `expiresIn` is where it is left out; null for ever. */
  readonly defaultLifetime: number | null;
  /** Whether a message may live for ever. */
  readonly allowsForever: boolean;
  /** Whom a message may be for: whoever claims it first, one reader, several. */
  readonly readers: readonly ('first' | 'one' | 'several')[];
  readonly passphraseRequired: boolean;
  readonly files: boolean;
  /** Whether whoever asks may send, and if not, why (docs/api.md lists the reasons). */
  readonly maySend: boolean;
  readonly reason: string | null;
}

const SECONDS_PER_DAY = 86_400;

/** @internal */
export function serviceInfo(service: ServiceResponse): ServiceInfo {
  const { max_ttl_days: days, lifetimes, readers, writing } = service;
  return {
    version: service.version,
    name: service.name,
    maxMessageLength: service.max_message_length,
    longestLifetime: days === null ? null : days * SECONDS_PER_DAY,
    defaultLifetime: lifetimes.default,
    allowsForever: lifetimes.never,
    readers: readers.allowed,
    passphraseRequired: service.passphrase_required,
    files: service.files,
    maySend: writing.allowed,
    reason: writing.reason,
  };
}
