import type { ReadStream, WriteStream } from 'node:tty';
import { styleText } from 'node:util';
import { visibleText } from './visible-text.ts';

/** The three streams of a process; each may be a terminal. */
export interface StandardStreams {
  readonly stdin: NodeJS.ReadableStream & Pick<ReadStream, 'isTTY'>;
  readonly stdout: NodeJS.WritableStream & Pick<WriteStream, 'isTTY'>;
  readonly stderr: NodeJS.WritableStream & Pick<WriteStream, 'isTTY' | 'columns'>;
}

/** A line of results; a title stands out. */
export type Line = string | { readonly title: string };

/** What a program says, and to whom: results on standard output, everything else on standard error. */
export class Screen {
  readonly streams: StandardStreams;

  constructor(streams: StandardStreams) {
    this.streams = streams;
    // Each write hears of its own error; without a listener the same error would end the process.
    for (const stream of [streams.stdout, streams.stderr]) stream.on('error', () => {});
  }

  /** Whether a person sees the results. */
  get showsResults(): boolean {
    return this.streams.stdout.isTTY === true;
  }

  /** Whether a person sees what is said beside them. */
  get showsNotes(): boolean {
    return this.streams.stderr.isTTY === true;
  }

  /**
   * Writes a result. Bytes that would command a terminal are made visible on one, and stay as they are elsewhere. Rejects where they
   * could not be written; a pipe that was closed has had enough, and is no error (EPIPE).
   */
  print(text: string): Promise<void> {
    return write(this.streams.stdout, this.#shown(text));
  }

  /** The same where it is lost unless somebody reads it: a pipe that was closed is an error, too. */
  printToReader(text: string): Promise<void> {
    return write(this.streams.stdout, this.#shown(text), []);
  }

  /** The same in a line of its own. */
  printLine(text: string): Promise<void> {
    return this.print(`${text}\n`);
  }

  /** Lines of which some begin with a title, in bold on a terminal with colours. */
  async printLines(lines: readonly Line[]): Promise<void> {
    const written = lines.map((line) =>
      typeof line === 'string' ? this.#shown(line) : this.#title(line.title),
    );
    if (lines.length > 0) await write(this.streams.stdout, `${written.join('\n')}\n`);
  }

  /** Says something to a person; in a pipe there is none. */
  note(sentence: string): void {
    if (this.showsNotes) this.#say(visibleText(sentence));
  }

  /** Says what whoever called must know, a script too. */
  warn(sentence: string): void {
    this.#say(this.#styled('yellow', visibleText(sentence)));
  }

  showError(sentence: string): Promise<void> {
    return write(this.streams.stderr, `${this.#styled('red', visibleText(sentence))}\n`);
  }

  /** Resolves once all is written that was said. */
  async flush(): Promise<void> {
    const { stdout, stderr } = this.streams;
    await Promise.allSettled([write(stdout, ''), write(stderr, '')]);
  }

  #shown(text: string): string {
    return this.showsResults ? visibleText(text) : text;
  }

  #title(text: string): string {
    return this.showsResults ? styleText('bold', visibleText(text), { stream: this.streams.stdout }) : text;
  }

  #say(sentence: string): void {
    this.streams.stderr.write(`${sentence}\n`);
  }

  /** Node asks the stream, NO_COLOR and FORCE_COLOR. */
  #styled(colour: 'red' | 'yellow', text: string): string {
    return this.showsNotes ? styleText(colour, text, { stream: this.streams.stderr }) : text;
  }
}

function write(stream: NodeJS.WritableStream, text: string, harmless = ['EPIPE']): Promise<void> {
  return new Promise((resolve, reject) => {
    stream.write(text, (error: NodeJS.ErrnoException | null | undefined) => {
      if (error && !harmless.includes(error.code ?? '')) reject(error);
      else resolve();
    });
  });
}
