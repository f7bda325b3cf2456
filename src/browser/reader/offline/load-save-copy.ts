import type { Contents } from '../../../client/primitives.ts';
import type { OpenedMessage } from '../../../client/receive.ts';
import { loadOnDemand } from '../../shell/on-demand.ts';
import type { ReaderContext } from '../context.ts';

/** What `save-copy.ts` exports. */
interface SaveCopyModule {
  readonly saveCopy: (contents: Contents, words: ReaderContext['words']) => Promise<void>;
}

/** Opens the dialog that saves an encrypted copy, under the label that the page shows. Says why not, or nothing. */
export async function loadSaveCopy(
  opened: OpenedMessage | null,
  label: string,
  { copyScript, words }: ReaderContext,
): Promise<string> {
  if (opened === null) return '';
  try {
    const { saveCopy } = await loadOnDemand<SaveCopyModule>(copyScript);
    await saveCopy({ ...opened.contents, label }, words);
    return '';
  } catch {
    return words.view.notices.offline;
  }
}
