/** What an error says beside its code. Times are when it happened, null where the server does not say; `retryAfter` is in seconds. */
interface ErrorDetails {
  /** No answer came, or none in time: what was asked for may have happened. */
  readonly offline: object;
  readonly 'rate-limited': { readonly retryAfter: number | null };
  /** The server cannot reach its database, or is full: what was asked for may have happened. */
  readonly unavailable: { readonly retryAfter: number | null };
  /** What answered is no server of Inigma, or a later one: what was asked for may have happened. */
  readonly 'unexpected-response': { readonly status: number };
  /** The signal of the call was aborted; its reason is the `cause`. */
  readonly aborted: { readonly mayHaveHappened: boolean };
  /** The server said no for a reason that no other code names; docs/api.md lists the reasons. */
  readonly refused: { readonly status: number; readonly reason: string | null };

  /** The platform lacks what encryption needs: Web Crypto as on HTTPS pages, or PBKDF2 with so many iterations. */
  readonly 'unsupported-platform': object;
  readonly 'invalid-server': object;
  readonly 'server-too-old': object;
  readonly 'invalid-input': { readonly field: InputField };
  readonly 'unreadable-file': { readonly fileName: string };
  readonly 'too-large': object;
  /** Not everybody may send here; docs/api.md lists the reasons. */
  readonly 'not-allowed': { readonly reason: string | null };
  readonly 'identity-required': object;
  readonly 'invalid-identity': object;
  /** `word` is the one that is in no list of BIP-39, where that is what is wrong. */
  readonly 'invalid-phrase': { readonly word: string | null };

  readonly 'not-a-link': object;
  readonly 'other-server': { readonly host: string };
  readonly 'no-key': object;
  readonly 'wrong-key': object;
  readonly 'passphrase-required': object;
  readonly 'wrong-passphrase': object;
  readonly 'passphrase-throttled': { readonly retryAfter: number | null };
  /** It never existed, or so long ago that the server has forgotten it. */
  readonly 'not-found': object;
  readonly expired: { readonly at: Date | null };
  readonly 'already-read': { readonly at: Date | null };
  readonly withdrawn: { readonly at: Date | null };
  readonly removed: { readonly at: Date | null };
  readonly taken: object;
  readonly damaged: object;
  readonly 'newer-version': object;
  /** The link is that of *Add a device*: it brings an identity key to a browser. */
  readonly 'brings-identity': object;
  /** The message is the answer to a request: `SecretRequests.openAnswer` opens it. */
  readonly 'is-answer': object;

  readonly 'requests-off': object;
  readonly 'already-answered': { readonly at: Date | null };
}

/** What a caller gave that cannot be sent. */
export type InputField =
  | 'text'
  | 'files'
  | 'label'
  | 'passphrase'
  | 'expiresIn'
  | 'readers'
  | 'note'
  | 'invitation'
  | 'id'
  | 'page';

/** Every code that an error of this library can have. */
export type InigmaErrorCode = keyof ErrorDetails;

/** The error of one code. Its message is a sentence for a log, and never quotes a text, key or passphrase. */
export type InigmaErrorOf<Code extends InigmaErrorCode> = Error & {
  readonly name: 'InigmaError';
  readonly code: Code;
} & ErrorDetails[Code];

/** All that the promises of this library reject with, told apart by `code`. Anything else is a bug. */
export type InigmaError = { readonly [Code in InigmaErrorCode]: InigmaErrorOf<Code> }[InigmaErrorCode];

/** Whether something that was caught is an error of this library, also where a program has two copies of it. */
export function isInigmaError(error: unknown): error is InigmaError {
  return error instanceof Error && error.name === 'InigmaError' && 'code' in error;
}

/**
 * Makes the error of a code. `cause` is kept where a caller has given it.
 * @internal
 */
export function inigmaError<Code extends InigmaErrorCode>(
  code: Code,
  details: ErrorDetails[Code],
  cause?: unknown,
): InigmaErrorOf<Code> {
  const error = new Error(SENTENCES[code], cause === undefined ? {} : { cause });
  // Not enumerable, as the name of every error.
  Object.defineProperty(error, 'name', { value: 'InigmaError', configurable: true });
  return Object.assign(error, { code }, details) as unknown as InigmaErrorOf<Code>;
}

const SENTENCES: Readonly<Record<InigmaErrorCode, string>> = {
  offline: 'The server did not respond.',
  'rate-limited': 'Too many requests in a short time.',
  unavailable: 'The server cannot do this now.',
  'unexpected-response': 'The response is not one of Inigma.',
  aborted: 'The call was aborted.',
  refused: 'The server refused this.',
  'unsupported-platform': 'This platform cannot encrypt or decrypt messages.',
  'invalid-server': 'A server is an origin with https:, or with http: on this machine.',
  'server-too-old': 'The server is too old for this, and nothing was sent.',
  'invalid-input': 'A value cannot be sent.',
  'unreadable-file': 'A file cannot be read, and nothing was sent.',
  'too-large': 'This is too large for the server.',
  'not-allowed': 'Not everybody may send on this server.',
  'identity-required': 'This needs an identity.',
  'invalid-identity': 'This is no identity key.',
  'invalid-phrase': 'This is no recovery phrase.',
  'not-a-link': 'This is no link.',
  'other-server': 'The link is for another server.',
  'no-key': 'The link has no key.',
  'wrong-key': 'The key does not open this.',
  'passphrase-required': 'The message needs a passphrase.',
  'wrong-passphrase': 'The passphrase does not open the message.',
  'passphrase-throttled': 'Too many wrong passphrases were tried.',
  'not-found': 'There is no such message.',
  expired: 'It has expired.',
  'already-read': 'The message was read, and is no longer there.',
  withdrawn: 'It was deleted by whoever made it.',
  removed: 'The operator removed it.',
  taken: 'The message belongs to somebody else.',
  damaged: 'It is damaged, and cannot be decrypted.',
  'newer-version': 'It was made by a newer version.',
  'brings-identity': 'The link brings an identity to a browser.',
  'is-answer': 'The message is the answer to a request.',
  'requests-off': 'This server takes no requests for secrets.',
  'already-answered': 'The request was answered.',
};
