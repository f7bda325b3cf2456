import { ephemeralCaller } from '../client/identity.ts';
import type { OpenedMessage } from '../client/receive.ts';
import { takeKeyWords } from '../words/take-key-words.ts';
import { BrowserKeyring } from './identity/keyring.ts';
import { OfferedKey } from './identity/offered-key.ts';
import { OfferedKeyPage } from './identity/offered-key-page.ts';
import type { ReaderContext } from './reader/context.ts';
import type { ReaderState } from './reader/session/reader-state.ts';

/** Loaded on demand by `/view`: asks whether to use the key that a message brings, before it is opened and after. */
export function takeKey(context: ReaderContext, now: ReaderState): void {
  const { clock, session, words } = context;
  const page = new OfferedKeyPage(takeKeyWords(words.language.tag), words, {
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
  } else page.hide();
}

/** What claims to be an identity and is none is damaged. */
async function ask(page: OfferedKeyPage, opened: OpenedMessage, context: ReaderContext): Promise<void> {
  const endReading = () => giveUp(opened, context);
  const key = await OfferedKey.from(opened, new BrowserKeyring(), endReading).catch(() => null);
  if (key !== null) return page.ask(key);
  context.state.emit({ at: 'closed', reason: 'damaged', endedAt: null, keyLost: false });
}

/** The server erases what its only reader gives up; where it does not answer, it does so when the reading is over. */
async function giveUp({ id, proof }: OpenedMessage, { address, dependencies }: ReaderContext): Promise<void> {
  const { api, tokens } = dependencies;
  if (proof === null) return;
  const { uid } = await ephemeralCaller();
  const request = { view: id, uid, read_token: proof.readToken.reveal() };
  await api.remove(request, null).catch(() => null);
  tokens.forget(id);
  address.clear();
}
