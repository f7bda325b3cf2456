import type { Screen } from './screen/screen.ts';
import { EXIT_CODES, TerminalError } from './terminal-error.ts';

/** All that standard input gives, as text. `longest` is in bytes. @throws TerminalError */
export async function readText(screen: Screen, longest: number): Promise<string> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of screen.streams.stdin) {
    const bytes = Buffer.from(chunk);
    length += bytes.length;
    if (length > longest)
      throw new TerminalError(EXIT_CODES.failed, 'Standard input is longer than this can take: shorten it.');
    chunks.push(bytes);
  }
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(Buffer.concat(chunks));
  } catch {
    throw new TerminalError(EXIT_CODES.failed, 'Standard input is no text in UTF-8: send it with --file.');
  }
}
