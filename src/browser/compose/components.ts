import type { ComponentFactories } from '../shell/alpine.ts';
import type { PageContext } from '../shell/page-context.ts';
import { Signal } from '../shell/signal.ts';
import { AttachmentList } from '../writing/attachment-list.ts';
import { Attachments } from '../writing/attachments.ts';
import type { WritingComponents } from '../writing/components.ts';
import { ComposeForm } from './compose-form.ts';
import type { ComposeContext } from './context.ts';
import { LinkDialog } from './link-dialog.ts';

/** The components that the markup of *compose* is bound to, by the names that it uses. */
export interface ComposeComponents extends Pick<WritingComponents, 'attachmentList'> {
  composeForm: ComposeForm;
  linkDialog: LinkDialog;
}

export function composeComponents(page: PageContext): ComponentFactories<ComposeComponents> {
  const context: ComposeContext = {
    ...page,
    attachments: new Attachments(),
    delivered: new Signal(),
    repeated: new Signal(),
  };
  return {
    composeForm: () => new ComposeForm(context),
    attachmentList: () => new AttachmentList(context),
    linkDialog: () => new LinkDialog(context),
  };
}
