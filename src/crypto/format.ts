import { CryptoError } from './crypto-error.ts';

/** 0: bare, as earlier servers and their clients make it. 1: docs/protocol.md. 2: the answer to a request, in the same page. */
export type MessageFormat = 0 | 1 | 2;

/** The format that senders and claims write. */
export const CURRENT_FORMAT = 1;

/** The format of an answer: it is owned from its creation, and never sealed again. */
export const ANSWER_FORMAT = 2;

/** The format that a server told, as one that is known here. @throws CryptoError `newer-version` */
export function knownFormat(format: number): MessageFormat {
  if (format === 0 || format === 1 || format === ANSWER_FORMAT) return format;
  throw new CryptoError('newer-version');
}
