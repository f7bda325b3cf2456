import { readFile } from 'node:fs/promises';
import type { RequestDraft } from '../../client/requests/ask.ts';
import { NOTE_CHARACTERS, noteFits } from '../../client/requests/primitives.ts';
import { longestLifetime } from '../../client/send.ts';
import type { ServiceResponse } from '../../client/writer.ts';
import { spanInWords } from '../../words/times.ts';
import type { Chosen } from '../command-options.ts';
import type { Screen } from '../screen/screen.ts';
import { readText } from '../standard-input.ts';
import { EXIT_CODES, TerminalError, usageError } from '../terminal-error.ts';

/** What a person says of a request, by the options of `ask`. */
export interface RequestOptions {
  readonly note?: string;
  readonly noteFile?: string;
  readonly expires?: Chosen;
  readonly files?: boolean;
}

/** In bytes: a note of characters with four bytes each, and the end of its line. */
const LONGEST = NOTE_CHARACTERS * 4 + 2;
/** A week, where the service offers no lifetime that ends: a request has to. */
const FALLBACK_SECONDS = 604_800;

/** A request by its options, within what the server takes. @throws TerminalError */
export async function requestFrom(
  screen: Screen,
  options: RequestOptions,
  service: ServiceResponse,
): Promise<RequestDraft> {
  if (service.requests === 'off')
    throw refusal('This server takes no requests for secrets: ask its operator.');
  const wantsFiles = options.files ?? false;
  if (wantsFiles && !service.files) throw refusal('This server takes no files: leave out --files.');
  const lifetime = lifetimeOf(options, service);
  return { note: await noteOf(screen, options), lifetime, wantsFiles };
}

async function noteOf(screen: Screen, options: RequestOptions): Promise<string> {
  const note = (await writtenNote(screen, options)).trimEnd();
  if (note === '') throw usageError('There is no note: pipe in what you need, or name it by --note-file.');
  if (!noteFits(note))
    throw usageError('The note has more than 2 000 characters, or one that cannot be sent: change it.');
  return note;
}

function writtenNote(screen: Screen, { note, noteFile }: RequestOptions): Promise<string> | string {
  if (note !== undefined && noteFile !== undefined)
    throw usageError('--note and --note-file exclude each other: leave out one of the two.');
  if (noteFile !== undefined) return readFile(noteFile, 'utf8');
  if (note !== undefined && note !== '-') return note;
  if (screen.streams.stdin.isTTY)
    screen.note('Type what you need, and end it with Ctrl+D in a line of its own.');
  return readText(screen, LONGEST);
}

function lifetimeOf({ expires }: RequestOptions, { lifetimes, max_ttl_days }: ServiceResponse): number {
  const longest = longestLifetime(max_ttl_days);
  const chosen = expires === undefined ? (lifetimes.default ?? FALLBACK_SECONDS) : expires.chosen;
  if (chosen === null)
    throw usageError(`A request has to end: use --expires with at most ${spanInWords(longest, 'en')}.`);
  if (expires !== undefined && chosen > longest)
    throw refusal(`No request stands that long: use --expires with at most ${spanInWords(longest, 'en')}.`);
  return Math.min(chosen, longest);
}

function refusal(sentence: string): TerminalError {
  return new TerminalError(EXIT_CODES.refused, sentence);
}
