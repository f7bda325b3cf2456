import type { Identity } from '../../client/identity.ts';
import type { MailboxContext } from './context.ts';

/** Who acts on this page, or why there is nobody: the key may have gone since the list was shown. */
export async function actor({
  me,
  data,
}: MailboxContext): Promise<{ owner: Identity } | { missing: string }> {
  const keeping = await me.keeping();
  if (keeping.kind === 'kept') return { owner: keeping.identity };
  const { keyLost, nothingKept } = data.words.anywhere;
  return { missing: keeping.kind === 'impossible' ? nothingKept : keyLost };
}
