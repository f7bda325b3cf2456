import type { Api } from '../../client/api.ts';
import { look } from '../../client/receive.ts';
import type { ReaderKeyring } from './claim-message.ts';

/** Whether a message that was refused as somebody else's is kept under the key that this browser had before. Never rejects. */
export async function isPreviousOwner(api: Api, keyring: ReaderKeyring, id: string): Promise<boolean> {
  try {
    const previous = await keyring.previous();
    return previous !== null && (await look(api, id, previous)).is_owner;
  } catch {
    return false;
  }
}
