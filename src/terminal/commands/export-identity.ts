import { writeFile } from 'node:fs/promises';
import type { Command } from 'commander';
import { judgeKey } from '../../client/identity-keys/key-judgement.ts';
import { phraseOf } from '../../client/identity-keys/phrase.ts';
import { type ServerOption, withServer } from '../command-options.ts';
import type { TerminalContext } from '../terminal-context.ts';
import { EXIT_CODES, TerminalError } from '../terminal-error.ts';

const CARE = 'Whoever has this can open all your messages: let nobody see it.';

interface ExportOptions extends ServerOption {
  readonly out?: string;
}

/** The two ways in which an identity leaves this machine. */
export function addExport(group: Command, context: TerminalContext): void {
  const phrase = group.command('phrase').description('print the recovery phrase: 18 words to write down');
  withServer(phrase).action((options: ServerOption) => printPhrase(context, options));
  const save = group
    .command('export')
    .description('print the key, or write it into a file')
    .option('--out <file>', 'a file that only you can read; none is ever replaced');
  withServer(save).action((options: ExportOptions) => exportKey(context, options));
}

async function printPhrase(context: TerminalContext, options: ServerOption): Promise<void> {
  const key = await keyOf(context, options);
  if (judgeKey(key) !== 'generated')
    throw new TerminalError(
      EXIT_CODES.identity,
      'This key was not made by Inigma, and has no recovery phrase: use inigma identity export.',
    );
  context.screen.note(CARE);
  await context.screen.printLine(phraseOf(key).join(' '));
}

async function exportKey(context: TerminalContext, options: ExportOptions): Promise<void> {
  const key = await keyOf(context, options);
  if (options.out === undefined) {
    context.screen.note(CARE);
    return context.screen.printLine(key);
  }
  await create(options.out, `${key}\n`);
  context.screen.note(`Saved ${options.out}. ${CARE}`);
}

async function keyOf(context: TerminalContext, { server }: ServerOption): Promise<string> {
  const { identity } = await context.keyring(await context.server(server)).existing();
  return identity.secret.reveal();
}

async function create(path: string, text: string): Promise<void> {
  await writeFile(path, text, { flag: 'wx', mode: 0o600 }).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'EEXIST') throw error;
    throw new TerminalError(EXIT_CODES.failed, `${path} exists: move it, or name another file by --out.`);
  });
}
