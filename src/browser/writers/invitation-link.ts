import { remember, remembered } from '../shell/remembered.ts';

/** Under which local storage keeps the token of an invitation, for all tabs and visits. */
export const INVITATION = 'inigma_invitation';

/** What an invitation link has brought: `token` is null where it is not complete. `before` is what was kept until then. */
export interface BroughtInvitation {
  readonly token: string | null;
  readonly before: string | null;
}

/** `#invite=TOKEN`, with the token as `token` in `contract/fields.ts` has it; programs escape the `=`, or add a full stop. */
const LINK = /^#invite(?:=|%3D)([\w-]{42}[AEIMQUYcgkosw048](?![\w-]))?/i;

/**
 * Takes an invitation out of the address, and where it is wanted keeps it. Null where the address has none, or it is not wanted.
 * Nothing of the history leads to it afterwards.
 */
export function takeInvitation(isWanted = false): BroughtInvitation | null {
  const link = LINK.exec(location.hash);
  if (link === null) return null;
  history.replaceState(null, '', location.pathname + location.search);
  if (!isWanted) return null;
  const token = link[1] ?? null;
  const before = remembered(INVITATION);
  if (token !== null) remember(INVITATION, token);
  return { token, before };
}
