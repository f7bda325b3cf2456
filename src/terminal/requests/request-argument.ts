import { readAlteredRequestLink, readRequestLink } from '../../client/requests/altered-request-link.ts';
import { type AnswerLink, readUnchangedRequestLink } from '../../client/requests/request-link.ts';
import { readDescriptor } from '../file-descriptor.ts';
import { serverOf, warnOfArgument } from '../link-argument.ts';
import { readText } from '../standard-input.ts';
import type { TerminalContext } from '../terminal-context.ts';
import { usageError } from '../terminal-error.ts';

/** In bytes: more than any link, wrapped or not. */
const LONGEST = 20_000;

/** Where the link of a request comes from. */
interface LinkSource {
  /** The link, or `-` for standard input. */
  readonly argument: string | undefined;
  readonly descriptor: number | undefined;
}

/** The link of a request that somebody else made, and the server that it leads to. @throws TerminalError */
export async function answerLinkFrom(
  context: TerminalContext,
  source: LinkSource,
  serverOption: string | undefined,
): Promise<{ readonly server: string; readonly link: AnswerLink }> {
  const text = await linkText(context, source);
  const link = readUnchangedRequestLink(text) ?? readRequestLink(text);
  if (link === null) throw usageError('This is no link of a request: copy the whole link.');
  return { server: await serverOf(context, link.host, serverOption), link };
}

/** A request of one's own, by its id or its link. @throws TerminalError */
export async function requestIdFrom(
  context: TerminalContext,
  argument: string,
  serverOption: string | undefined,
): Promise<{ readonly server: string; readonly id: string }> {
  const isId = /^[\w-]{1,50}$/.test(argument);
  const { host, id, hasFragment } = readAlteredRequestLink(argument);
  if (isId) return { server: await serverOf(context, null, serverOption), id: argument };
  if (id === null) throw usageError('This is no request: give its id, which inigma asked shows.');
  if (hasFragment) warnOfArgument(context.screen);
  return { server: await serverOf(context, host, serverOption), id };
}

async function linkText({ screen }: TerminalContext, { argument, descriptor }: LinkSource): Promise<string> {
  if ((argument === undefined) === (descriptor === undefined))
    throw usageError('Give the link by --link-fd 3 3< FILE, or - and the link on standard input.');
  if (descriptor !== undefined) return descriptorText(descriptor);
  if (argument === '-') return (await readText(screen, LONGEST)).trim();
  warnOfArgument(screen);
  return (argument ?? '').trim();
}

function descriptorText(descriptor: number): string {
  try {
    return new TextDecoder().decode(readDescriptor(descriptor, LONGEST)).trim();
  } catch {
    throw usageError(
      `File descriptor ${descriptor} gives no link: open it, as in --link-fd ${descriptor} ${descriptor}< FILE.`,
    );
  }
}
