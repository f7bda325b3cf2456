import { type Command, Option } from 'commander';
import type { Identity } from '../../client/identity.ts';
import {
  type AskedRequest,
  type RequestDraft,
  RequestOutbox,
  removeAsked,
} from '../../client/requests/ask.ts';
import { RequestApi } from '../../client/requests/request-api.ts';
import { wait } from '../../client/restart-pause.ts';
import { momentInWords } from '../../words/times.ts';
import { lifetimeFrom, type ServerOption, withJson, withServer } from '../command-options.ts';
import { checkFolder } from '../commands/saved-files.ts';
import { ownIdentity } from '../identity/own-identity.ts';
import { interrupted } from '../interrupt.ts';
import { qrCode } from '../screen/qr-code.ts';
import type { TerminalContext } from '../terminal-context.ts';
import { usageError } from '../terminal-error.ts';
import { awaitAnswer } from './await-answer.ts';
import { type RequestOptions, requestFrom } from './request-from-options.ts';

interface AskOptions extends ServerOption, RequestOptions {
  readonly wait?: boolean;
  readonly out?: string;
  readonly qr?: boolean;
  readonly json?: boolean;
}

/** So long an interrupt waits for the server to say whether it has the request. */
const CANCELLING_MILLISECONDS = 10_000;

const HELP = `
The note says what you need; everyone who has the link can read it. It is what standard input gives,
or the file of --note-file, or what --note says.

Standard output gets the link and nothing else. With --wait it gets the answer and nothing else, and
standard error the link; the request stands when you interrupt it.

An answer is encrypted to your identity, and proves nothing about who wrote it.

Examples:
  $ echo 'The VPN password, please' | inigma ask
  $ inigma ask --note-file note.txt --expires 1d --files
  $ password=$(inigma ask --note 'The VPN password, please' --wait)
`;

export function addAsk(program: Command, context: TerminalContext): void {
  const command = program
    .command('ask')
    .description('ask for a secret, and print the link to be answered by')
    .option(
      '--note <text>',
      'what you need; others on this machine can see it, and - reads it from standard input',
    )
    .option('--note-file <path>', 'read the note from a file')
    .addOption(new Option('--expires <time>', '30m, 1h or 7d').argParser(lifetimeFrom))
    .option('--files', 'files are wanted as well')
    .option('--no-files', 'no files are wanted, which is the default')
    .option('--wait', 'wait for the answer, and show it')
    .option('--out <folder>', 'with --wait: save its files there; none is ever replaced')
    .option('--qr', 'show the link as a QR code, on standard error')
    .addHelpText('after', HELP);
  withServer(withJson(command)).action((options: AskOptions) => ask(context, options));
}

async function ask(context: TerminalContext, options: AskOptions): Promise<void> {
  if (options.wait && options.json)
    throw usageError(
      'With --wait standard output gets the answer, and so no JSON: leave out one of the two.',
    );
  if (options.out !== undefined && !options.wait)
    throw usageError('There are no files before the answer comes: add --wait, or leave out --out.');
  await checkFolder(options.out);
  const server = await context.server(options.server);
  const service = await context.serviceApi(server).service();
  const draft = await requestFrom(context.screen, options, service);
  const asker = (await ownIdentity(context, server)) ?? (await context.keyring(server).existing()).identity;
  await context.interrupt.finish(async () => {
    const asked = await askOnce(context, server, draft, asker);
    await showAsked(context, server, asked, options);
    if (options.wait) await awaitAnswer(context, server, asked, options.out);
  });
}

/** What is interrupted has not been asked, or is withdrawn again. */
async function askOnce(
  context: TerminalContext,
  server: string,
  draft: RequestDraft,
  asker: Identity,
): Promise<AskedRequest> {
  const { signal } = context.interrupt;
  const api = new RequestApi(server, context.fetch, wait);
  const outbox = new RequestOutbox(api, () => context.now());
  try {
    return await outbox.ask(draft, asker, signal);
  } catch (error) {
    if (!signal.aborted) throw error;
    try {
      const { id } = await outbox.ask(draft, asker, AbortSignal.timeout(CANCELLING_MILLISECONDS));
      await removeAsked(api, asker, id);
    } catch {
      throw interrupted('The server may have the request, but nobody has its link: inigma asked shows it.');
    }
    throw interrupted('Nothing was asked.');
  }
}

/** Where the answer is waited for, standard output is left to it. */
async function showAsked(
  { screen }: TerminalContext,
  server: string,
  { id, link, expiresAt, wantsFiles }: AskedRequest,
  { wait: waits, json, qr }: AskOptions,
): Promise<void> {
  const fields = { link, id, server, expires_at: expiresAt, wants_files: wantsFiles };
  if (waits) screen.warn(link);
  else await screen.printLine(json ? JSON.stringify(fields) : link);
  if (qr) screen.warn(await qrCode(link));
  screen.note(`It takes one answer, until ${momentInWords(expiresAt, 'en')}.`);
  screen.note(waits ? 'Waiting for the answer…' : `Read the answer with inigma open ${id}`);
}
