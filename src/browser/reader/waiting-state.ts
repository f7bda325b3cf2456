import type { Seen } from '../../client/receive.ts';
import type { KeyPart } from '../../client/share-link.ts';
import type { OpenNotice, ReaderState, WaitingMessage } from './reader-state.ts';

/** A message as the first look found it, with the key of the link, if that brought one. */
export function waitingState(seen: Seen, key: KeyPart | null): ReaderState {
  const waiting = {
    expiresAt: seen.expires_at,
    oneTime: seen.one_time,
    written: seen.is_creator,
    readingStarted: seen.one_time && seen.encrypted_message !== undefined,
    asksKey: key === null,
    asksPassphrase: key?.locked ?? false,
    notice: null,
  };
  return { at: 'waiting', waiting };
}

export function withNotice(waiting: WaitingMessage, notice: OpenNotice): ReaderState {
  return { at: 'waiting', waiting: { ...waiting, notice } };
}
