import { Api } from '../client/api.ts';
import { bringToLife, type Parts } from './alpine.ts';
import { ComposeForm } from './compose-form.ts';
import { DeleteDialog } from './delete-dialog.ts';
import type { Desk } from './desk.ts';
import { IdentityPanel } from './identity-panel.ts';
import { BrowserKeyring } from './keyring.ts';
import { LinkDialog } from './link-dialog.ts';
import { OwnIdentity } from './own-identity.ts';
import { OwnedList } from './owned-list.ts';
import { type ComposerData, readPageData } from './page-data.ts';
import { PendingList } from './pending-list.ts';
import { canEncrypt, showInsecure } from './secure-context.ts';
import { Signal } from './signal.ts';

/** What brings `/` to life: the names that its markup is bound to, and what is behind them. */
export interface ComposerParts {
  composeForm: ComposeForm;
  linkDialog: LinkDialog;
  pendingList: PendingList;
  ownedList: OwnedList;
  deleteDialog: DeleteDialog;
  identityPanel: IdentityPanel;
}

function desk(): Desk {
  return {
    api: new Api(location.origin, (url, init) => fetch(url, init)),
    me: new OwnIdentity(new BrowserKeyring()),
    data: readPageData<ComposerData>(),
    sent: new Signal(),
    doomed: new Signal(),
    deleted: new Signal(),
  };
}

function partsAt(desk: Desk): Parts<ComposerParts> {
  return {
    composeForm: () => new ComposeForm(desk),
    linkDialog: () => new LinkDialog(desk),
    pendingList: () => new PendingList(desk),
    ownedList: () => new OwnedList(desk),
    deleteDialog: () => new DeleteDialog(desk),
    identityPanel: () => new IdentityPanel(desk),
  };
}

if (canEncrypt()) bringToLife(partsAt(desk()));
else showInsecure();
