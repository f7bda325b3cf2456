import { homedir } from 'node:os';
import { NothingLeft } from './command-line-errors.ts';
import { terminalErrorOf } from './error-sentences.ts';
import { checkProxies, fetchFor } from './http-client.ts';
import { Interrupt } from './interrupt.ts';
import { asInvited, checkInvitation } from './invitation.ts';
import { programFor } from './program.ts';
import { Screen } from './screen/screen.ts';
import { TerminalContext } from './terminal-context.ts';
import { EXIT_CODES, type ExitCode, usageError } from './terminal-error.ts';

/** The build puts it here. */
declare const VERSION: string;

const OLDEST_NODE = 22;

async function run(screen: Screen): Promise<void> {
  if (Number.parseInt(process.versions.node, 10) < OLDEST_NODE)
    throw usageError(
      `inigma needs Node ${OLDEST_NODE} or later, and this is ${process.version}: update Node.`,
    );
  const { env: environment, platform } = process;
  const interrupt = new Interrupt(process);
  const fetch = asInvited(fetchFor(environment), environment);
  const surroundings = { environment, platform, homeFolder: homedir() };
  const context = new TerminalContext({
    screen,
    interrupt,
    surroundings,
    version: VERSION,
    fetch,
    clock: Date.now,
  });
  const program = programFor(context);
  program.hook('preAction', () => {
    checkProxies(environment);
    checkInvitation(environment);
  });
  await interrupt.endsEarly(program.parseAsync(process.argv));
}

/** One sentence on standard error. */
async function exitCodeOf(error: unknown, screen: Screen): Promise<ExitCode> {
  if (error instanceof NothingLeft) return EXIT_CODES.done;
  const { message, exitCode } = terminalErrorOf(error);
  await screen.showError(message);
  return exitCode;
}

const screen = new Screen(process);
const exitCode = await run(screen).then(
  () => EXIT_CODES.done,
  (error) => exitCodeOf(error, screen),
);
await screen.flush();
// An open connection or a terminal that is still read would keep the process alive.
process.exit(exitCode);
