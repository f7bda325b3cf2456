import { type PhraseReading, readPhrase } from '../../client/identity-keys/phrase.ts';
import { promptFor } from '../passphrase.ts';
import type { Screen } from '../screen/screen.ts';
import { readText } from '../standard-input.ts';
import { EXIT_CODES, TerminalError } from '../terminal-error.ts';

/** In bytes: more than any phrase or key. */
const LONGEST = 1_000;

/** The key that a person brings, as key or as recovery phrase: typed without echo, or piped in. @throws TerminalError */
export async function keyFromInput(screen: Screen): Promise<string> {
  const { isTTY } = screen.streams.stdin;
  const text = isTTY ? await promptFor(screen, 'Recovery phrase or key: ') : await readText(screen, LONGEST);
  return keyIn(text.trim());
}

/** Words of a dozen and more are meant as a phrase; anything else is a key as it stands. */
function keyIn(text: string): string {
  if (!/^[a-z]+(?:\s+[a-z]+){11,}$/i.test(text)) return text;
  const reading = readPhrase(text);
  if (reading.kind === 'key') return reading.key;
  throw new TerminalError(EXIT_CODES.identity, phraseSentence(reading));
}

/** Not even a wrong word is repeated: it may be the only one that is. */
function phraseSentence(reading: Exclude<PhraseReading, { kind: 'key' }>): string {
  switch (reading.kind) {
    case 'phrase-count':
      return `A recovery phrase has 18 words, and this has ${reading.count}: type all of them.`;
    case 'phrase-word':
      return 'A word of this phrase is in no recovery phrase: compare it with what was written down.';
    case 'phrase-checksum':
      return 'The words of this phrase do not fit each other: compare them, and their order, with what was written down.';
    case 'not-a-phrase':
      return 'These words are no recovery phrase: type it as it was written down.';
  }
}
