import type { MessageErrorKind } from '../../client/message-error.ts';
import type { Credentials } from '../../client/receive.ts';
import type { OpenNotice, TerminalState } from './reader-state.ts';

/** A look needs no key, and one's own key is the right one: what it does not open is damaged. Nor does it send anything large. */
export function terminalStateOf(error: MessageErrorKind): TerminalState {
  if (error === 'wrong-key') return 'damaged';
  return error === 'too-large' ? 'unexpected' : error;
}

/** A space around a passphrase is a part of it, and easily pasted along. */
export function wrongKeyNotice({ passphrase }: Credentials): OpenNotice {
  if (passphrase === null) return 'wrong-key';
  return passphrase === passphrase.trim() ? 'wrong-passphrase' : 'space-around';
}
