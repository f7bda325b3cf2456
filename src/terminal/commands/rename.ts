import type { Command } from 'commander';
import { rename } from '../../client/mailbox.ts';
import { type ServerOption, withServer } from '../command-options.ts';
import { messageFrom } from '../link-argument.ts';
import type { TerminalContext } from '../terminal-context.ts';

const HELP = `
Only you can read the label. An empty one takes it away.

Example:
  $ inigma rename jdTnw71kdpLMC7rH39WMp3nPc 'router at home'
`;

export function addRename(program: Command, context: TerminalContext): void {
  const command = program
    .command('rename')
    .description('give a message that you keep another label')
    .argument('<id>', 'its id, or a link to it')
    .argument('<label>', 'at most 100 characters')
    .addHelpText('after', HELP);
  withServer(command).action((id: string, label: string, options: ServerOption) =>
    renameMessage(context, id, label, options),
  );
}

async function renameMessage(
  context: TerminalContext,
  argument: string,
  label: string,
  options: ServerOption,
): Promise<void> {
  const { server, id } = await messageFrom(context, argument, options.server);
  const { identity } = await context.keyring(server).existing();
  await context.interrupt.finish(() => rename(context.senderApi(server), identity, id, label));
  context.screen.note('Label changed.');
}
