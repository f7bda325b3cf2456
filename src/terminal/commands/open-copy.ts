import { readFile } from 'node:fs/promises';
import { copyInFile } from '../../client/offline/copy-file.ts';
import { checkCopy, openCopyWith } from '../../client/offline/open-copy.ts';
import { type Contents, CryptoError, type CryptoErrorKind } from '../../client/primitives.ts';
import { promptFor } from '../passphrase.ts';
import { readText } from '../standard-input.ts';
import type { TerminalContext } from '../terminal-context.ts';
import { EXIT_CODES, type ExitCode, TerminalError } from '../terminal-error.ts';

/** In bytes: more than any key with blanks around it. */
const LONGEST_KEY = 1_000;

/** Whether an argument names a file that `inigma save` or a page has written, and no link. */
export function namesCopy(argument: string): boolean {
  return /\.html?$/i.test(argument) && !argument.includes('://');
}

/** What a copy says, by the key in standard input or typed without echo. No server is asked. @throws TerminalError */
export async function openCopyFile({ screen }: TerminalContext, path: string): Promise<Contents> {
  try {
    const bytes = await copyIn(path);
    await checkCopy(bytes);
    const { isTTY } = screen.streams.stdin;
    const key = isTTY ? await promptFor(screen, 'Key: ') : await readText(screen, LONGEST_KEY);
    return await openCopyWith(key, bytes);
  } catch (error) {
    throw error instanceof CryptoError ? copyError(error.kind) : error;
  }
}

async function copyIn(path: string): Promise<Uint8Array<ArrayBuffer>> {
  const bytes = copyInFile(await readFile(path, 'utf8'));
  if (bytes !== null) return bytes;
  throw new TerminalError(EXIT_CODES.failed, `${path} is no copy that inigma saved.`);
}

function copyError(kind: CryptoErrorKind): TerminalError {
  const [code, sentence] = SENTENCES[kind] ?? DAMAGED;
  return new TerminalError(code, sentence);
}

const DAMAGED: readonly [ExitCode, string] = [
  EXIT_CODES.failed,
  'This copy is damaged or incomplete: get the file again from where you keep it.',
];

const SENTENCES: Partial<Record<CryptoErrorKind, readonly [ExitCode, string]>> = {
  'key-unusable': [
    EXIT_CODES.wrongKey,
    'The key of a copy has 32 letters, digits, hyphens and underscores: give all of it in standard input.',
  ],
  'wrong-key': [
    EXIT_CODES.wrongKey,
    'This key does not open this copy: check that it is its key; if it is, the file was changed.',
  ],
  'newer-version': [EXIT_CODES.failed, 'This copy was made by a newer version: update inigma.'],
};
