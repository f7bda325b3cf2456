import type { Contents } from '../../client/primitives.ts';
import type { OpenedMessage } from '../../client/receive.ts';
import { inOneLine } from '../screen/visible-text.ts';
import type { TerminalContext } from '../terminal-context.ts';
import { saveFiles } from './saved-files.ts';

/** What is shown of a message. */
interface Shown extends Pick<OpenedMessage, 'plainLabel'> {
  readonly contents: Contents;
}

/** Writes what a message says: its text to standard output, its files into the folder. */
export async function showOpened(
  { screen, interrupt: { signal }, surroundings: { platform } }: TerminalContext,
  { contents, plainLabel }: Shown,
  out: string | undefined,
): Promise<void> {
  const label = contents.label === '' ? plainLabel : contents.label;
  if (label !== '') screen.note(`Label: ${inOneLine(label)}`);
  if (contents.text !== '') await screen.print(inLines(contents.text, screen.showsResults));
  if (out === undefined) return;
  for (const path of await saveFiles(contents.files, out, platform, signal)) screen.note(`Saved ${path}`);
}

/** What follows on a terminal begins in a line of its own; a pipe gets every byte as it was, and no more. */
function inLines(text: string, isShown: boolean): string {
  return isShown && !text.endsWith('\n') ? `${text}\n` : text;
}
