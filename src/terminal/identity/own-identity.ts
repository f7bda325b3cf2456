import type { Identity } from '../../client/identity.ts';
import type { TerminalContext } from '../terminal-context.ts';
import { newIdentityNote } from './new-identity-note.ts';

/**
 * The identity of whoever calls, null where there is none. One is made for a person at a terminal, who is told of it: in a script it
 * would be lost with the machine. @throws TerminalError
 */
export async function ownIdentity(context: TerminalContext, server: string): Promise<Identity | null> {
  const { screen } = context;
  const keyring = context.keyring(server);
  const kept = await keyring.load();
  if (kept !== null || !screen.showsNotes) return kept?.identity ?? null;
  const { identity } = await keyring.loadOrCreate();
  screen.note(newIdentityNote(keyring));
  return identity;
}
