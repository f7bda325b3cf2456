import type { Api } from '../../client/api.ts';
import { type ClaimOutcome, claim } from '../../client/claim.ts';
import type { Identity } from '../../client/identity.ts';
import type { Keyring, KeyringState } from '../../client/keyring.ts';
import { isTemporary, messageErrorKind } from '../../client/message-error.ts';
import type { OpenedMessage } from '../../client/receive.ts';
import type { Outcome } from './reader-state.ts';

/** A keyring that tells what it keeps, makes an identity when the first one is needed, and knows the one before. */
export interface ReaderKeyring extends Keyring {
  load(): Promise<KeyringState>;
  loadOrCreate(): Promise<KeyringState>;
  previous(): Promise<Identity | null>;
  switchBack(): Promise<KeyringState>;
}

const OUTCOMES: Readonly<Record<ClaimOutcome, Outcome>> = {
  mine: 'claimed',
  taken: 'taken',
  expired: 'gone',
  'identity-changed': 'key-changed',
};

/** Makes an open message this browser's own. Never rejects: the outcome says what went wrong. */
export async function claimMessage(
  api: Api,
  keyring: ReaderKeyring,
  opened: OpenedMessage,
): Promise<Outcome> {
  try {
    const state = await keyring.loadOrCreate();
    if (state.kind !== 'kept') return state.kind === 'lost' ? 'key-lost' : 'unkeepable';
    return OUTCOMES[await claim(api, keyring, state.identity, opened)];
  } catch (error) {
    const kind = messageErrorKind(error);
    if (isTemporary(kind) || kind === 'taken' || kind === 'too-large') return kind;
    return kind === 'unknown' ? 'gone' : 'unexpected';
  }
}
