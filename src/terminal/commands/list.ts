import type { Command } from 'commander';
import { listMailbox, type MailboxRow } from '../../client/mailbox.ts';
import { linkWithoutKey } from '../../client/share-link.ts';
import { agoInWords } from '../../words/times.ts';
import { type ServerOption, withJson, withPage, withServer } from '../command-options.ts';
import type { Line } from '../screen/screen.ts';
import { inOneLine } from '../screen/visible-text.ts';
import type { TerminalContext } from '../terminal-context.ts';
import { expiryInWords } from './message-words.ts';
import { type ListOptions, showRows } from './show-rows.ts';

const HELP = `
Each message is shown with its id, which open, rename and delete take.

Examples:
  $ inigma list
  $ inigma list --json --page 2
`;

export function addList(program: Command, context: TerminalContext): void {
  const command = program
    .command('list')
    .description('list the messages that you keep')
    .addHelpText('after', HELP);
  withServer(withPage(withJson(command))).action((options: ListOptions & ServerOption) =>
    list(context, options),
  );
}

async function list(context: TerminalContext, options: ListOptions & ServerOption): Promise<void> {
  const server = await context.server(options.server);
  const { identity } = await context.keyring(server).existing();
  const page = await listMailbox(context.senderApi(server), identity, 'owned', options.page);
  await showRows(context.screen, options, {
    name: 'messages',
    ...page,
    fields: (row) => fieldsOf(server, row),
    lines: (row) => linesOf(context, row),
    empty: 'You keep no messages on this server.',
    older: `inigma list --page ${options.page + 1}`,
  });
}

function linesOf(context: TerminalContext, row: MailboxRow): readonly Line[] {
  const written = agoInWords(context.now() - row.createdAt, 'en');
  const unverified = row.bound ? '' : ' It is filed under your user id without proof.';
  return [
    { title: nameOf(row) },
    `  ${row.id}`,
    `  Written ${written}. ${expiryInWords(row.expiresAt)}${unverified}`,
  ];
}

/** A label that the server could have written is said to be one. */
export function nameOf({ label, plainLabel }: Pick<MailboxRow, 'label' | 'plainLabel'>): string {
  if (label !== '') return inOneLine(label);
  return plainLabel === '' ? 'Untitled' : `${inOneLine(plainLabel)} (not encrypted)`;
}

/** Times are in Unix seconds, null for never. */
export function fieldsOf(server: string, row: MailboxRow): Readonly<Record<string, unknown>> {
  return {
    id: row.id,
    link: linkWithoutKey(server, row.id),
    label: row.label,
    plain_label: row.plainLabel,
    created_at: row.createdAt,
    expires_at: row.expiresAt,
    bound: row.bound,
  };
}
