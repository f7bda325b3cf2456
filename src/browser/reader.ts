import { Api } from '../client/api.ts';
import { wait } from '../client/restart-pause.ts';
import { fragmentOf, type KeyPart, messageIdOf, parseFragment } from '../client/share-link.ts';
import { wasExported } from './identity/export-mark.ts';
import { BrowserKeyring } from './identity/keyring.ts';
import { readerComponents } from './reader/components.ts';
import type { ReaderContext } from './reader/context.ts';
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
import { takeFragment, takeStartupResult } from './startup/startup-result.ts';
import { canEncrypt, showInsecure } from './startup/startup-watchdog.ts';

/** What `take-key.ts` exports. `now` is the state that the session is in. */
interface TakeKeyModule {
  readonly takeKey: (context: ReaderContext, now: ReaderState) => void;
}

/** Storage that is forbidden is refused already when it is asked for. */
function tabStorage(): Storage | null {
  try {
    return sessionStorage;
  } catch {
    return null;
  }
}

function contextFor(key: KeyPart | null): ReaderContext {
  const state = new Signal<ReaderState>();
  const keyring = new BrowserKeyring();
  const clock = new ServerClock();
  const dependencies = {
    api: new Api(location.origin, clock.fetch, wait),
    keyring,
    tokens: new ReadTokens(tabStorage()),
    now: () => clock.now(),
    wait: (seconds: number) => new Promise<void>((resolve) => setTimeout(resolve, seconds * 1000)),
  };
  const link = { id: messageIdOf(location.search), key };
  const session = new ReadSession(dependencies, link, (next) => state.emit(next));
  const keyIsExported = async () => {
    const state = await keyring.load();
    return state.kind !== 'kept' || wasExported(state.identity.uid);
  };
  const unsaved = new UnsavedChanges();
  const deleteRequests = new DeleteRequests();
  const { words, takeKeyScript } = readPageData<ReaderData>();
  const context = { session, dependencies, unsaved, clock, state, words, deleteRequests, keyIsExported };
  watchForOfferedKeys(context, takeKeyScript);
  return context;
}

/** A script that is loaded on demand asks about a key that a message brings, and follows the session from then on. */
function watchForOfferedKeys(context: ReaderContext, script: string): void {
  let [isLoading, now]: [boolean, ReaderState] = [false, { at: 'looking' }];
  context.state.subscribe((state) => {
    now = state;
    const offersKey = state.at === 'offered' || (state.at === 'waiting' && state.waiting.device);
    if (isLoading || !offersKey) return;
    isLoading = true;
    loadOnDemand<TakeKeyModule>(script).then(
      ({ takeKey }) => takeKey(context, now),
      () => {
        isLoading = false;
        context.state.emit({ at: 'closed', reason: 'unexpected', endedAt: null, keyLost: false });
      },
    );
  });
}

function chooserOf({ session, unsaved, words }: ReaderContext): LanguageChooser {
  const fragment = () => (session.key === null ? '' : fragmentOf(session.key));
  return new LanguageChooser({ words, unsaved, fragment });
}

function start(context: ReaderContext): void {
  startAlpine({
    ...readerComponents(context),
    languageChooser: () => chooserOf(context),
    themeSwitch: () => new ThemeSwitch(),
  });
  addEventListener('hashchange', () => {
    const key = parseFragment(takeFragment());
    if (key !== null) void context.session.offer(key);
  });
  addEventListener('beforeunload', (leaving) => {
    if (context.unsaved.any) leaving.preventDefault();
  });
  void context.session.look();
}

const startup = takeStartupResult();
if (startup.kind === 'started') {
  if (canEncrypt()) start(contextFor(parseFragment(startup.fragment)));
  else showInsecure();
}
