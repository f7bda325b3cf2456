import { mayHaveHappened } from '../../client/api-error.ts';
import { messageErrorKind } from '../../client/message-error.ts';
import { CryptoError, isGeneratedKey, type Secret } from '../../client/primitives.ts';
import type { FoundMessage } from '../../client/reading/find-message.ts';
import { type Credentials, type OpenedMessage, open } from '../../client/receive.ts';
import { loadingProgress } from '../../client/transfer.ts';
import type { BegunReadings } from '../identity/begun-readings.ts';
import { interrupted } from '../interrupt.ts';
import { knownPassphrase } from '../passphrase.ts';
import { ProgressLine } from '../screen/progress-line.ts';
import type { TerminalContext } from '../terminal-context.ts';
import { EXIT_CODES, TerminalError } from '../terminal-error.ts';

/** How often a person may type a passphrase, and how often a reading is asked for whose answer was lost. */
const MOST_TRIES = 3;

/** Opens a message of somebody else with the key of its link, and asks for the passphrase where it needs one. */
export async function openFound(
  context: TerminalContext,
  server: string,
  found: FoundMessage,
  readings: BegunReadings,
  descriptor: number | undefined,
): Promise<OpenedMessage> {
  const { key, seen } = found;
  if (key === null) throw noKey();
  if (found.keyIsWrong || (seen.format !== 0 && !isGeneratedKey(key.key.reveal())))
    throw new CryptoError('wrong-key');
  const isLocked = seen.locked ?? key.locked;
  const readToken = tokenFor(context, found, readings);
  for (let tries = 1; ; tries += 1) {
    const passphrase = isLocked ? await knownPassphrase(context.screen, descriptor) : null;
    try {
      return await openOnce(context, server, found, { key: key.key, passphrase, readToken });
    } catch (error) {
      const isMistyped = messageErrorKind(error) === 'wrong-passphrase' && descriptor === undefined;
      if (!isMistyped || tries === MOST_TRIES) throw error;
      context.screen.warn('This passphrase does not open the message.');
    }
  }
}

/** An answer that was lost is asked for again, with the same token, so that it is the same reading. */
async function openOnce(
  context: TerminalContext,
  server: string,
  { id, caller, seen }: FoundMessage,
  credentials: Credentials,
): Promise<OpenedMessage> {
  const { signal } = context.interrupt;
  const progress = new ProgressLine(context.screen);
  const onRead = (bytes: number, headers: Headers | null) => progress.show(loadingProgress(bytes, headers));
  const api = context.readerApi(server).during({ signal, onRead });
  try {
    for (let tries = 1; ; tries += 1) {
      try {
        return await open(api, id, caller, seen, credentials);
      } catch (error) {
        if (signal.aborted) throw interrupted('The message may count as opened, and can be opened again.');
        if (!mayHaveHappened(error) || tries === MOST_TRIES) throw error;
      }
    }
  } finally {
    progress.clear();
  }
}

/** An identity has a token of its own for each message. */
function tokenFor(
  context: TerminalContext,
  { id, caller, seen }: FoundMessage,
  readings: BegunReadings,
): Secret | null {
  const isNamed = seen.format === 0 || caller.secret !== null;
  return isNamed ? readings.find(id) : readings.findOrCreate(id, context.now());
}

function noKey(): TerminalError {
  return new TerminalError(
    EXIT_CODES.wrongKey,
    'The link has no key, which is what follows its #: copy the whole link.',
  );
}
