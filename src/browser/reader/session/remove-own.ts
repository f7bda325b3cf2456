import { remove } from '../../../client/mailbox.ts';
import { type MessageErrorKind, messageErrorKind } from '../../../client/message-error.ts';
import type { ReadSessionDependencies } from './session-dependencies.ts';

/** Has the server delete a message of this browser's. Null once it has; else why not. Never rejects. */
export async function removeOwn(
  { api, keyring }: Pick<ReadSessionDependencies, 'api' | 'keyring'>,
  id: string,
): Promise<MessageErrorKind | null> {
  const state = await keyring.load();
  if (state.kind !== 'kept') return 'unknown';
  try {
    await remove(api, state.identity, id);
    return null;
  } catch (error) {
    return messageErrorKind(error);
  }
}
