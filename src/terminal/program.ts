import { Command, type CommanderError } from 'commander';
import { usageErrorOf } from './command-line-errors.ts';
import { addCompletion } from './commands/completion.ts';
import { addDelete } from './commands/delete.ts';
import { addDoctor } from './commands/doctor.ts';
import { addIdentity } from './commands/identity.ts';
import { addList } from './commands/list.ts';
import { addOpen } from './commands/open.ts';
import { addRename } from './commands/rename.ts';
import { addSave } from './commands/save.ts';
import { addSend } from './commands/send.ts';
import { addSent } from './commands/sent.ts';
import { addStatus } from './commands/status.ts';
import { addAnswer } from './requests/answer.ts';
import { addAsk } from './requests/ask.ts';
import { addAsked } from './requests/asked.ts';
import { addWithdraw } from './requests/withdraw.ts';
import type { TerminalContext } from './terminal-context.ts';

const HELP = `
Examples:
  $ inigma send < password.txt                  # send a text, and print the link
  $ inigma send --file report.pdf --readers 1   # send a file that can be read once
  $ inigma open - < link.txt                    # open the link in a file
  $ inigma ask --note-file note.txt --wait      # ask for a secret, and wait for it

Settings:
  INIGMA_SERVER              the server, as in https://inigma.example.com
  INIGMA_INVITATION          the link of an invitation, where not everybody may send
  HTTPS_PROXY, NO_PROXY      a proxy on the way to it
  NODE_EXTRA_CA_CERTS        a file with the certificate of a private authority
  NO_COLOR                   no colours

Exit codes:
  0  done                          4  the server or the message says no
  1  failed                        5  the key or the passphrase does not fit
  2  wrong command line            6  no identity, or it cannot be had
  3  not reached, try again later  130  interrupted
`;

/** Every command of the program. */
export function programFor(context: TerminalContext): Command {
  const program = new Command('inigma')
    .description('Send and open secrets from a terminal: encrypted here, so that the server never sees them.')
    .version(context.version, '--version', 'print the version')
    .helpOption('--help', 'print this help')
    .helpCommand(false)
    .addHelpText('after', HELP)
    .showSuggestionAfterError();
  addSend(program, context);
  addOpen(program, context);
  addStatus(program, context);
  addSent(program, context);
  addList(program, context);
  addRename(program, context);
  addDelete(program, context);
  addAsk(program, context);
  addAsked(program, context);
  addWithdraw(program, context);
  addAnswer(program, context);
  addSave(program, context);
  addIdentity(program, context);
  addCompletion(program, context);
  addDoctor(program, context);
  harden(program, context);
  return program;
}

/** What commander says of a wrong command line quotes it, and so is never shown. */
function harden(command: Command, context: TerminalContext): void {
  const { stdout } = context.screen.streams;
  command.configureOutput({
    writeOut: (text) => stdout.write(text),
    writeErr: () => {},
    getOutHasColors: () => false,
  });
  command.exitOverride((error: CommanderError) => {
    throw usageErrorOf(error, command);
  });
  for (const child of command.commands) harden(child.helpOption('--help', 'print this help'), context);
}
