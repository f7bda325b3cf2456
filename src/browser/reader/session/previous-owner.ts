import { look } from '../../../client/receive.ts';
import type { ReadSessionDependencies } from './session-dependencies.ts';

/** Whether a message that was refused as somebody else's is kept under the key that this browser had before. Never rejects. */
export async function isPreviousOwner(
  { api, keyring }: Pick<ReadSessionDependencies, 'api' | 'keyring'>,
  id: string,
): Promise<boolean> {
  try {
    const previous = await keyring.previous();
    return previous !== null && (await look(api, id, previous)).is_owner;
  } catch {
    return false;
  }
}
