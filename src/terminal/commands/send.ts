import { type Command, Option } from 'commander';
import type { Identity } from '../../client/identity.ts';
import type { Outbox } from '../../client/outbox.ts';
import type { Draft, SentMessage } from '../../client/send.ts';
import { fullLink } from '../../client/share-link.ts';
import { SECRET_OPERANDS } from '../command-line-errors.ts';
import {
  descriptorFrom,
  lifetimeFrom,
  readersFrom,
  type ServerOption,
  withJson,
  withServer,
} from '../command-options.ts';
import { ownIdentity } from '../identity/own-identity.ts';
import { interrupted } from '../interrupt.ts';
import { ProgressLine } from '../screen/progress-line.ts';
import { qrCode } from '../screen/qr-code.ts';
import type { TerminalContext } from '../terminal-context.ts';
import { usageError } from '../terminal-error.ts';
import { type DraftOptions, draftFrom } from './draft-from-options.ts';
import { expiryInWords, readersInWords } from './message-words.ts';

interface SendOptions extends ServerOption, DraftOptions {
  readonly qr?: boolean;
  readonly json?: boolean;
}

const HELP = `
The text is what standard input gives, to the last byte. With --file it is not read, unless -
is given too. Standard output gets the link and nothing else.

Examples:
  $ inigma send < password.txt
  $ inigma send --file id.pdf --file photo.jpg --readers 1 --expires 1h
  $ echo 'see the file' | inigma send --file report.pdf -
  $ inigma send --passphrase-fd 3 3< passphrase.txt < password.txt
`;

export function addSend(program: Command, context: TerminalContext): void {
  const command = program
    .command('send')
    .description('encrypt a message, and print its link')
    .argument('[-]', 'read the text from standard input, beside files')
    .option('--file <path>', 'send a file, or several with an option each', (path, paths: string[] = []) => [
      ...paths,
      path,
    ])
    .option('--label <text>', 'a label that only you and the reader see')
    .addOption(new Option('--expires <time>', '30m, 1h, 7d or never').argParser(lifetimeFrom))
    .addOption(
      new Option('--readers <who>', '1, a number up to 100, or first: who opens it first keeps it').argParser(
        readersFrom,
      ),
    )
    .option('--passphrase', 'ask for a passphrase that its reader needs as well')
    .addOption(
      new Option('--passphrase-fd <number>', 'read it from a file descriptor').argParser(descriptorFrom),
    )
    .option('--no-receipt', 'do not be told what became of it')
    .option('--qr', 'show the link as a QR code, on standard error')
    .addHelpText('after', HELP);
  withServer(withJson(command)).action((operand: string | undefined, options: SendOptions) =>
    send(context, operand, options),
  );
}

async function send(
  context: TerminalContext,
  operand: string | undefined,
  options: SendOptions,
): Promise<void> {
  if (operand !== undefined && operand !== '-') throw usageError(SECRET_OPERANDS.send);
  const server = await context.server(options.server);
  const service = await context.serviceApi(server).service();
  const draft = await draftFrom(context.screen, operand === '-', options, service);
  const sender = await ownIdentity(context, server);
  await context.interrupt.finish(async () => {
    const outbox = context.outbox(server, service.max_message_length);
    await showSent(context, server, await sendOnce(context, outbox, draft, sender), options);
  });
}

/** What is interrupted has not been sent, or is deleted again. */
async function sendOnce(
  { screen, interrupt: { signal } }: TerminalContext,
  outbox: Outbox,
  draft: Draft,
  sender: Identity | null,
): Promise<SentMessage> {
  const progress = new ProgressLine(screen);
  try {
    return await outbox.send(draft, sender, { signal, onProgress: progress.show });
  } catch (error) {
    if (!signal.aborted) throw error;
    await outbox.deleteCancelled().catch(() => {
      throw interrupted('The server may have the message, but nobody has its link.');
    });
    throw interrupted('Nothing was sent.');
  } finally {
    progress.clear();
  }
}

async function showSent(
  { screen }: TerminalContext,
  server: string,
  sent: SentMessage,
  { json, qr }: SendOptions,
): Promise<void> {
  const { id, expiresAt, readers, locked } = sent;
  const link = fullLink(server, id, sent);
  const fields = { link, id, server, expires_at: expiresAt, readers, locked };
  await screen.printLine(json ? JSON.stringify(fields) : link);
  if (qr) screen.warn(await qrCode(link));
  screen.note(`${readersInWords(readers)} ${expiryInWords(expiresAt)}`);
}
