import type { Environment } from '../../../http/setting.ts';

/** An option of a command, without the `--` before its name. */
export interface CommandOption {
  /** The word that stands for its value in the help; null for an option without a value. */
  readonly value: string | null;
  readonly summary: string;
}

/** How a command was called. */
export interface Invocation {
  readonly environment: Environment;
  /** As many as the command names, less those in brackets that were left out. */
  readonly operands: readonly string[];
  /** The values of options by name; those without a value that were given. */
  readonly values: ReadonlyMap<string, string>;
  readonly flags: ReadonlySet<string>;
}

/** A command of the program. */
export interface Command {
  readonly name: string;
  /** The names of its operands, the optional ones last and in brackets: `[FILE]`. */
  readonly operands: readonly string[];
  readonly options: Readonly<Record<string, CommandOption>>;
  /** What it does, in a phrase that follows its name. */
  readonly summary: string;
  /** What its own help says beyond that: whole sentences, in lines of at most 100 characters. */
  readonly help: string;
  /** Rejects with an error whose message is one sentence: UsageError for a wrong command line. */
  readonly run: (invocation: Invocation) => Promise<void>;
}

/** The command line is wrong; the message is one sentence that says what to do. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

/** What the process exits with; docs/server-program.md promises these numbers. */
export const EXIT_CODES = { done: 0, failed: 1, wrongCommandLine: 2 } as const;
