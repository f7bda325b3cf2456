import { type ClaimOutcome, claim } from '../../client/claim.ts';
import type { OpenedMessage } from '../../client/receive.ts';
import { timeInWords } from '../../words/times.ts';
import { newIdentityNote } from '../identity/new-identity-note.ts';
import type { TerminalContext } from '../terminal-context.ts';
import { EXIT_CODES, TerminalError } from '../terminal-error.ts';

const OUTCOMES: Readonly<Record<Exclude<ClaimOutcome, 'mine'>, string>> = {
  taken: 'Somebody else took this message while you read it: tell its sender.',
  expired: 'This message expired while you read it, and is not kept.',
  'identity-changed': 'Your identity was replaced meanwhile, and the message is not kept: open it again.',
};

/**
 * Makes a message that was shown one's own, where a person sees it or says so; whether it is then. A message for a number of readers
 * is nobody's, and one's own message waits for its reader. @throws TerminalError
 */
export async function claimOpened(
  context: TerminalContext,
  server: string,
  opened: OpenedMessage,
  option: boolean | undefined,
): Promise<boolean> {
  const { screen } = context;
  const { seen, given } = opened;
  if (seen.max_readings !== null) {
    const until = given.lease_until ?? null;
    if (until !== null) screen.note(`You can open it again until ${timeInWords(until, 'en')}.`);
    return false;
  }
  if (option ?? (screen.showsResults && !seen.is_creator)) {
    await claimNow(context, server, opened);
    return true;
  }
  screen.note(
    seen.is_creator ? 'You wrote this, so it waits for its reader.' : 'Not kept: --claim does that.',
  );
  return false;
}

async function claimNow(context: TerminalContext, server: string, opened: OpenedMessage): Promise<void> {
  const keyring = context.keyring(server);
  const { identity, isNew } = await keyring.loadOrCreate();
  if (isNew) context.screen.note(newIdentityNote(keyring));
  const { outcome } = await claim(context.readerApi(server), keyring, identity, opened);
  if (outcome !== 'mine') throw new TerminalError(EXIT_CODES.refused, OUTCOMES[outcome]);
  context.screen.note('You keep it now: inigma list shows it.');
}
