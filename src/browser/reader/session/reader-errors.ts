import { ApiError } from '../../../client/api-error.ts';
import { isTemporary, type MessageErrorKind, messageErrorKind } from '../../../client/message-error.ts';
import type { Ending, OpenNotice, TerminalState, WaitingMessage } from './reader-state.ts';

/** How long to wait for the next passphrase where the server does not say it: as long as its first pause, in seconds. */
const FIRST_PAUSE = 60;

/** What a failed look, or an opening that cannot be repeated, leaves to be said. Without a key nobody is known as a reader again. */
export function endingOf(error: unknown, hasKey: boolean): Ending {
  const endedAt = error instanceof ApiError ? error.at : null;
  const reason = terminalStateOf(messageErrorKind(error));
  return { reason: reason === 'already-read' && !hasKey ? 'read-without-key' : reason, endedAt };
}

/** One's own key is the right one, so what it does not open is damaged. Nor does a look send a passphrase or anything large. */
function terminalStateOf(error: MessageErrorKind): TerminalState {
  switch (error) {
    case 'wrong-key':
    case 'wrong-passphrase':
      return 'damaged';
    case 'passphrase-throttled':
    case 'too-large':
      return 'unexpected';
    default:
      return error;
  }
}

/** As `endingOf`, for a message that waited: others may have come first, or this reader's own time is over. */
export function endingAfterError(error: unknown, { record }: WaitingMessage): Ending {
  const ending = endingOf(error, true);
  if (ending.reason !== 'already-read') return ending;
  return { ...ending, reason: record?.readings.mine ? 'reading-over' : 'read-elsewhere' };
}

/** The message after a failed opening that can be tried again; null where it cannot. `now` is in Unix seconds. */
export function waitingAfterError(
  error: unknown,
  waiting: WaitingMessage,
  passphrase: string,
  now: number,
): WaitingMessage | null {
  const kind = messageErrorKind(error);
  if (isTemporary(kind)) return { ...waiting, notice: kind };
  switch (kind) {
    case 'wrong-key':
      return { ...waiting, asksPassphrase: true, notice: wrongKeyNotice(waiting, passphrase) };
    case 'wrong-passphrase':
      return { ...waiting, asksPassphrase: true, locked: true, notice: wrongPassphraseNotice(passphrase) };
    case 'cancelled':
      return { ...waiting, notice: kind };
    case 'passphrase-throttled':
      return afterThrottling(error, waiting, passphrase, now);
    default:
      return null;
  }
}

/** No claimable message keeps a reader waiting whose reading was recorded: then the passphrase was wrong. */
function afterThrottling(
  error: unknown,
  waiting: WaitingMessage,
  passphrase: string,
  now: number,
): WaitingMessage {
  const isExempt = waiting.maxReadings === null && waiting.record?.readings.mine === true;
  if (isExempt) return { ...waiting, notice: wrongPassphraseNotice(passphrase) };
  return { ...waiting, notice: null, retryAt: retryTimeOf(error, now) };
}

/** Only a message of an earlier server leaves that open. A key that the link brought is not asked for once more. */
function wrongKeyNotice({ asksKey }: WaitingMessage, passphrase: string): OpenNotice {
  return asksKey || passphrase === '' ? 'wrong-key-or-passphrase' : wrongPassphraseNotice(passphrase);
}

/** A space around a passphrase is a part of it, and easily pasted along. */
function wrongPassphraseNotice(passphrase: string): OpenNotice {
  if (passphrase === '') return 'no-passphrase';
  return passphrase === passphrase.trim() ? 'wrong-passphrase' : 'space-around';
}

/** From when on the next passphrase is judged, in Unix seconds. */
function retryTimeOf(error: unknown, now: number): number {
  const { at, retryAfter } = error instanceof ApiError ? error : { at: null, retryAfter: null };
  return at ?? now + (retryAfter ?? FIRST_PAUSE);
}
