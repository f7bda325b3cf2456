import { EXIT_CODES, UsageError } from './commands/command.ts';
import { readCommandLine } from './commands/command-line.ts';
import { COMMANDS } from './commands/commands.ts';
import { helpOfCommand, helpOfProgram } from './commands/help.ts';

async function run(words: readonly string[]): Promise<void> {
  const request = readCommandLine(words, COMMANDS, process.env);
  if (request.kind === 'run') return request.command.run(request.invocation);
  const { command } = request;
  process.stdout.write(command === null ? helpOfProgram(COMMANDS) : helpOfCommand(command));
}

/** Writes one sentence to standard error and sets the exit code. */
function exitWithError(error: unknown): void {
  process.stderr.write(`${error instanceof Error ? error.message : 'Inigma failed.'}\n`);
  process.exitCode = error instanceof UsageError ? EXIT_CODES.wrongCommandLine : EXIT_CODES.failed;
}

await run(process.argv.slice(2)).catch(exitWithError);
