import type { Command } from 'commander';
import { ephemeralCaller } from '../../client/identity.ts';
import { findMessage } from '../../client/reading/find-message.ts';
import type { Seen } from '../../client/receive.ts';
import { momentInWords } from '../../words/times.ts';
import { type ServerOption, withJson, withServer } from '../command-options.ts';
import { closedMessageError } from '../error-sentences.ts';
import { BegunReadings } from '../identity/begun-readings.ts';
import { messageFrom, type NamedMessage } from '../link-argument.ts';
import type { TerminalContext } from '../terminal-context.ts';
import { expiryInWords, readersInWords, timesInWords } from './message-words.ts';

interface StatusOptions extends ServerOption {
  readonly json?: boolean;
}

const HELP = `
Nothing is opened, and no reading is recorded.
With the whole link the server tells more than without its key.

Example:
  $ inigma status - < link.txt
`;

export function addStatus(program: Command, context: TerminalContext): void {
  const command = program
    .command('status')
    .description('say what is known of a message, without opening it')
    .argument('<link>', 'a link, or - for standard input')
    .addHelpText('after', HELP);
  withServer(withJson(command)).action((link: string, options: StatusOptions) =>
    status(context, link, options),
  );
}

async function status(context: TerminalContext, link: string, options: StatusOptions): Promise<void> {
  const message = await messageFrom(context, link, options.server);
  const { seen, keyIsWrong } = await lookAt(context, message);
  const { screen } = context;
  if (options.json) return screen.printLine(JSON.stringify(fieldsOf(message, seen, keyIsWrong)));
  await screen.printLine(linesOf(seen, keyIsWrong).join('\n'));
}

async function lookAt(context: TerminalContext, { server, id, keys }: NamedMessage) {
  const identity = (await context.keyring(server).load())?.identity ?? null;
  const dependencies = { api: context.readerApi(server), tokens: new BegunReadings(context.surroundings) };
  try {
    return await findMessage(dependencies, id, identity ?? (await ephemeralCaller()), keys);
  } catch (error) {
    throw closedMessageError(error, new URL(server).host);
  }
}

function linesOf(seen: Seen, keyIsWrong: boolean): readonly string[] {
  const { is_owner, is_creator, max_readings, expires_at, locked, readings, wrong_passphrases = 0 } = seen;
  if (is_owner) return ['You keep it.', expiryInWords(expires_at)];
  return [
    is_creator ? 'It waits for its reader. You wrote it.' : 'It can be opened.',
    readersInWords(max_readings),
    expiryInWords(expires_at),
    ...(keyIsWrong ? ['The key in this link does not open it.'] : []),
    ...(locked ? ['It needs a passphrase.'] : []),
    ...(readings === undefined ? [] : [readingsInWords(readings)]),
    ...(wrong_passphrases > 0 ? [`${wrong_passphrases} wrong passphrases were tried.`] : []),
  ];
}

function readingsInWords({ count, last_at }: NonNullable<Seen['readings']>): string {
  if (count === 0 || last_at === null) return 'It was not opened yet.';
  return `It was opened ${timesInWords(count)}, last on ${momentInWords(last_at, 'en')}.`;
}

/** Without what the server did not tell. */
function fieldsOf(
  { server, id }: NamedMessage,
  seen: Seen,
  keyIsWrong: boolean,
): Readonly<Record<string, unknown>> {
  const { is_owner, is_creator, max_readings, expires_at, locked, readings, wrong_passphrases } = seen;
  return {
    id,
    server,
    is_owner,
    is_creator,
    readers: max_readings,
    expires_at,
    locked,
    readings,
    wrong_passphrases,
    ...(keyIsWrong && { wrong_key: true }),
  };
}
