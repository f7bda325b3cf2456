import type { Command } from 'commander';
import { remove } from '../../client/mailbox.ts';
import { type ServerOption, withServer } from '../command-options.ts';
import { messageFrom } from '../link-argument.ts';
import { orInterrupted } from '../passphrase.ts';
import { confirm } from '../screen/secret-prompt.ts';
import type { TerminalContext } from '../terminal-context.ts';
import { usageError } from '../terminal-error.ts';

interface DeleteOptions extends ServerOption {
  readonly yes?: boolean;
}

const HELP = `
It can be a message that you keep, or one that you sent and that waits for its reader.
Nobody can bring it back.

Example:
  $ inigma delete --yes jdTnw71kdpLMC7rH39WMp3nPc
`;

export function addDelete(program: Command, context: TerminalContext): void {
  const command = program
    .command('delete')
    .description('delete a message for good')
    .argument('<id>', 'its id, or a link to it')
    .option('--yes', 'do not ask')
    .addHelpText('after', HELP);
  withServer(command).action((id: string, options: DeleteOptions) => deleteMessage(context, id, options));
}

async function deleteMessage(
  context: TerminalContext,
  argument: string,
  options: DeleteOptions,
): Promise<void> {
  const { screen, interrupt } = context;
  const { server, id } = await messageFrom(context, argument, options.server);
  const { identity } = await context.keyring(server).existing();
  const isSure = options.yes ?? (await orInterrupted(confirm(screen, 'Delete this message for good?')));
  if (isSure === null) throw usageError('There is no terminal to ask at: add --yes to delete it.');
  if (!isSure) return screen.note('It stays.');
  await interrupt.finish(() => remove(context.senderApi(server), identity, id));
  screen.note('Message deleted.');
}
