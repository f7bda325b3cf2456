/** What the process exits with; docs/terminal.md promises these numbers. */
export const EXIT_CODES = {
  done: 0,
  /** Nothing of the others. */
  failed: 1,
  wrongCommandLine: 2,
  /** The server was not reached, or is busy: the same may work later. */
  tryLater: 3,
  /** The message or the server says no, and would say it again. */
  refused: 4,
  /** The key or the passphrase does not open the message. */
  wrongKey: 5,
  /** There is no identity where one is needed, or it cannot be had. */
  identity: 6,
  /** By SIGINT, as shells count it. */
  interrupted: 130,
} as const;

export type ExitCode = (typeof EXIT_CODES)[keyof typeof EXIT_CODES];

/** What a person is told on standard error: one sentence that says what to do. Nothing secret may be in it. */
export class TerminalError extends Error {
  override readonly name = 'TerminalError';
  readonly exitCode: ExitCode;

  constructor(exitCode: ExitCode, sentence: string) {
    super(sentence);
    this.exitCode = exitCode;
  }
}

/** The command line is wrong. */
export function usageError(sentence: string): TerminalError {
  return new TerminalError(EXIT_CODES.wrongCommandLine, sentence);
}
