import type { Command } from 'commander';
import { answerAddress } from '../../client/requests/answer-address.ts';
import { type AskedRow, listAsked } from '../../client/requests/ask.ts';
import { labelOfNote } from '../../client/requests/note-label.ts';
import { RequestApi } from '../../client/requests/request-api.ts';
import { wait } from '../../client/restart-pause.ts';
import { agoInWords, momentInWords } from '../../words/times.ts';
import { type ServerOption, withJson, withPage, withServer } from '../command-options.ts';
import { type ListOptions, showRows } from '../commands/show-rows.ts';
import type { Line } from '../screen/screen.ts';
import type { TerminalContext } from '../terminal-context.ts';

const HELP = `
Each request is shown with its id, and with its link while it waits, or that of its answer.

Examples:
  $ inigma asked
  $ inigma asked --json --page 2
`;

export function addAsked(program: Command, context: TerminalContext): void {
  const command = program.command('asked').description('list what you asked for').addHelpText('after', HELP);
  withServer(withPage(withJson(command))).action((options: ListOptions & ServerOption) =>
    list(context, options),
  );
}

async function list(context: TerminalContext, options: ListOptions & ServerOption): Promise<void> {
  const server = await context.server(options.server);
  const { identity } = await context.keyring(server).existing();
  const page = await listAsked(new RequestApi(server, context.fetch, wait), identity, options.page);
  await showRows(context.screen, options, {
    name: 'requests',
    ...page,
    fields: (row) => fieldsOf(server, row),
    lines: (row) => linesOf(context, server, row),
    empty: 'You have asked for nothing on this server.',
    older: `inigma asked --page ${options.page + 1}`,
  });
}

function linesOf(context: TerminalContext, server: string, row: AskedRow): readonly Line[] {
  const asked = agoInWords(context.now() - row.createdAt, 'en');
  const link = row.answeredAt === null ? row.link : answerAddress(server, row.id, row.salt);
  const isOver = row.answeredAt === null && row.expiresAt <= context.now();
  return [
    { title: row.note === null ? 'Note cannot be decrypted' : labelOfNote(row.note) },
    `  ${row.id}`,
    `  Asked ${asked}. ${stateInWords(row, isOver)}`,
    ...(link === null || isOver ? [] : [`  ${link}`]),
  ];
}

function stateInWords({ answeredAt, expiresAt }: AskedRow, isOver: boolean): string {
  if (answeredAt !== null) return `Answered on ${momentInWords(answeredAt, 'en')}.`;
  const until = momentInWords(expiresAt, 'en');
  return isOver ? `Expired on ${until}.` : `Not answered yet, open until ${until}.`;
}

/** Times are in Unix seconds; `answer` is the link to the answer, null where there is none. */
function fieldsOf(server: string, row: AskedRow): Readonly<Record<string, unknown>> {
  return {
    id: row.id,
    link: row.link,
    note: row.note,
    wants_files: row.wantsFiles,
    created_at: row.createdAt,
    expires_at: row.expiresAt,
    answered_at: row.answeredAt,
    answer: row.answeredAt === null ? null : answerAddress(server, row.id, row.salt),
  };
}
