import type { Parts } from '../shell/alpine.ts';
import type { PageContext } from '../shell/page-context.ts';
import { ComposeForm } from './compose-form.ts';
import type { ComposeContext } from './context.ts';
import { Enclosures } from './enclosures.ts';
import { FileTray } from './file-tray.ts';
import { LinkDialog } from './link-dialog.ts';

/** The components that the markup of *compose* is bound to, by the names that it uses. */
export interface ComposeComponents {
  composeForm: ComposeForm;
  fileTray: FileTray;
  linkDialog: LinkDialog;
}

export function composeComponents(page: PageContext): Parts<ComposeComponents> {
  const context: ComposeContext = { ...page, enclosures: new Enclosures() };
  return {
    composeForm: () => new ComposeForm(context),
    fileTray: () => new FileTray(context),
    linkDialog: () => new LinkDialog(context),
  };
}
