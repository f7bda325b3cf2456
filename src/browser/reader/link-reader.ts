import type { readAlteredLink } from '../../client/altered-link.ts';
import { ApiError } from '../../client/api-error.ts';
import { type Link, linkOf, readUnchangedLink } from '../../client/share-link.ts';
import { loadOnDemand } from '../shell/on-demand.ts';

/** What `altered-link.ts` exports, which is loaded on demand. */
interface AlteredLinkModule {
  readonly readAlteredLink: typeof readAlteredLink;
}

/** Reads a link or what was pasted in its place. `script` is the path of what reads links that were changed. */
export function linkReader(script: string) {
  /** @throws ApiError `offline` where that script cannot be loaded */
  return async (text: string): Promise<Link> => {
    const unchanged = readUnchangedLink(text.trim());
    if (unchanged !== null) return unchanged;
    const module = await loadOnDemand<AlteredLinkModule>(script).catch(() => {
      throw new ApiError('offline');
    });
    return linkOf(module.readAlteredLink(text));
  };
}
