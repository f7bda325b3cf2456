import { Api } from '../client/api.ts';
import { retryingFetch } from '../client/retrying-fetch.ts';
import { bringToLife, type Parts } from './alpine.ts';
import { ComposeForm } from './compose-form.ts';
import { DeleteDialog } from './delete-dialog.ts';
import type { Desk } from './desk.ts';
import { Enclosures } from './enclosures.ts';
import { FileTray } from './file-tray.ts';
import { IdentityPanel } from './identity-panel.ts';
import { KeyExport } from './key-export.ts';
import { KeyImport } from './key-import.ts';
import { BrowserKeyring } from './keyring.ts';
import { comesAgain } from './language-choice.ts';
import { LanguageChooser, type LanguageParts } from './language-chooser.ts';
import { LinkDialog } from './link-dialog.ts';
import { OwnIdentity } from './own-identity.ts';
import { OwnedList } from './owned-list.ts';
import { type ComposerData, readPageData } from './page-data.ts';
import { PendingList } from './pending-list.ts';
import { canEncrypt, showInsecure } from './secure-context.ts';
import { ServerClock } from './server-clock.ts';
import { Signal } from './signal.ts';
import { Stakes } from './stakes.ts';
import { type ThemeParts, ThemeSwitch } from './theme-switch.ts';

/** What brings `/` to life: the names that its markup is bound to, and what is behind them. */
export interface ComposerParts extends LanguageParts, ThemeParts {
  composeForm: ComposeForm;
  fileTray: FileTray;
  linkDialog: LinkDialog;
  pendingList: PendingList;
  ownedList: OwnedList;
  deleteDialog: DeleteDialog;
  identityPanel: IdentityPanel;
  keyExport: KeyExport;
  keyImport: KeyImport;
}

function desk(): Desk {
  const clock = new ServerClock();
  return {
    api: new Api(location.origin, retryingFetch(clock.fetch)),
    me: new OwnIdentity(new BrowserKeyring()),
    data: readPageData<ComposerData>(),
    clock,
    enclosures: new Enclosures(),
    stakes: new Stakes(),
    sent: new Signal(),
    doomed: new Signal(),
    deleted: new Signal(),
    exporting: new Signal(),
    exported: new Signal(),
  };
}

function partsAt(desk: Desk): Parts<ComposerParts> {
  return {
    composeForm: () => new ComposeForm(desk),
    fileTray: () => new FileTray(desk),
    linkDialog: () => new LinkDialog(desk),
    pendingList: () => new PendingList(desk),
    ownedList: () => new OwnedList(desk),
    deleteDialog: () => new DeleteDialog(desk),
    identityPanel: () => new IdentityPanel(desk),
    keyExport: () => new KeyExport(desk),
    keyImport: () => new KeyImport(desk),
    languageChooser: () =>
      new LanguageChooser({ words: desk.data.words, stakes: desk.stakes, fragment: () => '' }),
    themeSwitch: () => new ThemeSwitch(),
  };
}

if (!canEncrypt()) showInsecure();
else if (!comesAgain()) bringToLife(partsAt(desk()));
