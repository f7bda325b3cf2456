import { type Draft, longestLifetime } from '../../client/send.ts';
import type { ServiceResponse } from '../../client/writer.ts';
import { spanInWords } from '../../words/times.ts';
import type { Chosen } from '../command-options.ts';
import { newPassphrase } from '../passphrase.ts';
import type { Screen } from '../screen/screen.ts';
import { readText } from '../standard-input.ts';
import { EXIT_CODES, TerminalError, usageError } from '../terminal-error.ts';
import { filesFrom } from './chosen-files.ts';

/** What a person says of a message, by the options of `send`. */
export interface DraftOptions {
  readonly file?: readonly string[];
  readonly label?: string;
  readonly expires?: Chosen;
  readonly readers?: Chosen;
  readonly passphrase?: boolean;
  readonly passphraseFd?: number;
  readonly receipt: boolean;
}

/** A message by its options, within what the server takes. Standard input is read where there are no files. @throws TerminalError */
export async function draftFrom(
  screen: Screen,
  readsInput: boolean,
  options: DraftOptions,
  service: ServiceResponse,
): Promise<Draft> {
  const { label = '', receipt } = options;
  const terms = {
    readers: readersOf(options, service),
    lifetime: lifetimeOf(options, service),
    passphrase: await passphraseOf(screen, options, service),
  };
  const files = await filesFrom(options.file ?? [], service);
  const text = readsInput || files.length === 0 ? await typedText(screen, service) : '';
  if (text.trim() === '' && files.length === 0)
    throw usageError('There is nothing to send: pipe in a text, as in inigma send < FILE, or add --file.');
  return { label, text, files, ...terms, receipt };
}

function typedText(screen: Screen, { max_message_length }: ServiceResponse): Promise<string> {
  if (screen.streams.stdin.isTTY)
    screen.note('Type the message, and end it with Ctrl+D in a line of its own.');
  return readText(screen, max_message_length);
}

function readersOf({ readers }: DraftOptions, service: ServiceResponse): number | null {
  const { allowed, default: proposed } = service.readers;
  if (readers === undefined && proposed === 'several')
    throw usageError('This server proposes no number of readers: add --readers with a number.');
  const chosen = readers === undefined ? (proposed === 'one' ? 1 : null) : readers.chosen;
  const kind = chosen === null ? 'first' : chosen === 1 ? 'one' : 'several';
  if (allowed.includes(kind)) return chosen;
  const names = { first: 'first', one: '1', several: 'a number from 2 on' };
  throw refusal(
    `This server does not take these --readers: use ${allowed.map((one) => names[one]).join(' or ')}.`,
  );
}

function lifetimeOf({ expires }: DraftOptions, { lifetimes, max_ttl_days }: ServiceResponse): number | null {
  const longest = longestLifetime(max_ttl_days);
  if (expires === undefined) return lifetimes.default;
  const { chosen } = expires;
  if (chosen === null && !lifetimes.never)
    throw refusal(
      `On this server every message expires: use --expires with at most ${spanInWords(longest, 'en')}.`,
    );
  if (chosen !== null && chosen > longest)
    throw refusal(`No message lives that long: use --expires with at most ${spanInWords(longest, 'en')}.`);
  return chosen;
}

async function passphraseOf(
  screen: Screen,
  { passphrase, passphraseFd }: DraftOptions,
  { passphrase_required }: ServiceResponse,
): Promise<string | null> {
  const isWanted = passphrase === true || passphraseFd !== undefined;
  if (isWanted) return newPassphrase(screen, passphraseFd);
  if (passphrase_required)
    throw refusal('This server takes only messages with a passphrase: add --passphrase.');
  return null;
}

function refusal(sentence: string): TerminalError {
  return new TerminalError(EXIT_CODES.refused, sentence);
}
