import { AnswerApi } from '../client/requests/answer-api.ts';
import { wait } from '../client/restart-pause.ts';
import { AnswerSession } from './answer/answer-session.ts';
import type { AnswerState } from './answer/answer-state.ts';
import { answerComponents } from './answer/components.ts';
import type { AnswerContext } from './answer/context.ts';
import { RequestAddress } from './answer/request-address.ts';
import { isInAppBrowser } from './reader/in-app-browser.ts';
import { startAlpine } from './shell/alpine.ts';
import { ServerClock } from './shell/clock.ts';
import { LanguageChooser } from './shell/language-chooser.ts';
import { type AnswerData, readPageData } from './shell/page-data.ts';
import { Signal } from './shell/signal.ts';
import { ThemeSwitch } from './shell/theme.ts';
import { UnsavedChanges } from './shell/unsaved-changes.ts';
import { takeStartupResult } from './startup/startup-result.ts';
import { canEncrypt, showInsecure } from './startup/startup-watchdog.ts';
import { watchingUploads } from './transfer/upload.ts';
import { Attachments } from './writing/attachments.ts';

/** The script of `/answer`. */
function contextFor(): AnswerContext {
  const data = readPageData<AnswerData>();
  const clock = new ServerClock();
  const state = new Signal<AnswerState>();
  const address = new RequestAddress(data.laterScript);
  const dependencies = {
    api: new AnswerApi(location.origin, clock.fetch, wait),
    sendingApi: new AnswerApi(location.origin, watchingUploads(clock), wait),
    address,
    host: location.host,
    maxMessageLength: data.service.max_message_length,
    wait,
  };
  return {
    data,
    inApp: isInAppBrowser(navigator),
    clock,
    state,
    address,
    session: new AnswerSession(dependencies, (next) => state.emit(next)),
    attachments: new Attachments(),
    unsaved: new UnsavedChanges(),
  };
}

/** The same page may be opened once more by a better link; not over what is being written. */
function followFragment({ address, session, unsaved }: AnswerContext): void {
  if (address.isOther && !unsaved.any) void session.look();
  else address.restore();
}

function start(context: AnswerContext): void {
  const { data, session, unsaved } = context;
  const chooser = { words: data.words, unsaved, fragment: () => location.hash };
  startAlpine({
    ...answerComponents(context),
    languageChooser: () => new LanguageChooser(chooser),
    themeSwitch: () => new ThemeSwitch(),
  });
  addEventListener('hashchange', () => followFragment(context));
  void session.look();
}

if (takeStartupResult().kind === 'started') {
  if (canEncrypt()) start(contextFor());
  else showInsecure();
}
