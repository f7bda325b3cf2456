import { type ClaimOutcome, type ClaimResult, claim } from '../../../client/claim.ts';
import type { Identity } from '../../../client/identity.ts';
import type { Keyring, KeyringState } from '../../../client/keyring.ts';
import { isTemporary, messageErrorKind } from '../../../client/message-error.ts';
import type { ReaderApi } from '../../../client/reader-api.ts';
import type { OpenedMessage } from '../../../client/receive.ts';
import { recordOf } from './message-record.ts';
import type { MessageRecord, OutcomeState, PlainOutcome } from './reader-state.ts';

/** A keyring that tells what it keeps, makes an identity when the first one is needed, and knows the one before. */
export interface ReaderKeyring extends Keyring {
  load(): Promise<KeyringState>;
  loadOrCreate(): Promise<KeyringState>;
  previous(): Promise<Identity | null>;
  switchBack(): Promise<KeyringState>;
}

const OUTCOMES: Readonly<Record<Exclude<ClaimOutcome, 'mine'>, PlainOutcome>> = {
  taken: 'taken',
  expired: 'gone',
  'identity-changed': 'key-changed',
};

/** Makes an open message this browser's own. Never rejects: the outcome says what went wrong. */
export async function claimMessage(
  api: ReaderApi,
  keyring: ReaderKeyring,
  opened: OpenedMessage,
): Promise<OutcomeState> {
  try {
    const state = await keyring.loadOrCreate();
    if (state.kind !== 'kept') return { outcome: state.kind === 'lost' ? 'key-lost' : 'unkeepable' };
    return outcomeOf(await claim(api, keyring, state.identity, opened), opened);
  } catch (error) {
    return { outcome: outcomeOfError(error) };
  }
}

function outcomeOf({ outcome, recorded }: ClaimResult, opened: OpenedMessage): OutcomeState {
  if (outcome !== 'mine') return { outcome: OUTCOMES[outcome] };
  return { outcome: 'claimed', record: recorded === null ? null : recordBefore(recorded, opened) };
}

/** A sender's own look at a message was not recorded, so all that was is of others. */
function recordBefore(
  recorded: NonNullable<ClaimResult['recorded']>,
  { seen }: OpenedMessage,
): MessageRecord | null {
  const record = recordOf(recorded);
  if (record === null || !seen.is_creator) return record;
  return { ...record, readings: { ...record.readings, mine: false } };
}

function outcomeOfError(error: unknown): PlainOutcome {
  const kind = messageErrorKind(error);
  if (isTemporary(kind) || kind === 'taken' || kind === 'too-large') return kind;
  const hasEnded = kind === 'unknown' || kind === 'withdrawn' || kind === 'removed';
  return hasEnded ? 'gone' : 'unexpected';
}
