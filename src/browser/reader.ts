import { ApiError } from '../client/api-error.ts';
import { CryptoError, type CryptoErrorKind } from '../client/primitives.ts';
import { ReaderApi } from '../client/reader-api.ts';
import type { OpenedMessage } from '../client/receive.ts';
import { wait } from '../client/restart-pause.ts';
import { fragmentOf } from '../client/share-link.ts';
import type { EndingWords } from '../words/catalogue.ts';
import { wasExported } from './identity/export-mark.ts';
import { BrowserKeyring } from './identity/keyring.ts';
import { AddressBar } from './reader/address-bar.ts';
import { readerComponents } from './reader/components.ts';
import type { ReaderContext } from './reader/context.ts';
import { keepsForApp } from './reader/in-app-browser.ts';
import { LinkReader } from './reader/link-reader.ts';
import { Loading } from './reader/loading.ts';
import { hasLease } from './reader/session/has-lease.ts';
import { offersKey } from './reader/session/offers-key.ts';
import { ReadSession } from './reader/session/read-session.ts';
import { ReadTokens } from './reader/session/read-tokens.ts';
import { isUnderWay, type ReaderState } from './reader/session/reader-state.ts';
import type { OpenAnswer } from './reader/session/session-dependencies.ts';
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

/** What `reader-later.ts` exports beside what reads links. `now` is the state that the session is in. */
interface LaterModule {
  readonly endingWords: EndingWords;
  readonly follow: (context: ReaderContext, now: ReaderState) => void;
}

/** What `open-answer.ts` exports. */
interface AnswerModule {
  readonly openAnswer: (...answer: Parameters<OpenAnswer>) => Promise<OpenedMessage | CryptoErrorKind>;
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
  const { words, laterScript, answerScript, copyScript } = readPageData<ReaderData>();
  const state = new Signal<ReaderState>();
  const keyring = new BrowserKeyring();
  const clock = new ServerClock();
  const links = new LinkReader(laterScript);
  const address = new AddressBar(links);
  const loading = new Loading(wait);
  const dependencies = {
    api: new ReaderApi(location.origin, clock.fetch, wait),
    keyring,
    tokens: new ReadTokens(tabStorage()),
    host: location.host,
    readAddress: () => address.read(),
    readLink: (text: string) => links.read(text),
    openAnswer: answersBy(answerScript),
    startLoading: () => loading.start(),
    now: () => clock.now(),
    wait: (seconds: number) => wait(seconds * 1000),
  };
  const session = new ReadSession(dependencies, (next) => {
    address.follow(next, session.key);
    state.emit(next);
  });
  const endings = async () => (await loadOnDemand<LaterModule>(laterScript)).endingWords;
  const context = {
    endings,
    session,
    address,
    dependencies,
    loading,
    unsaved: new UnsavedChanges(),
    offered: new Signal<number>(),
    clock,
    state,
    words,
    ownAttempts: { count: 0 },
    deleteRequests: new DeleteRequests(),
    copyScript,
    keyIsExported: () => isExported(keyring),
  };
  watchForMore(context, laterScript);
  return context;
}

async function isExported(keyring: BrowserKeyring): Promise<boolean> {
  const state = await keyring.load();
  return state.kind !== 'kept' || wasExported(state.identity.uid);
}

/** Opens an answer by a script that is loaded for it. A browser may not ask for that again before a reload, which `unexpected` proposes. */
function answersBy(script: string): OpenAnswer {
  return async (...answer) => {
    const module = await loadOnDemand<AnswerModule>(script).catch(() => {
      throw new ApiError('unexpected');
    });
    const opened = await module.openAnswer(...answer);
    if (typeof opened === 'string') throw new CryptoError(opened);
    return opened;
  };
}

/**
 * What few visits need is a script of its own, which follows the session from then on: it asks about a key that a message brings, and
 * says what there is to say of a link. Where it cannot be loaded, the next state that wants it tries again.
 */
function watchForMore(context: ReaderContext, script: string): void {
  let [isLoading, now]: [boolean, ReaderState] = [false, { at: 'looking' }];
  const load = () => {
    if (isLoading) return;
    isLoading = true;
    loadOnDemand<LaterModule>(script).then(
      ({ follow }) => follow(context, now),
      () => {
        isLoading = false;
        if (!offersKey(now)) return;
        context.state.emit({ at: 'closed', reason: 'unexpected', endedAt: null, keyLost: false });
      },
    );
  };
  context.loading.show = () => {
    if (isUnderWay(now)) load();
  };
  context.state.subscribe((state) => {
    now = state;
    const isIncomplete = state.at === 'closed' && state.reason === 'no-message';
    const isAffected = context.address.keyWasSent || keepsForApp(state) || hasLease(state);
    if (offersKey(state) || isIncomplete || isAffected) load();
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
