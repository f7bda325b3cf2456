import { ApiError } from '../../client/api-error.ts';
import { CryptoError } from '../../client/primitives.ts';
import { momentInWords } from '../../words/times.ts';
import { terminalErrorOf } from '../error-sentences.ts';
import { EXIT_CODES, TerminalError } from '../terminal-error.ts';

const DAMAGED = 'This link does not open the request that it names: ask for it to be sent again.';

/** What the server says where a request can be neither read nor answered, for good. */
const CLOSED: Readonly<Record<string, string>> = {
  'already-answered': 'This request was answered{when}: if that was not you, tell who sent you the link.',
  expired: 'This request expired{when}: ask for a new link, if an answer is still wanted.',
  withdrawn: 'This request was withdrawn{when}: no answer is wanted any more.',
  removed: 'The operator of {host} removed this request{when}: do not trust other links of its sender.',
};

/** What is said where a request takes no answer. `host` is the server’s. */
export function closedRequestError(error: unknown, host: string): TerminalError {
  if (error instanceof CryptoError) return cryptoErrorOf(error);
  if (!(error instanceof ApiError)) return terminalErrorOf(error);
  if (error.reason === 'proof-required') return new TerminalError(EXIT_CODES.wrongKey, DAMAGED);
  const sentence = CLOSED[error.reason ?? ''];
  if (sentence !== undefined) return closed(sentence, host, error.at);
  if (error.status !== 404) return terminalErrorOf(error);
  return closed(
    'There is no such request on {host}: it ended long ago, or the link is not whole.',
    host,
    null,
  );
}

/** `answeredAt` is in Unix seconds. */
export function answeredError(answeredAt: number, host: string): TerminalError {
  return closed(CLOSED['already-answered'] ?? '', host, answeredAt);
}

function closed(sentence: string, host: string, at: number | null): TerminalError {
  const when = at === null ? '' : ` on ${momentInWords(at, 'en')}`;
  return new TerminalError(EXIT_CODES.refused, sentence.replace('{when}', when).replace('{host}', host));
}

function cryptoErrorOf(error: CryptoError): TerminalError {
  switch (error.kind) {
    case 'newer-version':
      return new TerminalError(
        EXIT_CODES.refused,
        'This request was made by a newer version: update inigma, or open the link in a browser.',
      );
    case 'wrong-key':
    case 'damaged':
    case 'public-key-unusable':
      return new TerminalError(EXIT_CODES.wrongKey, DAMAGED);
    default:
      return terminalErrorOf(error);
  }
}
