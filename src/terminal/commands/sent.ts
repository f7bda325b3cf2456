import type { Command } from 'commander';
import { listMailbox, listReceipts, type MailboxRow, type ReceiptRow } from '../../client/mailbox.ts';
import { agoInWords, momentInWords } from '../../words/times.ts';
import { type ServerOption, withJson, withPage, withServer } from '../command-options.ts';
import type { Line } from '../screen/screen.ts';
import { inOneLine } from '../screen/visible-text.ts';
import type { TerminalContext } from '../terminal-context.ts';
import { fieldsOf, nameOf } from './list.ts';
import { expiryInWords, timesInWords } from './message-words.ts';
import { type ListOptions, showRows } from './show-rows.ts';

interface SentOptions extends ListOptions, ServerOption {
  readonly ended?: boolean;
}

const HELP = `
What you sent with your identity, and how often it was opened. What has ended is told for 30 days.
Links are without their keys, which are stored nowhere.

Examples:
  $ inigma sent
  $ inigma sent --ended
`;

const OUTCOMES: Readonly<Record<ReceiptRow['outcome'], string>> = {
  kept: 'Kept by its reader',
  read: 'Read',
  expired: 'Expired',
  removed: 'Removed by the operator',
};

export function addSent(program: Command, context: TerminalContext): void {
  const command = program
    .command('sent')
    .description('list what you sent and what waits for its reader, or what has ended')
    .option('--ended', 'what became of the others')
    .addHelpText('after', HELP);
  withServer(withPage(withJson(command))).action((options: SentOptions) =>
    options.ended ? listEnded(context, options) : listWaiting(context, options),
  );
}

async function listWaiting(context: TerminalContext, options: SentOptions): Promise<void> {
  const server = await context.server(options.server);
  const { identity } = await context.keyring(server).existing();
  const page = await listMailbox(context.senderApi(server), identity, 'pending', options.page);
  await showRows(context.screen, options, {
    name: 'messages',
    ...page,
    fields: (row) => ({ ...fieldsOf(server, row), ...progressFields(row) }),
    lines: (row) => waitingLines(context, row),
    empty: 'Nothing waits for its reader. What has ended: inigma sent --ended',
    older: `inigma sent --page ${options.page + 1}`,
  });
}

async function listEnded(context: TerminalContext, options: SentOptions): Promise<void> {
  const server = await context.server(options.server);
  const { identity } = await context.keyring(server).existing();
  const page = await listReceipts(context.senderApi(server), identity, options.page);
  await showRows(context.screen, options, {
    name: 'receipts',
    ...page,
    fields: receiptFields,
    lines: endedLines,
    empty: 'Nothing that you sent has ended within 30 days.',
    older: `inigma sent --ended --page ${options.page + 1}`,
  });
}

function waitingLines(context: TerminalContext, row: MailboxRow): readonly Line[] {
  const sent = agoInWords(context.now() - row.createdAt, 'en');
  return [
    { title: nameOf(row) },
    `  ${row.id}`,
    `  Sent ${sent}. ${expiryInWords(row.expiresAt)}`,
    ...progressLines(row),
  ];
}

/** An older client records nothing. */
function progressLines({ progress }: MailboxRow): readonly string[] {
  if (progress === null) return [];
  const { readers, readings, wrongPassphrases } = progress;
  const opened = readings.count === 0 ? 'Not opened yet.' : `Opened ${timesInWords(readings.count)}`;
  const of = readings.count > 0 && readers !== null ? ` by ${readers} readers at most` : '';
  const last = readings.lastAt === null ? '' : `${of}, last on ${momentInWords(readings.lastAt, 'en')}.`;
  return [
    `  ${opened}${last}`,
    ...(wrongPassphrases > 0 ? [`  ${wrongPassphrases} wrong passphrases were tried.`] : []),
  ];
}

function endedLines({ sent, outcome, outcomeAt, readings }: ReceiptRow): readonly Line[] {
  const sentOn = sent === null ? '' : `Sent on ${momentInWords(sent.at, 'en')}. `;
  const opened = readings.count === 0 ? 'Never opened.' : `Opened ${timesInWords(readings.count)}.`;
  return [
    { title: sent === null ? 'Label cannot be decrypted' : inOneLine(sent.label) || 'Untitled' },
    `  ${sentOn}${OUTCOMES[outcome]} on ${momentInWords(outcomeAt, 'en')}. ${opened}`,
  ];
}

function progressFields({ progress }: MailboxRow): Readonly<Record<string, unknown>> {
  if (progress === null) return {};
  const { count, firstAt, lastAt } = progress.readings;
  return {
    readers: progress.readers,
    readings: { count, first_at: firstAt, last_at: lastAt },
    wrong_passphrases: progress.wrongPassphrases,
  };
}

function receiptFields({ id, sent, outcome, outcomeAt, readings, wrongPassphrases }: ReceiptRow) {
  const { count, firstAt, lastAt } = readings;
  return {
    id,
    label: sent?.label ?? null,
    sent_at: sent?.at ?? null,
    outcome,
    outcome_at: outcomeAt,
    readings: { count, first_at: firstAt, last_at: lastAt },
    wrong_passphrases: wrongPassphrases,
  };
}
