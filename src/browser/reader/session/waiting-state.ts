import type { FoundMessage } from '../../../client/reading/find-message.ts';
import { othersAmong, recordOf } from './message-record.ts';
import type { WaitingMessage } from './reader-state.ts';

/** A message as the look found it, and what is still needed to open it. */
export function waitingFor({ seen, key, keyIsWrong }: FoundMessage): WaitingMessage {
  const record = recordOf(seen);
  const locked = seen.locked === true || key?.locked === true;
  return {
    expiresAt: seen.expires_at,
    maxReadings: seen.max_readings,
    written: seen.is_creator,
    recorded: seen.format !== 0,
    record,
    // The server keeps nobody waiting whose reading it has recorded.
    retryAt: record?.readings.mine ? null : (seen.retry_at ?? null),
    asksKey: key === null || keyIsWrong,
    // Whether there is one is told only to those who prove the link, and who has no key yet may have been sent a passphrase.
    asksPassphrase: locked || (seen.locked === undefined && key === null),
    locked,
    device: key?.device === true && seen.max_readings === 1,
    notice: keyIsWrong ? 'wrong-key' : null,
    otherHost: null,
  };
}

/** Whether no passphrase may be tried yet; `now` is in Unix seconds. */
export function isThrottled({ retryAt }: WaitingMessage, now: number): boolean {
  return retryAt !== null && retryAt > now;
}

/** Whether there is something that its reader should know before the message is opened. */
export function hasWarning({ record, maxReadings, written }: WaitingMessage): boolean {
  if (record === null || written) return false;
  return record.wrongPassphrases > 0 || (maxReadings === null && othersAmong(record.readings) > 0);
}
