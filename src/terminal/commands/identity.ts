import type { Command } from 'commander';
import { judgeKey, type KeyJudgement } from '../../client/identity-keys/key-judgement.ts';
import { generateIdentity, Secret } from '../../client/primitives.ts';
import { type ServerOption, withJson, withServer } from '../command-options.ts';
import { newIdentityNote } from '../identity/new-identity-note.ts';
import type { KeptIdentity, TerminalKeyring } from '../identity/terminal-keyring.ts';
import type { TerminalContext } from '../terminal-context.ts';
import { EXIT_CODES, TerminalError } from '../terminal-error.ts';
import { addExport } from './export-identity.ts';
import { keyFromInput } from './key-from-input.ts';

interface KeepOptions extends ServerOption {
  readonly keychain?: boolean;
  readonly replace?: boolean;
}

interface ImportOptions extends KeepOptions {
  readonly acceptWeak?: boolean;
}

const HELP = `
An identity is what your messages are kept under on one server. Whoever has its key can open them,
and without it nobody can: write its recovery phrase down.

Examples:
  $ inigma identity new
  $ inigma identity phrase
  $ inigma identity import < phrase.txt
`;

export function addIdentity(program: Command, context: TerminalContext): void {
  const group = program
    .command('identity')
    .description('make, show, bring or save your identity on a server')
    .addHelpText('after', HELP);
  const show = group.command('show').description('say which identity there is, and where it is kept');
  withServer(withJson(show)).action((options) => showIdentity(context, options));
  const make = group.command('new').description('make an identity');
  withServer(withKeychain(make)).action((options) => newIdentity(context, options));
  const bring = group
    .command('import')
    .description('read a recovery phrase or key from standard input, or ask for it')
    .option('--accept-weak', 'take a key that somebody thought up, and that can be guessed');
  withServer(withKeychain(bring)).action((options) => importIdentity(context, options));
  addExport(group, context);
}

function withKeychain(command: Command): Command {
  return command
    .option('--keychain', 'keep it in the system’s keychain, and not in a file')
    .option('--replace', 'forget the identity that there is, and what is kept under it');
}

async function showIdentity(
  context: TerminalContext,
  { json, server: option }: ServerOption & { readonly json?: boolean },
): Promise<void> {
  const server = await context.server(option);
  const keyring = context.keyring(server);
  const { identity, keptIn } = await keyring.existing();
  const path = keptIn === 'file' ? keyring.file.path : null;
  const fields = { server, user_id: identity.uid, kept_in: keptIn, path };
  const lines = [
    `server   ${server}`,
    `user id  ${identity.uid}`,
    `kept in  ${path ?? 'the system’s keychain'}`,
  ];
  await context.screen.printLine(json ? JSON.stringify(fields) : lines.join('\n'));
}

async function newIdentity(context: TerminalContext, options: KeepOptions): Promise<void> {
  const keyring = context.keyring(await context.server(options.server));
  await refuseSecond(keyring, options);
  await keep(context, keyring, generateIdentity(), options);
}

async function importIdentity(context: TerminalContext, options: ImportOptions): Promise<void> {
  const keyring = context.keyring(await context.server(options.server));
  await refuseSecond(keyring, options);
  const key = await keyFromInput(context.screen);
  checkKey(judgeKey(key), options.acceptWeak ?? false);
  await keep(context, keyring, new Secret(key), options);
}

/** Before anything is asked for. Where the identity cannot be had, it is there all the same. */
async function refuseSecond(keyring: TerminalKeyring, { replace }: KeepOptions): Promise<void> {
  if (replace !== true && (await keyring.load()) !== null) throw second(keyring);
}

async function keep(
  { screen }: TerminalContext,
  keyring: TerminalKeyring,
  key: Secret,
  { keychain, replace }: KeepOptions,
): Promise<void> {
  const isKept = await keyring.keep(key, keychain ? 'keychain' : 'file', replace ?? false);
  if (!isKept) throw second(keyring);
  const { identity }: KeptIdentity = await keyring.existing();
  await screen.printLine(identity.uid);
  screen.note(newIdentityNote(keyring));
}

function checkKey(judged: KeyJudgement, acceptsWeak: boolean): void {
  if (judged === 'generated' || (judged === 'weak' && acceptsWeak)) return;
  throw new TerminalError(
    EXIT_CODES.identity,
    judged === 'weak'
      ? 'This key was not made by Inigma, so somebody may guess it: add --accept-weak if it is yours all the same.'
      : judged === 'link'
        ? 'This is a link to a message and no identity: open it with inigma open.'
        : 'This is neither a recovery phrase nor an identity key: type it as it was written down.',
  );
}

function second({ server }: TerminalKeyring): TerminalError {
  return new TerminalError(
    EXIT_CODES.identity,
    `There is an identity for ${server}, and what is kept under it opens with no other: add --replace to forget it.`,
  );
}
