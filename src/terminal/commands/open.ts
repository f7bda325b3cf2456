import { type Command, Option } from 'commander';
import { ephemeralCaller, type Identity } from '../../client/identity.ts';
import { readOwnedLabel } from '../../client/mailbox.ts';
import { ANSWER_FORMAT, type Contents, CryptoError } from '../../client/primitives.ts';
import { type FoundMessage, findMessage } from '../../client/reading/find-message.ts';
import { type OpenedMessage, openOwn, type Seen } from '../../client/receive.ts';
import { leadsToAnswer, namesAnswer } from '../../client/requests/answer-address.ts';
import { descriptorFrom, type ServerOption, withServer } from '../command-options.ts';
import { closedMessageError } from '../error-sentences.ts';
import { BegunReadings } from '../identity/begun-readings.ts';
import { messageFrom, type NamedMessage } from '../link-argument.ts';
import type { TerminalContext } from '../terminal-context.ts';
import { EXIT_CODES, TerminalError } from '../terminal-error.ts';
import { claimOpened } from './claim-opened.ts';
import { recordNotes } from './message-words.ts';
import { namesCopy, openCopyFile } from './open-copy.ts';
import { openFound } from './open-found.ts';
import { checkFolder } from './saved-files.ts';
import { showOpened } from './show-opened.ts';

const OWN_ANSWER = 'This answers your request for a secret. An answer proves nothing about who wrote it.';

export interface OpenOptions extends ServerOption {
  readonly out?: string;
  readonly claim?: boolean;
  readonly passphraseFd?: number;
}

const HELP = `
LINK is a whole link, - to read it from standard input, the id of a message that you keep, or the
file of a copy that was saved, whose key is read from standard input.
On a terminal a message for whoever opens it first is yours once it is shown, and opens for
nobody else. In a pipe or a script it stays as it was, unless you add --claim: what is claimed
opens only with the identity on this machine.

Examples:
  $ inigma open - < link.txt
  $ inigma open - --out downloads < link.txt
  $ inigma open - --claim < link.txt > password.txt
  $ inigma open copy.html < copy.key
`;

export function addOpen(program: Command, context: TerminalContext): void {
  const command = program
    .command('open')
    .description('open a message: its text to standard output, its files into a folder')
    .argument('<link>', 'a link, - for standard input, or a saved copy')
    .option('--out <folder>', 'save its files there; none is ever replaced')
    .option('--claim', 'keep the message, where there is no terminal')
    .option('--no-claim', 'leave it as it is, for whoever opens it next')
    .addOption(
      new Option('--passphrase-fd <number>', 'read the passphrase from a file descriptor').argParser(
        descriptorFrom,
      ),
    )
    .addHelpText('after', HELP);
  withServer(command).action((link: string, options: OpenOptions) => open(context, link, options));
}

async function open(context: TerminalContext, link: string, options: OpenOptions): Promise<void> {
  if (namesCopy(link)) return openCopy(context, link, options);
  await openMessage(context, await messageFrom(context, link, options.server), options);
}

/** Opens a message as `open` does. @throws TerminalError */
export async function openMessage(
  context: TerminalContext,
  message: NamedMessage,
  options: OpenOptions,
): Promise<void> {
  if (message.keys[0]?.device) throw bringsIdentity();
  await checkFolder(options.out);
  const readings = new BegunReadings(context.surroundings);
  const identity = (await context.keyring(message.server).load())?.identity ?? null;
  try {
    const api = context.readerApi(message.server);
    const caller = identity ?? (await ephemeralCaller());
    const found = await findMessage({ api, tokens: readings }, message.id, caller, message.keys);
    if (identity !== null && found.seen.is_owner)
      await openKept(context, found, identity, message.fragment, options);
    else await openNew(context, found, message.server, readings, options);
  } catch (error) {
    throw closedMessageError(error, new URL(message.server).host);
  }
}

async function openCopy(context: TerminalContext, path: string, { out }: OpenOptions): Promise<void> {
  await checkFolder(out);
  const contents = await openCopyFile(context, path);
  await context.interrupt.finish(() => showOpened(context, { contents, plainLabel: '' }, out));
  warnOfFiles(contents, out, true);
}

async function openKept(
  context: TerminalContext,
  { id, seen }: FoundMessage,
  owner: Identity,
  fragment: string,
  { out }: OpenOptions,
): Promise<void> {
  const isAnswer = seen.format === ANSWER_FORMAT;
  const isExpected = isAnswer ? leadsToAnswer(fragment, seen.salt) : !namesAnswer(fragment);
  if (!isExpected) throw new CryptoError('damaged');
  const opened = isAnswer ? await openAnswer(id, owner, seen) : await openOwn(id, owner, seen);
  if (isAnswer) context.screen.note(OWN_ANSWER);
  await context.interrupt.finish(() => showOpened(context, opened, out));
  warnOfFiles(opened.contents, out, true);
}

/** HPKE is loaded where it is needed. The label of an answer is beside it. */
async function openAnswer(id: string, owner: Identity, seen: Seen): Promise<OpenedMessage> {
  const { openAnswer: decrypt } = await import('../../client/requests/open-answer.ts');
  const opened = await openOwn(id, owner, seen, decrypt);
  const label = await readOwnedLabel({ ...seen, id }, owner);
  return { ...opened, contents: { ...opened.contents, label } };
}

/** What was shown is claimed, or can be opened again; an interrupt ends neither half way. */
async function openNew(
  context: TerminalContext,
  found: FoundMessage,
  server: string,
  readings: BegunReadings,
  options: OpenOptions,
): Promise<void> {
  const { screen, interrupt } = context;
  for (const note of recordNotes(found.seen)) screen.warn(note);
  await interrupt.finish(async () => {
    const opened = await openFound(context, server, found, readings, options.passphraseFd);
    if (opened.contents.form === 'identity') throw bringsIdentity();
    await showOpened(context, opened, options.out);
    const isKept = await claimOpened(context, server, opened, options.claim);
    if (isKept) readings.forget(found.id);
    warnOfFiles(opened.contents, options.out, isKept);
  });
}

/** Files that were not saved are still there. A script must know of them. */
function warnOfFiles({ files }: Contents, out: string | undefined, isKept: boolean): void {
  const { length } = files;
  if (out !== undefined || length === 0) return;
  const unsaved = length === 1 ? 'a file, which was' : `${length} files, which were`;
  const soon = isKept ? '' : ' soon';
  throw new TerminalError(
    EXIT_CODES.failed,
    `The message has ${unsaved} not saved: open it again${soon} with --out FOLDER.`,
  );
}

function bringsIdentity(): TerminalError {
  return new TerminalError(
    EXIT_CODES.refused,
    'This link brings an identity to a browser: for a terminal, use the recovery phrase and inigma identity import.',
  );
}
