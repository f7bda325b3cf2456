import { rm, writeFile } from 'node:fs/promises';
import type { Command } from 'commander';
import type { Identity } from '../../client/identity.ts';
import { readOwnedLabel } from '../../client/mailbox.ts';
import { makeCopy, type OfflineCopy } from '../../client/offline/save-copy.ts';
import { ANSWER_FORMAT, type Contents } from '../../client/primitives.ts';
import { type FoundMessage, findMessage } from '../../client/reading/find-message.ts';
import { openOwn } from '../../client/receive.ts';
import { openAnswer } from '../../client/requests/open-answer.ts';
import { type ServerOption, withServer } from '../command-options.ts';
import { closedMessageError } from '../error-sentences.ts';
import { BegunReadings } from '../identity/begun-readings.ts';
import { messageFrom, type NamedMessage } from '../link-argument.ts';
import type { TerminalContext } from '../terminal-context.ts';
import { EXIT_CODES, TerminalError, usageError } from '../terminal-error.ts';
import { namesCopy } from './open-copy.ts';

/** The build puts the template of a copy in English here. */
declare const COPY_TEMPLATE: string;

const CARE =
  'This is its only key: keep it apart from the file. The file never expires, and cannot be deleted from afar.';

const HELP = `
LINK is a whole link, - to read it from standard input, or the id of a message that you keep.
The file opens in any browser without a network, and by inigma open FILE. It is encrypted under
a new key, which is printed once and stored nowhere.

Examples:
  $ inigma save jdTnw71kdpLMC7rH39WMp3nPc copy.html > copy.key   # keep the two apart
  $ inigma open copy.html < copy.key
`;

export function addSave(program: Command, context: TerminalContext): void {
  const command = program
    .command('save')
    .description('save a message that you keep as a file that opens without a server, and print its key')
    .argument('<link>', 'a link, an id, or - for standard input')
    .argument('<file>', 'the file, as in copy.html; none is ever replaced')
    .addHelpText('after', HELP);
  withServer(command).action((link: string, file: string, { server }: ServerOption) =>
    save(context, link, file, server),
  );
}

async function save(
  context: TerminalContext,
  link: string,
  file: string,
  server: string | undefined,
): Promise<void> {
  if (!namesCopy(file))
    throw usageError(`Name a file that ends in .html, so that ${file} opens in a browser.`);
  const message = await messageFrom(context, link, server);
  const contents = await ownContents(context, message).catch((error) => {
    throw closedMessageError(error, new URL(message.server).host);
  });
  const copy = await makeCopy(contents, COPY_TEMPLATE);
  await context.interrupt.finish(() => write(context, file, copy));
}

/** @throws TerminalError where the message is not this identity's */
async function ownContents(context: TerminalContext, message: NamedMessage): Promise<Contents> {
  const owner = (await context.keyring(message.server).load())?.identity ?? null;
  if (owner === null) throw notOwned();
  const dependencies = {
    api: context.readerApi(message.server),
    tokens: new BegunReadings(context.surroundings),
  };
  const found = await findMessage(dependencies, message.id, owner, message.keys);
  if (!found.seen.is_owner) throw notOwned();
  return openFound(found, owner);
}

/** The label of an answer is the asker's own, and stands beside it. */
async function openFound({ id, seen }: FoundMessage, owner: Identity): Promise<Contents> {
  const { contents, plainLabel } = await openOwn(id, owner, seen, openAnswer);
  if (seen.format === ANSWER_FORMAT)
    return { ...contents, label: await readOwnedLabel({ ...seen, id }, owner) };
  return { ...contents, label: contents.label === '' ? plainLabel : contents.label };
}

/** A file whose key could not be printed is of no use to anybody, and does not stay. */
async function write({ screen }: TerminalContext, file: string, { html, key }: OfflineCopy): Promise<void> {
  await writeFile(file, html, { flag: 'wx', mode: 0o600 }).catch(async (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EEXIST') {
      await rm(file, { force: true });
      throw error;
    }
    throw new TerminalError(EXIT_CODES.failed, `${file} exists: move it, or name another file.`);
  });
  try {
    await screen.printToReader(`${key.reveal()}\n`);
  } catch (error) {
    await rm(file, { force: true });
    throw error;
  }
  screen.note(`Saved ${file}. ${CARE}`);
}

function notOwned(): TerminalError {
  return new TerminalError(
    EXIT_CODES.refused,
    'Only a message that you keep can be saved: keep it first, with inigma open --claim.',
  );
}
