import { CryptoError } from './crypto-error.ts';

/** 0: bare, as earlier servers and their clients make it. 1: docs/protocol.md. */
export type MessageFormat = 0 | 1;

/** The format that is written here. */
export const CURRENT_FORMAT = 1;

/** The format that a server told, as one that is known here. @throws CryptoError `newer-version` */
export function knownFormat(format: number): MessageFormat {
  if (format === 0 || format === 1) return format;
  throw new CryptoError('newer-version');
}
