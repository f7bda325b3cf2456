import type { Command, CommanderError } from 'commander';
import { EXIT_CODES, type TerminalError, usageError } from './terminal-error.ts';

/** Help or a version was printed: nothing is left to do. */
export class NothingLeft extends Error {
  override readonly name = 'NothingLeft';
}

/** Options that some programs have for what must not stand on a command line. */
const SECRET_OPTION = /^--(?:passphrase|password|key|text|message|phrase|secret)$/;
const SEEN = 'other users of this machine can see arguments, and the shell keeps them';

/** Why a command takes no argument, where people would give it a secret. */
export const SECRET_OPERANDS = {
  send: `Text is not taken as an argument, because ${SEEN}: pipe it in, as in inigma send < FILE.`,
  import: `A key or phrase is not taken as an argument, because ${SEEN}: type it when asked, or pipe it in.`,
} as const;

/** What is said of a wrong command line: never what stood there, which may be a secret in the wrong position. */
export function usageErrorOf(error: CommanderError, command: Command): TerminalError | NothingLeft {
  if (error.exitCode === EXIT_CODES.done) return new NothingLeft();
  const see = `see ${fullNameOf(command)} --help`;
  switch (error.code) {
    case 'commander.unknownOption':
      return usageError(unknownOptionSentence(error.message, see));
    case 'commander.excessArguments':
      return usageError(excessSentence(command.name()) ?? `There are too many arguments: ${see}.`);
    case 'commander.unknownCommand':
      return usageError(`There is no such command${suggestionIn(error.message)}: ${see}.`);
    case 'commander.missingArgument':
      return usageError(`${quotedIn(error.message)} is missing: ${see}.`);
    case 'commander.optionMissingArgument':
      return usageError(`${quotedIn(error.message)} needs a value: ${see}.`);
    case 'commander.invalidArgument':
      return usageError(invalidSentence(error.message));
    default:
      return usageError(`A command is missing: ${see}.`);
  }
}

function excessSentence(command: string): string | null {
  return command === 'send' || command === 'import' ? SECRET_OPERANDS[command] : null;
}

function unknownOptionSentence(message: string, see: string): string {
  const option = quotedIn(message).replace(/=.*/s, '');
  if (SECRET_OPTION.test(option))
    return `${option} takes no value on the command line, because ${SEEN}: ${see} for where it is read from.`;
  const known = /^--?[a-z-]{1,20}$/.test(option) ? ` ${option}` : '';
  return `There is no option${known}${suggestionIn(message)}: ${see}.`;
}

/** Commander's own idea of what was meant; it names commands and options that there are. */
function suggestionIn(message: string): string {
  const [, suggestion] = /\(Did you mean (?:one of )?(.*)\?\)/s.exec(message) ?? [];
  return suggestion === undefined ? '' : ` (did you mean ${suggestion}?)`;
}

/** The name of an option or argument, as commander quotes it first. */
function quotedIn(message: string): string {
  return /'([^']*)'/.exec(message)?.[1] ?? 'An argument';
}

/** Our own reading of a value says at the end what is taken, and commander what it can be chosen from. */
function invalidSentence(message: string): string {
  const [, argument, choices] = /for argument '([^']*)'\. Allowed choices are (.*)\.$/s.exec(message) ?? [];
  if (argument !== undefined) return `${argument} is one of ${choices}.`;
  return `${quotedIn(message)} ${/is invalid\. (.*)$/s.exec(message)?.[1] ?? 'is invalid.'}`;
}

function fullNameOf(command: Command): string {
  const { parent } = command;
  return parent === null ? command.name() : `${fullNameOf(parent)} ${command.name()}`;
}
