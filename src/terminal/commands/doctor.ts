import type { Command } from 'commander';
import { type ServerOption, withServer } from '../command-options.ts';
import { configurationFile, configuredServer } from '../configuration.ts';
import { terminalErrorOf } from '../error-sentences.ts';
import type { TerminalContext } from '../terminal-context.ts';
import { EXIT_CODES, TerminalError } from '../terminal-error.ts';

/** `wrong` is what keeps commands from working. */
interface Finding {
  readonly kind: 'ok' | 'note' | 'wrong';
  readonly sentence: string;
}

const HELP = `
Each line begins with ok, with note for what you may want to know, or with wrong, and says what to
do. Nothing is changed. The exit code is 1 where something is wrong.

Example:
  $ inigma doctor
`;

export function addDoctor(program: Command, context: TerminalContext): void {
  const command = program
    .command('doctor')
    .description('look for what keeps inigma from working here')
    .addHelpText('after', HELP);
  withServer(command).action((options: ServerOption) => doctor(context, options));
}

async function doctor(context: TerminalContext, options: ServerOption): Promise<void> {
  const findings = [
    { kind: 'ok', sentence: `inigma ${context.version}, Node ${process.versions.node}` } as const,
  ];
  const all = [...findings, ...proxyFindings(context), ...(await serverFindings(context, options))];
  await context.screen.printLines(all.map(({ kind, sentence }) => `${kind.padEnd(5)}  ${sentence}`));
  const wrong = all.filter(({ kind }) => kind === 'wrong').length;
  if (wrong > 0)
    throw new TerminalError(
      EXIT_CODES.failed,
      `${wrong === 1 ? 'One thing is' : `${wrong} things are`} wrong: see above.`,
    );
}

async function serverFindings(context: TerminalContext, options: ServerOption): Promise<readonly Finding[]> {
  const server = await found(configuredServer(context.surroundings, options.server));
  if (typeof server === 'object' && server !== null) return [server];
  if (server === null) return [unset(context)];
  return [await askServer(context, server), await identityFinding(context, server)];
}

/** What a request finds: whether it arrives, and what the server is. */
async function askServer(context: TerminalContext, server: string): Promise<Finding> {
  const service = await found(context.serviceApi(server).service());
  if ('kind' in service) return { ...service, sentence: `${server}: ${service.sentence}` };
  const { version, writing, name } = service;
  const may = writing.allowed ? 'you may send there' : `you may not send there (${writing.reason})`;
  const other = version === context.version ? '' : `, which is not that of inigma`;
  return {
    kind: writing.allowed && version === context.version ? 'ok' : 'note',
    sentence: `${server} is ${name}, version ${version}${other}; ${may}`,
  };
}

async function identityFinding(context: TerminalContext, server: string): Promise<Finding> {
  const keyring = context.keyring(server);
  const kept = await found(keyring.load());
  if (kept === null) return { kind: 'note', sentence: 'No identity yet: one is made when you need it.' };
  if ('kind' in kept) return kept;
  const where = kept.keptIn === 'file' ? keyring.file.path : 'the system’s keychain';
  return { kind: 'ok', sentence: `Your identity is ${kept.identity.uid}, in ${where}` };
}

function proxyFindings({ surroundings: { environment } }: TerminalContext): readonly Finding[] {
  const names = ['HTTPS_PROXY', 'HTTP_PROXY', 'NO_PROXY', 'NODE_EXTRA_CA_CERTS'];
  const set = names.filter((name) => environment[name] || environment[name.toLowerCase()]);
  const notes = set.map((name): Finding => ({ kind: 'note', sentence: `${name} is set` }));
  if (environment['NODE_TLS_REJECT_UNAUTHORIZED'] !== '0') return notes;
  const sentence = 'NODE_TLS_REJECT_UNAUTHORIZED is 0, so that anybody can pose as the server: unset it.';
  return [...notes, { kind: 'wrong', sentence }];
}

function unset({ surroundings }: TerminalContext): Finding {
  return {
    kind: 'wrong',
    sentence: `No server is set: set INIGMA_SERVER, or write {"server": "https://…"} into ${configurationFile(surroundings)}.`,
  };
}

/** A result, or what is wrong. */
function found<Result>(result: Promise<Result>): Promise<Result | Finding> {
  return result.catch((error): Finding => ({ kind: 'wrong', sentence: terminalErrorOf(error).message }));
}
