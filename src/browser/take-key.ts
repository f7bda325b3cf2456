import { isRefusedWith } from '../client/api-error.ts';
import { ephemeralCaller } from '../client/identity.ts';
import { ReaderApi } from '../client/reader-api.ts';
import { erase, type OpenedMessage } from '../client/receive.ts';
import { wait } from '../client/restart-pause.ts';
import { keepalive } from '../client/server-api.ts';
import { takeKeyWords } from '../words/reader-later-words.ts';
import { ChangingKeyring } from './identity/changing-keyring.ts';
import { OfferedKey } from './identity/offered-key.ts';
import { OfferedKeyPage } from './identity/offered-key-page.ts';
import type { ReaderContext } from './reader/context.ts';
import type { ReaderState } from './reader/session/reader-state.ts';

/** Loaded on demand by `/view`: asks whether to use the key that a message brings, before it is opened and after. */
export function takeKey(context: ReaderContext, now: ReaderState): void {
  const { clock, session, words } = context;
  const page = new OfferedKeyPage(takeKeyWords, words, {
    open: () => session.open({ pasted: '', passphrase: '', taking: true }),
    now: () => clock.now(),
  });
  const follow = (state: ReaderState) => void show(page, state, context);
  context.state.subscribe(follow);
  follow(now);
}

async function show(page: OfferedKeyPage, state: ReaderState, context: ReaderContext): Promise<void> {
  if (state.at === 'offered') {
    await ask(page, state.opened, context);
  } else if (state.at === 'waiting' || state.at === 'opening') {
    const { waiting } = state;
    if (waiting?.device && waiting.notice === null) page.introduce(waiting.expiresAt, state.at === 'opening');
    else page.hide();
  } else if (state.at !== 'decided') page.hide();
}

/** What claims to be an identity and is none is damaged. */
async function ask(page: OfferedKeyPage, opened: OpenedMessage, context: ReaderContext): Promise<void> {
  const endReading = () => {
    context.session.drop();
    return giveUp(opened, context);
  };
  const key = await OfferedKey.from(opened, new ChangingKeyring(), endReading).catch(() => null);
  if (key !== null) return page.ask(key);
  context.state.emit({ at: 'closed', reason: 'damaged', endedAt: null, keyLost: false });
}

/** The server erases what its only reader gives up. False where it did not say so: it does when the reading is over. */
async function giveUp(
  { id, proof }: OpenedMessage,
  { address, clock, dependencies }: ReaderContext,
): Promise<boolean> {
  if (proof === null) return false;
  const { api, tokens } = dependencies;
  const isGivenUp = await erase(
    new ReaderApi(api.origin, keepalive(clock.fetch), wait),
    id,
    await ephemeralCaller(),
    proof.readToken,
  ).then(
    () => true,
    (error) => isRefusedWith(error, 410),
  );
  tokens.forget(id);
  address.clear();
  return isGivenUp;
}
