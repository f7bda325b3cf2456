import type { Identity } from '../../../client/identity.ts';
import { messageErrorKind } from '../../../client/message-error.ts';
import { endingOf } from './reader-errors.ts';
import type { Ending } from './reader-state.ts';
import type { ReadSessionDependencies } from './session-dependencies.ts';

type Dependencies = Pick<ReadSessionDependencies, 'api' | 'keyring'>;

/** What a failed look leaves to be said. A message that seems to be another owner's may be kept under the key before. Never rejects. */
export async function endingOfLook(
  dependencies: Dependencies,
  error: unknown,
  id: string,
  hadKey: boolean,
): Promise<Ending> {
  const isTaken = messageErrorKind(error) === 'taken';
  const previous = isTaken ? await previousAs('is_owner', dependencies, id) : null;
  return previous === null ? endingOf(error, hadKey) : { reason: 'previous-key', endedAt: null };
}

/** The key that this browser had before, where the server knows it as the owner, or the sender, of a message; else null. Never rejects. */
export async function previousAs(
  role: 'is_owner' | 'is_creator',
  { api, keyring }: Dependencies,
  id: string,
): Promise<Identity | null> {
  try {
    const previous = await keyring.previous();
    if (previous === null) return null;
    return (await api.view({ view: id, uid: previous.uid }, previous.token))[role] ? previous : null;
  } catch {
    return null;
  }
}
