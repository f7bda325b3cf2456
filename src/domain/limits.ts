import { SECONDS_PER_DAY } from './expiry.ts';

/** Whom a message may be for: the first reader, who keeps it, one reader, or several of them. */
export const READER_KINDS = ['first', 'one', 'several'] as const;
export type ReaderKind = (typeof READER_KINDS)[number];

/** The kind of a message with so many readings; null where the first reader keeps it. */
export function readerKindOf(maxReadings: number | null): ReaderKind {
  if (maxReadings === null) return 'first';
  return maxReadings === 1 ? 'one' : 'several';
}

/** Who may ask for a secret: everybody, whoever may create messages, or nobody. */
export const REQUEST_SETTINGS = ['on', 'writers', 'off'] as const;
export type RequestSetting = (typeof REQUEST_SETTINGS)[number];

/** What an operator may lower or raise. Absent means without limit. */
export interface Limits {
  /** The longest `encrypted_message`, in characters of base64. */
  readonly maxMessageLength: number;
  /** With more than this in the store, in bytes, nothing new is taken. */
  readonly maxStoreBytes?: number | undefined;
  /** The longest lifetime, in days; a message that never expires is then longer than any. */
  readonly maxTtlDays?: number | undefined;
  /** The kinds of readers that a new message may be for. */
  readonly readers?: readonly ReaderKind[] | undefined;
  /** A new message must say that it is locked with a passphrase. Whether it is, only clients know. */
  readonly passphraseRequired?: boolean | undefined;
}

export const DEFAULT_LIMITS: Limits = { maxMessageLength: 2_097_152 };

export const DEFAULT_TTL_DAYS = 30;
export const LONGEST_TTL_DAYS = 365;
export const MIN_LIFETIME_SECONDS = 60;
export const MAX_LIFETIME_SECONDS = LONGEST_TTL_DAYS * SECONDS_PER_DAY;

export const MAX_ID_LENGTH = 50;
/** 64^25: too many to guess one or to draw one twice. */
export const NEW_ID_LENGTH = 25;
export const MAX_USER_ID_LENGTH = 128;
export const MAX_IV_LENGTH = 64;
export const MAX_SALT_LENGTH = 128;
export const MAX_SEALED_NAME_LENGTH = 512;
/** Base64 of 8 220 bytes: the longest note, padded, with its iv and tag. */
export const MAX_SEALED_NOTE_LENGTH = 10_960;
export const MAX_IDEMPOTENCY_KEY_LENGTH = 64;
/** SHA-256 or a 32-byte token in unpadded base64url. */
export const TOKEN_LENGTH = 43;
export const MAX_PAGE = 1_000_000;
export const MAX_PER_PAGE = 100;
export const DEFAULT_PER_PAGE = 10;

/** How long a reader gets the same ciphertext again, so that a lost response can be asked for again. */
export const LEASE_SECONDS = 600;
/** The most readers that a message may be for; also the most readings of a message that are recorded. */
export const MAX_READERS = 100;
/** How long the server remembers what became of a message, for whoever proves its link. */
export const TOMBSTONE_SECONDS = 30 * SECONDS_PER_DAY;
/** How long a sender finds what became of a message. */
export const RECEIPT_SECONDS = 30 * SECONDS_PER_DAY;
/** How long a request for a secret stays known after it was answered or has expired. */
export const REQUEST_SECONDS = 30 * SECONDS_PER_DAY;
/** What one batch of a purge may hold in memory, in bytes of ciphertext. */
export const PURGE_BATCH_BYTES = 8_388_608;
/** By how many characters a claim may lengthen a message: room for an envelope and its least padding where there was none. */
export const CLAIM_SLACK = 512;
/** How long an idempotency key gives the first answer again. */
export const IDEMPOTENCY_SECONDS = SECONDS_PER_DAY;
