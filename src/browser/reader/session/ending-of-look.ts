import { messageErrorKind } from '../../../client/message-error.ts';
import { look } from '../../../client/receive.ts';
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
  const isPrevious = isTaken && (await isPreviousOwner(dependencies, id));
  return isPrevious ? { reason: 'previous-key', endedAt: null } : endingOf(error, hadKey);
}

/** Whether a message that was refused as somebody else's is kept under the key that this browser had before. Never rejects. */
async function isPreviousOwner({ api, keyring }: Dependencies, id: string): Promise<boolean> {
  try {
    const previous = await keyring.previous();
    return previous !== null && (await look(api, id, previous)).is_owner;
  } catch {
    return false;
  }
}
