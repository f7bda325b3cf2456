import type { Command, CommandOption } from './command.ts';

const HELP_OPTION: CommandOption = { value: null, summary: 'print this help' };

/** The help of the program: each command in a line. */
export function helpOfProgram(commands: readonly Command[]): string {
  return `Usage: inigma [COMMAND]

inigma stands for: node dist/server/main.js
In the image:      /nodejs/bin/node /app/server/main.js

Commands:
${columns(commands.map(({ name, operands, summary }) => [[name, ...operands].join(' '), summary]))}

Without a command it serves.
Settings are environment variables: docs/configuration.md.
"inigma COMMAND --help" says more about a command.
${EXITS}`;
}

/** The help of one command. */
export function helpOfCommand(command: Command): string {
  const { name, operands, summary, help } = command;
  const options = Object.entries({ ...command.options, help: HELP_OPTION });
  return `Usage: ${['inigma', name, '[OPTIONS]', ...operands].join(' ')}

${summary.charAt(0).toUpperCase()}${summary.slice(1)}.

${help}

Options:
${columns(options.map(([option, { value, summary: text }]) => [nameOf(option, value), text]))}
${EXITS}`;
}

const EXITS = `
Exit code: 0 when it is done, 1 when it failed or found something wrong, 2 for a wrong command line.
`;

function nameOf(option: string, value: string | null): string {
  return `--${option}${value === null ? '' : ` ${value}`}`;
}

function columns(rows: readonly (readonly [string, string])[]): string {
  const width = Math.max(...rows.map(([name]) => name.length));
  return rows.map(([name, text]) => `  ${name.padEnd(width)}  ${text}`).join('\n');
}
