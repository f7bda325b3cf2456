import { Api } from '../client/api.ts';
import { fragmentOf, type KeyPart, messageIdOf, parseFragment } from '../client/share-link.ts';
import { wasExported } from './identity/export-mark.ts';
import { BrowserKeyring } from './identity/keyring.ts';
import { readerComponents } from './reader/components.ts';
import { ReadTokens } from './reader/read-tokens.ts';
import { Reading } from './reader/reading.ts';
import type { Stage } from './reader/stage.ts';
import type { Visit } from './reader/visit.ts';
import { bringToLife } from './shell/alpine.ts';
import { comesAgain } from './shell/language-choice.ts';
import { LanguageChooser } from './shell/language-chooser.ts';
import { type ReaderData, readPageData } from './shell/page-data.ts';
import { canEncrypt, showInsecure } from './shell/secure-context.ts';
import { Signal } from './shell/signal.ts';
import { Stakes } from './shell/stakes.ts';
import { takeFragment, takenFragment } from './shell/taken-fragment.ts';
import { ThemeSwitch } from './shell/theme-switch.ts';

/** Storage that is forbidden is refused already when it is asked for. */
function tabStorage(): Storage | null {
  try {
    return sessionStorage;
  } catch {
    return null;
  }
}

function visitBy(key: KeyPart | null): Visit {
  const stage = new Signal<Stage>();
  const keyring = new BrowserKeyring();
  const parts = {
    api: new Api(location.origin, (url, init) => fetch(url, init)),
    keyring,
    tokens: new ReadTokens(tabStorage()),
    wait: (seconds: number) => new Promise<void>((resolve) => setTimeout(resolve, seconds * 1000)),
  };
  const link = { id: messageIdOf(location.search), key };
  const reading = new Reading(parts, link, (next) => stage.tell(next));
  const keyIsExported = async () => {
    const me = await keyring.stored();
    return me === null || wasExported(me.uid);
  };
  const stakes = new Stakes();
  return { reading, stakes, stage, words: readPageData<ReaderData>().words, keyIsExported };
}

function chooserOf({ reading, stakes, words }: Visit): LanguageChooser {
  const fragment = () => (reading.key === null ? '' : fragmentOf(reading.key));
  return new LanguageChooser({ words, stakes, fragment });
}

function begin(visit: Visit): void {
  bringToLife({
    ...readerComponents(visit),
    languageChooser: () => chooserOf(visit),
    themeSwitch: () => new ThemeSwitch(),
  });
  addEventListener('hashchange', () => {
    takeFragment();
    const key = parseFragment(takenFragment());
    if (key !== null) visit.reading.offer(key);
  });
  addEventListener('beforeunload', (leaving) => {
    if (visit.stakes.any) leaving.preventDefault();
  });
  void visit.reading.look();
}

function enter(): void {
  const key = parseFragment(takenFragment());
  if (canEncrypt()) begin(visitBy(key));
  else showInsecure();
}

if (!comesAgain()) enter();
