import { wait } from '../client/restart-pause.ts';
import { SenderApi } from '../client/sender-api.ts';
import { composeComponents } from './compose/components.ts';
import { ChangingKeyring } from './identity/changing-keyring.ts';
import { identityComponents } from './identity/components.ts';
import { OwnIdentity } from './identity/own-identity.ts';
import { mailboxComponents } from './mailbox/components.ts';
import { ListedHoldings } from './mailbox/holdings.ts';
import { requestComponents } from './requests/components.ts';
import { OwnRequests } from './requests/own-requests.ts';
import { startAlpine } from './shell/alpine.ts';
import { ServerClock } from './shell/clock.ts';
import { LanguageChooser } from './shell/language-chooser.ts';
import type { PageContext } from './shell/page-context.ts';
import { type ComposerData, readPageData } from './shell/page-data.ts';
import { Signal } from './shell/signal.ts';
import { ThemeSwitch } from './shell/theme.ts';
import { UnsavedChanges } from './shell/unsaved-changes.ts';
import { takeStartupResult } from './startup/startup-result.ts';
import { canEncrypt, showInsecure } from './startup/startup-watchdog.ts';
import { OwnAccess } from './writers/own-access.ts';

/** The script of `/`. */
function start(): void {
  const clock = new ServerClock();
  const shared = {
    api: new SenderApi(location.origin, clock.fetch, wait),
    data: readPageData<ComposerData>(),
    clock,
  };
  const page: PageContext & { me: OwnIdentity } = {
    ...shared,
    access: new OwnAccess(shared),
    me: new OwnIdentity(new ChangingKeyring()),
    unsaved: new UnsavedChanges(),
    sent: new Signal(),
    ended: new Signal(),
    holdings: new ListedHoldings(),
    requests: new OwnRequests(() => page),
  };
  startAlpine({
    ...composeComponents(page),
    ...requestComponents(page),
    ...mailboxComponents(page),
    ...identityComponents(page),
    languageChooser: () =>
      new LanguageChooser({ words: page.data.words, unsaved: page.unsaved, fragment: () => '' }),
    themeSwitch: () => new ThemeSwitch(),
  });
}

const { kind, pressed } = takeStartupResult();
if (!canEncrypt()) showInsecure();
else if (kind === 'started') {
  start();
  if (pressed) document.getElementById(pressed)?.click();
}
