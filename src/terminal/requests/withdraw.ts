import type { Command } from 'commander';
import { ApiError } from '../../client/api-error.ts';
import { removeAsked } from '../../client/requests/ask.ts';
import { RequestApi } from '../../client/requests/request-api.ts';
import { wait } from '../../client/restart-pause.ts';
import { type ServerOption, withServer } from '../command-options.ts';
import type { TerminalContext } from '../terminal-context.ts';
import { EXIT_CODES, TerminalError } from '../terminal-error.ts';
import { requestIdFrom } from './request-argument.ts';

const HELP = `
Nobody can answer it then. One that was answered leaves the list of inigma asked, and its answer
stays: inigma delete deletes that.

Example:
  $ inigma withdraw jdTnw71kdpLMC7rH39WMp3nPc
`;

export function addWithdraw(program: Command, context: TerminalContext): void {
  const command = program
    .command('withdraw')
    .description('end a request of yours')
    .argument('<id>', 'its id')
    .addHelpText('after', HELP);
  withServer(command).action((id: string, options: ServerOption) => withdraw(context, id, options));
}

async function withdraw(context: TerminalContext, argument: string, options: ServerOption): Promise<void> {
  const { server, id } = await requestIdFrom(context, argument, options.server);
  const { identity } = await context.keyring(server).existing();
  const api = new RequestApi(server, context.fetch, wait);
  await context.interrupt
    .finish(() => removeAsked(api, identity, id))
    .catch((error) => {
      throw error instanceof ApiError && error.status === 404 ? noRequest() : error;
    });
  context.screen.note('Request withdrawn.');
}

function noRequest(): TerminalError {
  return new TerminalError(
    EXIT_CODES.refused,
    'You have no such request: inigma asked shows those that you have.',
  );
}
