import { readDescriptor } from './file-descriptor.ts';
import { interrupted } from './interrupt.ts';
import type { Screen } from './screen/screen.ts';
import { PromptEnded, promptForSecret } from './screen/secret-prompt.ts';
import { usageError } from './terminal-error.ts';

/** In bytes; nobody types a longer one. */
const LONGEST = 4_096;

/** A passphrase for a new message, asked for twice, since nobody can open a message with a slip in it. @throws TerminalError */
export async function newPassphrase(screen: Screen, descriptor: number | undefined): Promise<string> {
  if (descriptor !== undefined) return checked(passphraseFrom(descriptor));
  const first = checked(await promptFor(screen, 'Passphrase: '));
  const second = await promptFor(screen, 'The same again: ');
  if (first !== second) throw usageError('The two passphrases differ, and nothing was sent: type it again.');
  return first;
}

/** The passphrase of a message to open. @throws TerminalError */
export async function knownPassphrase(screen: Screen, descriptor: number | undefined): Promise<string> {
  return descriptor === undefined ? promptFor(screen, 'Passphrase: ') : passphraseFrom(descriptor);
}

/** A line that nobody sees. @throws TerminalError where there is no terminal to ask at */
export async function promptFor(screen: Screen, question: string): Promise<string> {
  const line = await orInterrupted(promptForSecret(screen, question));
  if (line !== null) return line;
  throw usageError('There is no terminal to ask at: for a passphrase, add --passphrase-fd 3 3< FILE.');
}

/** What a person ended at the prompt is an interrupt. */
export async function orInterrupted<Result>(asking: Promise<Result>): Promise<Result> {
  return asking.catch((error) => {
    throw error instanceof PromptEnded ? interrupted() : error;
  });
}

/** The first line of a file descriptor, without its end. */
function passphraseFrom(descriptor: number): string {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(readDescriptor(descriptor, LONGEST));
    return text.replace(/\r?\n.*$/s, '');
  } catch {
    throw usageError(
      `File descriptor ${descriptor} gives no passphrase: open it, as in --passphrase-fd ${descriptor} ${descriptor}< FILE.`,
    );
  }
}

function checked(passphrase: string): string {
  if (passphrase === '') throw usageError('The passphrase is empty, and nothing was sent: type one.');
  if (passphrase === passphrase.trim()) return passphrase;
  throw usageError('The passphrase begins or ends with a space, which nobody can see: leave it out.');
}
