import { openSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { Writable } from 'node:stream';
import { ReadStream } from 'node:tty';
import type { Screen } from './screen.ts';

/** A person pressed Ctrl+C at the prompt, or Ctrl+D. */
export class PromptEnded extends Error {
  override readonly name = 'PromptEnded';
}

/**
 * Asks a person for a line that nobody sees, at the terminal itself where standard input is something else. Null where there is no
 * terminal. @throws PromptEnded
 */
export function promptForSecret(screen: Screen, question: string): Promise<string | null> {
  return atTerminal(screen, (input) => readUnseen(input, screen, question));
}

/**
 * A yes to a question, at the terminal itself where standard input is something else; anything else is a no. Null where there is no
 * terminal. @throws PromptEnded
 */
export function confirm(screen: Screen, question: string): Promise<boolean | null> {
  return atTerminal(screen, (input) => readConsent(input, screen, question));
}

async function atTerminal<Result>(
  screen: Screen,
  ask: (input: NodeJS.ReadableStream) => Promise<Result>,
): Promise<Result | null> {
  if (!screen.showsNotes) return null;
  const { stdin } = screen.streams;
  if (stdin.isTTY) return ask(stdin);
  const own = openTerminal();
  try {
    return own === null ? null : await ask(own);
  } finally {
    own?.destroy();
  }
}

async function readConsent(input: NodeJS.ReadableStream, screen: Screen, question: string): Promise<boolean> {
  const lines = createInterface({ input, output: screen.streams.stderr, historySize: 0 });
  const answer = new Promise<string>((resolve, reject) => {
    lines.once('close', () => reject(new PromptEnded()));
    lines.question(`${question} [y/N] `, resolve);
  });
  try {
    return /^\s*y(es)?\s*$/i.test(await answer);
  } finally {
    lines.close();
  }
}

/** The line editor puts the terminal into raw mode, and what it would echo goes nowhere. */
async function readUnseen(input: NodeJS.ReadableStream, screen: Screen, question: string): Promise<string> {
  const nowhere = new Writable({ write: (_chunk, _encoding, done) => done() });
  const lines = createInterface({ input, output: nowhere, terminal: true, historySize: 0 });
  const line = new Promise<string>((resolve, reject) => {
    lines.once('line', resolve);
    lines.once('SIGINT', () => lines.close());
    lines.once('close', () => reject(new PromptEnded()));
  });
  screen.streams.stderr.write(question);
  try {
    return await line;
  } finally {
    lines.close();
    screen.streams.stderr.write('\n');
  }
}

/** The terminal of this process, whatever its standard streams are; null where it has none. */
function openTerminal(): ReadStream | null {
  try {
    return new ReadStream(openSync(process.platform === 'win32' ? '\\\\.\\CONIN$' : '/dev/tty', 'r+'));
  } catch {
    return null;
  }
}
