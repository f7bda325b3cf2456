import { Api } from '../client/api.ts';
import { wait } from '../client/restart-pause.ts';
import { fragmentOf } from '../client/share-link.ts';
import { wasExported } from './identity/export-mark.ts';
import { BrowserKeyring } from './identity/keyring.ts';
import { AddressBar } from './reader/address-bar.ts';
import { readerComponents } from './reader/components.ts';
import type { ReaderContext } from './reader/context.ts';
import { linkReader } from './reader/link-reader.ts';
import { ReadSession } from './reader/session/read-session.ts';
import { ReadTokens } from './reader/session/read-tokens.ts';
import type { ReaderState } from './reader/session/reader-state.ts';
import { startAlpine } from './shell/alpine.ts';
import { ServerClock } from './shell/clock.ts';
import { DeleteRequests } from './shell/delete-requests.ts';
import { LanguageChooser } from './shell/language-chooser.ts';
import { type ReaderData, readPageData } from './shell/page-data.ts';
import { Signal } from './shell/signal.ts';
import { ThemeSwitch } from './shell/theme.ts';
import { UnsavedChanges } from './shell/unsaved-changes.ts';
import { takeStartupResult } from './startup/startup-result.ts';
import { canEncrypt, showInsecure } from './startup/startup-watchdog.ts';

/** Storage that is forbidden is refused already when it is asked for. */
function tabStorage(): Storage | null {
  try {
    return sessionStorage;
  } catch {
    return null;
  }
}

function contextFor(): ReaderContext {
  const { words, linkScript } = readPageData<ReaderData>();
  const state = new Signal<ReaderState>();
  const keyring = new BrowserKeyring();
  const clock = new ServerClock();
  const readLink = linkReader(linkScript);
  const address = new AddressBar(readLink);
  const dependencies = {
    api: new Api(location.origin, clock.fetch, wait),
    keyring,
    tokens: new ReadTokens(tabStorage()),
    host: location.host,
    readAddress: () => address.read(),
    readLink,
    now: () => clock.now(),
    wait: (seconds: number) => new Promise<void>((resolve) => setTimeout(resolve, seconds * 1000)),
  };
  const session = new ReadSession(dependencies, (next) => {
    address.follow(next, session);
    state.emit(next);
  });
  const keyIsExported = async () => {
    const state = await keyring.load();
    return state.kind !== 'kept' || wasExported(state.identity.uid);
  };
  const unsaved = new UnsavedChanges();
  const deleteRequests = new DeleteRequests();
  return { session, address, unsaved, clock, state, words, deleteRequests, keyIsExported };
}

/** The page comes again with what it has: the address, or the key that was pasted. */
function chooserOf({ session, unsaved, words }: ReaderContext): LanguageChooser {
  const fragment = () => (session.key === null ? location.hash : fragmentOf(session.key));
  return new LanguageChooser({ words, unsaved, fragment });
}

/** Another link was opened over this page, or the link to a heading of it. */
async function followFragment({ address, session }: ReaderContext): Promise<void> {
  if (!/key/.test(location.hash)) return address.restore();
  const link = await address.read().catch(() => null);
  if (link !== null) await session.offer(link);
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
