import type { AnswerDraft } from '../../client/requests/answer.ts';
import type { ServiceResponse } from '../../client/writer.ts';
import { filesFrom } from '../commands/chosen-files.ts';
import { orInterrupted } from '../passphrase.ts';
import type { Screen } from '../screen/screen.ts';
import { promptForSecret } from '../screen/secret-prompt.ts';
import { readText } from '../standard-input.ts';
import { EXIT_CODES, TerminalError, usageError } from '../terminal-error.ts';

/** What a person says of an answer, by the options of `answer`. */
export interface AnswerDraftOptions {
  readonly file?: readonly string[];
  readonly text?: boolean;
  /** Standard input gave the link, and gives no text. */
  readonly inputHasLink: boolean;
}

/** An answer by its options, within what the request and the server take. @throws TerminalError */
export async function answerDraftFrom(
  screen: Screen,
  { file: paths = [], text: wantsText = false, inputHasLink }: AnswerDraftOptions,
  wantsFiles: boolean,
  service: ServiceResponse,
): Promise<AnswerDraft> {
  if (paths.length > 0 && !wantsFiles)
    throw new TerminalError(EXIT_CODES.refused, 'This request asks for no files: leave out --file.');
  const files = await filesFrom(paths, service);
  const text = wantsText || files.length === 0 ? await textFrom(screen, inputHasLink, service) : '';
  if (text.trim() === '' && files.length === 0)
    throw usageError('There is nothing to send: pipe in a text, and give the link by --link-fd 3 3< FILE.');
  return { text, files };
}

/** At a terminal the answer is typed without echo: it is mostly a password. */
async function textFrom(
  screen: Screen,
  inputHasLink: boolean,
  { max_message_length }: ServiceResponse,
): Promise<string> {
  if (!inputHasLink && !screen.streams.stdin.isTTY) return readText(screen, max_message_length);
  const line = await orInterrupted(promptForSecret(screen, 'Your answer, which is not shown: '));
  if (line !== null) return line;
  throw usageError(
    'Standard input gave the link, and there is no terminal to ask for the answer at: give the link by --link-fd 3 3< FILE.',
  );
}
