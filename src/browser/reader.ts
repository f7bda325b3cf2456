import { Api } from '../client/api.ts';
import { wait } from '../client/restart-pause.ts';
import { fragmentOf } from '../client/share-link.ts';
import { wasExported } from './identity/export-mark.ts';
import { BrowserKeyring } from './identity/keyring.ts';
import { AddressBar } from './reader/address-bar.ts';
import { readerComponents } from './reader/components.ts';
import type { ReaderContext } from './reader/context.ts';
import { keepsForApp } from './reader/in-app-browser.ts';
import { LinkReader } from './reader/link-reader.ts';
import { ReadSession } from './reader/session/read-session.ts';
import { ReadTokens } from './reader/session/read-tokens.ts';
import type { ReaderState } from './reader/session/reader-state.ts';
import { startAlpine } from './shell/alpine.ts';
import { ServerClock } from './shell/clock.ts';
import { DeleteRequests } from './shell/delete-requests.ts';
import { LanguageChooser } from './shell/language-chooser.ts';
import { loadOnDemand } from './shell/on-demand.ts';
import { type ReaderData, readPageData } from './shell/page-data.ts';
import { Signal } from './shell/signal.ts';
import { ThemeSwitch } from './shell/theme.ts';
import { UnsavedChanges } from './shell/unsaved-changes.ts';
import { takeStartupResult } from './startup/startup-result.ts';
import { canEncrypt, showInsecure } from './startup/startup-watchdog.ts';

/** What `take-key.ts` exports. `now` is the state that the session is in. */
interface TakeKeyModule {
  readonly takeKey: (context: ReaderContext, now: ReaderState) => void;
}

/** What `altered-link.ts` exports beside what reads such links. */
interface LinkHelpModule {
  readonly helpWithLink: (context: ReaderContext, now: ReaderState) => void;
}

/** Storage that is forbidden is refused already when it is asked for. */
function tabStorage(): Storage | null {
  try {
    return sessionStorage;
  } catch {
    return null;
  }
}

function contextFor(): ReaderContext {
  const { words, takeKeyScript, linkScript } = readPageData<ReaderData>();
  const state = new Signal<ReaderState>();
  const keyring = new BrowserKeyring();
  const clock = new ServerClock();
  const links = new LinkReader(linkScript);
  const address = new AddressBar(links);
  const dependencies = {
    api: new Api(location.origin, clock.fetch, wait),
    keyring,
    tokens: new ReadTokens(tabStorage()),
    host: location.host,
    readAddress: () => address.read(),
    readLink: (text: string) => links.read(text),
    now: () => clock.now(),
    wait: (seconds: number) => new Promise<void>((resolve) => setTimeout(resolve, seconds * 1000)),
  };
  const session = new ReadSession(dependencies, (next) => {
    address.follow(next, session.key);
    state.emit(next);
  });
  const keyIsExported = async () => {
    const state = await keyring.load();
    return state.kind !== 'kept' || wasExported(state.identity.uid);
  };
  const unsaved = new UnsavedChanges();
  const deleteRequests = new DeleteRequests();
  const context = {
    session,
    address,
    dependencies,
    unsaved,
    clock,
    state,
    words,
    deleteRequests,
    keyIsExported,
  };
  watchForOfferedKeys(context, takeKeyScript);
  watchForLinkHelp(context, linkScript);
  return context;
}

/** A script that is loaded on demand asks about a key that a message brings, and follows the session from then on. */
function watchForOfferedKeys(context: ReaderContext, script: string): void {
  const offersKey = (state: ReaderState) =>
    state.at === 'offered' || (state.at === 'waiting' && state.waiting.device);
  const begin = ({ takeKey }: TakeKeyModule, now: ReaderState) => takeKey(context, now);
  const fail = () =>
    context.state.emit({ at: 'closed', reason: 'unexpected', endedAt: null, keyLost: false });
  loadOnceWanted(context, script, offersKey, begin, fail);
}

/** The same for what is to be said of few links and browsers; without it the page works as well. */
function watchForLinkHelp(context: ReaderContext, script: string): void {
  const wantsHelp = (state: ReaderState) =>
    context.address.keyWasSent ||
    keepsForApp(state) ||
    (state.at === 'closed' && state.reason === 'no-message');
  const begin = ({ helpWithLink }: LinkHelpModule, now: ReaderState) => helpWithLink(context, now);
  loadOnceWanted(context, script, wantsHelp, begin, () => undefined);
}

/** Where the script cannot be loaded, the next state that wants it tries again. */
function loadOnceWanted<Module>(
  { state }: ReaderContext,
  script: string,
  isWanted: (state: ReaderState) => boolean,
  begin: (module: Module, now: ReaderState) => void,
  fail: () => void,
): void {
  let [isLoading, now]: [boolean, ReaderState] = [false, { at: 'looking' }];
  state.subscribe((next) => {
    now = next;
    if (isLoading || !isWanted(next)) return;
    isLoading = true;
    loadOnDemand<Module>(script).then(
      (module) => begin(module, now),
      () => {
        isLoading = false;
        fail();
      },
    );
  });
}

/** The page comes again with what it has: the address, or the key that was pasted. */
function chooserOf({ session, unsaved, words }: ReaderContext): LanguageChooser {
  const fragment = () => (session.key === null ? location.hash : fragmentOf(session.key));
  return new LanguageChooser({ words, unsaved, fragment });
}

/** Another link was opened over this page; or the link to a heading of it, which takes no key away. */
async function followFragment({ address, session }: ReaderContext): Promise<void> {
  const link = /key|device/.test(location.hash) ? await address.read().catch(() => null) : null;
  if (link !== null) await session.offer(link);
  address.restore();
}

function start(context: ReaderContext): void {
  startAlpine({
    ...readerComponents(context),
    languageChooser: () => chooserOf(context),
    themeSwitch: () => new ThemeSwitch(),
  });
  addEventListener('hashchange', () => void followFragment(context));
  addEventListener('beforeunload', (leaving) => {
    if (context.unsaved.any) leaving.preventDefault();
  });
  void context.session.look();
}

if (takeStartupResult().kind === 'started') {
  if (canEncrypt()) start(contextFor());
  else showInsecure();
}
