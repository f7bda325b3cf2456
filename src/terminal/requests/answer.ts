import { type Command, Option } from 'commander';
import type { ReadRequest } from '../../client/requests/answer.ts';
import { readRequest } from '../../client/requests/answer.ts';
import { AnswerApi } from '../../client/requests/answer-api.ts';
import type { AnswerLink } from '../../client/requests/request-link.ts';
import { wait } from '../../client/restart-pause.ts';
import { momentInWords } from '../../words/times.ts';
import { descriptorFrom, type ServerOption, withServer } from '../command-options.ts';
import { orInterrupted } from '../passphrase.ts';
import type { Screen } from '../screen/screen.ts';
import { confirm } from '../screen/secret-prompt.ts';
import type { TerminalContext } from '../terminal-context.ts';
import { answerDraftFrom } from './answer-draft.ts';
import { answeredError, closedRequestError } from './closed-request.ts';
import { deliver } from './deliver.ts';
import { answerLinkFrom } from './request-argument.ts';

interface AnswerOptions extends ServerOption {
  readonly file?: readonly string[];
  readonly linkFd?: number;
  readonly yes?: boolean;
}

/** A request that can be answered. */
type OpenRequest = Extract<ReadRequest, { readonly note: string }>;

const HELP = `
The answer is what standard input gives, to the last byte. With - that is the link, and you type the
answer at the terminal, where nobody sees it. With --file no text is read, unless --text says so.

Anyone can write such a request: answer only if you know who sent you the link. A terminal shows its
note, and asks before anything is sent. A request takes one answer, which only its asker can read.

Examples:
  $ inigma answer --link-fd 3 3< request.txt < password.txt
  $ inigma answer --yes --file id.pdf --file photo.jpg - < request.txt
`;

export function addAnswer(program: Command, context: TerminalContext): void {
  const command = program
    .command('answer')
    .description('answer a request for a secret')
    .argument('[link]', 'the link of a request, or - for standard input')
    .addOption(
      new Option('--link-fd <number>', 'read the link from a file descriptor').argParser(descriptorFrom),
    )
    .option('--file <path>', 'send a file, or several with an option each', (path, paths: string[] = []) => [
      ...paths,
      path,
    ])
    .option('--text', 'read a text as well, beside files')
    .option('--yes', 'do not ask')
    .addHelpText('after', HELP);
  withServer(command).action((link: string | undefined, options: AnswerOptions & { text?: boolean }) =>
    answer(context, link, options),
  );
}

async function answer(
  context: TerminalContext,
  argument: string | undefined,
  options: AnswerOptions & { readonly text?: boolean },
): Promise<void> {
  const { screen, interrupt } = context;
  const source = { argument, descriptor: options.linkFd };
  const { server, link } = await answerLinkFrom(context, source, options.server);
  const request = await readOpen(context, server, link);
  const service = await context.serviceApi(server).service();
  showRequest(screen, request);
  const given = { ...options, inputHasLink: argument === '-' };
  const draft = await answerDraftFrom(screen, given, request.wantsFiles, service);
  if (!(await isSure(screen, options))) return screen.note('Nothing was sent.');
  await interrupt.finish(() => deliver(context, server, link, draft, service.max_message_length));
  screen.note('Delivered. Only whoever sent you the link can read it.');
}

async function readOpen(context: TerminalContext, server: string, link: AnswerLink): Promise<OpenRequest> {
  const { host } = new URL(server);
  const read = await readRequest(new AnswerApi(server, context.fetch, wait), link).catch((error) => {
    throw closedRequestError(error, host);
  });
  if ('answeredAt' in read) throw answeredError(read.answeredAt, host);
  return read;
}

/** A note is indented, so that it cannot pass for what the program says. */
function showRequest(screen: Screen, { note, wantsFiles, expiresAt }: OpenRequest): void {
  const lines = note.split(/\r\n|[\n\r\u2028\u2029]/).map((line) => `  ${line}`);
  screen.note(`You are asked for a secret:\n\n${lines.join('\n')}\n`);
  screen.warn(
    'Anyone can write such a request; the note is not the server’s. Answer only if you know who sent you the link.',
  );
  screen.note(
    `It takes one answer, until ${momentInWords(expiresAt, 'en')}.${wantsFiles ? ' Files are wanted, too.' : ''}`,
  );
}

/** Where there is no terminal to ask at, whoever wrote the script has decided. */
async function isSure(screen: Screen, { yes }: AnswerOptions): Promise<boolean> {
  return yes ?? (await orInterrupted(confirm(screen, 'Send this answer?'))) ?? true;
}
