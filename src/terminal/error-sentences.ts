import { ApiError, hasInvalidField, isWriterRefusal } from '../client/api-error.ts';
import { UnreadableFile } from '../client/attached-files.ts';
import { type MessageErrorKind, messageErrorKind } from '../client/message-error.ts';
import { CryptoError, type CryptoErrorKind, safeFileName } from '../client/primitives.ts';
import { ServerTooOld } from '../client/send.ts';
import { momentInWords, untilInWords } from '../words/times.ts';
import { interrupted } from './interrupt.ts';
import { EXIT_CODES, type ExitCode, TerminalError } from './terminal-error.ts';

const { failed, tryLater, refused, wrongKey } = EXIT_CODES;

/** What a person is told of an error of any command; anything that is none of ours is a bug, and said plainly. */
export function terminalErrorOf(error: unknown): TerminalError {
  if (error instanceof TerminalError) return error;
  if (error instanceof ApiError) return apiError(error);
  if (error instanceof CryptoError) return new TerminalError(failed, cryptoSentence(error.kind));
  if (error instanceof ServerTooOld)
    return new TerminalError(
      refused,
      'The server is too old for this, and nothing was sent: ask its operator.',
    );
  if (error instanceof UnreadableFile)
    return new TerminalError(failed, `${safeFileName(error.fileName)} cannot be read, and nothing was sent.`);
  return systemError(error) ?? bug(error);
}

/** What is said where a message stays closed. `host` is the server’s. */
export function closedMessageError(error: unknown, host: string): TerminalError {
  if (error instanceof TerminalError) return error;
  const kind = messageErrorKind(error);
  const at = error instanceof ApiError ? error.at : null;
  const sentence = CLOSED[kind];
  if (sentence === null) return terminalErrorOf(error);
  const when = at === null ? '' : ` on ${momentInWords(at, 'en')}`;
  return new TerminalError(
    CLOSED_CODES[kind] ?? refused,
    sentence.replace('{host}', host).replace('{when}', when),
  );
}

/** Null where it says nothing of the message. */
const CLOSED: Readonly<Record<MessageErrorKind, string | null>> = {
  'wrong-key': 'The key in this link does not open the message: copy the whole link again.',
  'wrong-passphrase': 'The passphrase does not open the message: ask its sender, and try again.',
  'passphrase-throttled': null,
  withdrawn: 'Its sender deleted this message{when}: ask them to send it again.',
  removed: 'The operator of {host} removed this message{when}.',
  unknown: 'There is no such message on {host}: it expired, was deleted, or the link is not whole.',
  expired: 'This message expired{when}: ask its sender for another one.',
  'already-read':
    'This message was read{when}, and is no longer there: ask its sender who that was, if it was not you.',
  taken: 'Somebody else keeps this message: tell its sender, if it was meant for you.',
  damaged: 'This message is damaged and cannot be decrypted: ask its sender to send it again.',
  'newer-version': 'This message was made by a newer version: update inigma, or open the link in a browser.',
  'too-large': 'The server does not take this message back: it stays as it was.',
  cancelled: null,
  offline: null,
  'too-many': null,
  unavailable: null,
  unexpected: null,
};

const CLOSED_CODES: Partial<Record<MessageErrorKind, ExitCode>> = {
  'wrong-key': wrongKey,
  'wrong-passphrase': wrongKey,
};

function apiError(error: ApiError): TerminalError {
  const { kind, reason, retryAfter } = error;
  if (reason === 'requests-off')
    return new TerminalError(refused, 'This server takes no requests for secrets: ask its operator.');
  if (isWriterRefusal(error)) return new TerminalError(refused, writerSentence(error));
  if (reason === 'store-full')
    return new TerminalError(tryLater, 'The server is full and takes no new messages now: try again later.');
  if (reason === 'passphrase-throttled')
    return new TerminalError(
      tryLater,
      `Too many wrong passphrases were tried: try again ${inTime(retryAfter)}.`,
    );
  switch (kind) {
    case 'offline':
      return new TerminalError(
        tryLater,
        'The server did not respond: check its address and your connection.',
      );
    case 'too-many':
      return new TerminalError(
        tryLater,
        `Too many requests in a short time: try again ${inTime(retryAfter)}.`,
      );
    case 'unavailable':
      return new TerminalError(tryLater, 'The server cannot reach its database now: try again in a minute.');
    case 'too-large':
      return new TerminalError(refused, 'This is too large for the server: shorten it.');
    case 'refused':
      return new TerminalError(refused, refusalSentence(error));
    case 'unexpected':
      return new TerminalError(failed, 'What responds there is no server of Inigma: check the address.');
    case 'cancelled':
      return interrupted();
  }
}

function refusalSentence(error: ApiError): string {
  if (error.status === 404) return 'There is no such message: it was opened, expired, or was deleted.';
  if (hasInvalidField(error, 'ttl', 'expires_in'))
    return 'The server does not take this lifetime: choose a shorter one.';
  if (hasInvalidField(error, 'sealed_name')) return cryptoSentence('label-unfit');
  if (hasInvalidField(error, 'encrypted_message')) return cryptoSentence('too-large');
  return `The server refused this (${error.reason ?? error.status}): inigma doctor compares the versions.`;
}

function writerSentence({ reason }: ApiError): string {
  return reason === 'sign-in-required'
    ? 'Only whoever has signed in may send or ask here, which takes a browser: ask the operator for an invitation.'
    : `You may not send or ask on this server (${reason}): ask its operator for an invitation, and set INIGMA_INVITATION to its link.`;
}

function cryptoSentence(kind: CryptoErrorKind): string {
  switch (kind) {
    case 'too-large':
      return 'This is too large for the server, and nothing was sent: shorten it, or send fewer files.';
    case 'too-many-files':
    case 'header-too-long':
      return 'A message has no room for so many files: send fewer, or one archive.';
    case 'label-unfit':
      return 'The label has more than 100 characters, or one that cannot be sent: choose another.';
    case 'note-unfit':
      return 'The note has more than 2 000 characters, or one that cannot be sent: change it.';
    case 'passphrase-unusable':
      return 'The passphrase has a character that cannot be used: choose another.';
    case 'identity-unusable':
      return 'This is no identity key: it has 16 to 190 bytes.';
    default:
      return `This cannot be encrypted or decrypted (${kind}).`;
  }
}

/** Files and streams say by themselves what is wrong; the path is that of the person who called. */
function systemError(error: unknown): TerminalError | null {
  if (!(error instanceof Error) || !('syscall' in error) || !('code' in error)) return null;
  const path = 'path' in error ? `${error.path} ` : '';
  return new TerminalError(failed, `${path}${path === '' ? 'A file ' : ''}cannot be used (${error.code}).`);
}

/** The message of an error may quote its input, so only its name is told. */
function bug(error: unknown): TerminalError {
  const name = error instanceof Error ? error.name : typeof error;
  return new TerminalError(failed, `Something in inigma does not work (${name}): please report it.`);
}

function inTime(seconds: number | null): string {
  return untilInWords(seconds ?? 60, 'en');
}
