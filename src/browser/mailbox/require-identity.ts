import type { Identity } from '../../client/identity.ts';
import type { MailboxContext } from './context.ts';

/** The identity that a change is made as, or why there is none: the key may have gone since the list was shown. */
export async function requireIdentity({
  me,
  data,
}: MailboxContext): Promise<{ owner: Identity } | { missing: string }> {
  const state = await me.state();
  if (state.kind === 'kept') return { owner: state.identity };
  const { keyLost, storageUnavailable } = data.words.anywhere;
  return { missing: state.kind === 'storage-unavailable' ? storageUnavailable : keyLost };
}
