import { type ParseArgsConfig, parseArgs } from 'node:util';
import type { Environment } from '../../../http/setting.ts';
import { type Command, type Invocation, UsageError } from './command.ts';

/** What a command line asks for: the help of the program, that of a command, or a run. */
export type Request =
  | { readonly kind: 'help'; readonly command: Command | null }
  | { readonly kind: 'run'; readonly command: Command; readonly invocation: Invocation };

/** Reads the words behind the name of the program; without any the first command is meant. Throws UsageError. */
export function readCommandLine(
  words: readonly string[],
  commands: readonly Command[],
  environment: Environment,
): Request {
  const [first, ...rest] = words;
  if (first === '--help') return { kind: 'help', command: null };
  const command = first === undefined ? commands[0] : commands.find(({ name }) => name === first);
  if (command === undefined) throw new UsageError(unknownCommand(first ?? '', commands));
  const { values, positionals } = parse(command, rest);
  if (values['help'] === true) return { kind: 'help', command };
  return { kind: 'run', command, invocation: invocationOf(command, values, positionals, environment) };
}

type Values = Readonly<Record<string, unknown>>;

function parse(command: Command, words: readonly string[]): { values: Values; positionals: string[] } {
  const options: NonNullable<ParseArgsConfig['options']> = { help: { type: 'boolean' } };
  for (const [name, { value }] of Object.entries(command.options))
    options[name] = { type: value === null ? 'boolean' : 'string' };
  try {
    return parseArgs({ args: [...words], options, allowPositionals: true });
  } catch (cause) {
    throw new UsageError(`${sentenceOf(cause, command)}; ${seeHelp(command)}.`, { cause });
  }
}

/** Node's own messages are of several lines (https://nodejs.org/api/errors.html#err_parse_args_unknown_option). */
function sentenceOf(cause: unknown, { name }: Command): string {
  const { code, message } = cause as NodeJS.ErrnoException;
  const quoted = /'(?:-\w, )?(--?[^' ]*)/.exec(message)?.[1] ?? 'an option';
  if (code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION') {
    return `${name} has no option ${quoted}, and an operand that begins with - needs -- before it`;
  }
  const takesNone = message.includes('does not take');
  return takesNone ? `The option ${quoted} takes no value` : `The option ${quoted} needs a value`;
}

function invocationOf(
  command: Command,
  given: Values,
  operands: readonly string[],
  environment: Environment,
): Invocation {
  const required = command.operands.filter((name) => !name.startsWith('['));
  const missing = required[operands.length];
  if (missing !== undefined) throw new UsageError(`${command.name} needs ${missing}; ${seeHelp(command)}.`);
  if (operands.length > command.operands.length) {
    const most = command.operands.length === 0 ? 'no operand' : `only ${command.operands.join(' ')}`;
    throw new UsageError(`${command.name} takes ${most}; ${seeHelp(command)}.`);
  }
  const texts = Object.entries(given).filter((entry): entry is [string, string] => isText(entry[1]));
  const flags = Object.keys(given).filter((name) => given[name] === true);
  return { environment, operands, values: new Map(texts), flags: new Set(flags) };
}

function isText(value: unknown): value is string {
  return typeof value === 'string';
}

function unknownCommand(word: string, commands: readonly Command[]): string {
  const names = commands.map(({ name }) => name).join(', ');
  // Nothing else is repeated: it may be an address with a password that slipped in here.
  const named = /^[\w-]{1,30}$/.test(word) ? `command ${word}` : 'such command';
  return `There is no ${named}: use one of ${names}, or --help.`;
}

function seeHelp({ name }: Command): string {
  return `see "inigma ${name} --help"`;
}
