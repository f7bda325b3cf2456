import { linkOf, readAlteredLink } from '../client/altered-link.ts';
import { isGeneratedKey } from '../client/primitives.ts';
import { type KeyPart, type Link, readUnchangedLink } from '../client/share-link.ts';
import { configuredServer } from './configuration.ts';
import type { Screen } from './screen/screen.ts';
import { originOfHost } from './server-address.ts';
import { readText } from './standard-input.ts';
import type { TerminalContext } from './terminal-context.ts';
import { usageError } from './terminal-error.ts';

/** In bytes: more than any link, wrapped or not. */
const LONGEST = 20_000;

/** A message on a server, and the keys that may open it, the likeliest first. */
export interface NamedMessage {
  readonly server: string;
  readonly id: string;
  readonly keys: readonly KeyPart[];
  /** Of a link to an answer, which names its request: `#answer=SALT`; empty elsewhere. */
  readonly fragment: string;
}

/** The message that an argument names: a link, the id of a message, or `-` for a link in standard input. @throws TerminalError */
export async function messageFrom(
  context: TerminalContext,
  argument: string,
  serverOption: string | undefined,
): Promise<NamedMessage> {
  const isPiped = argument === '-';
  const text = (isPiped ? await readText(context.screen, LONGEST) : argument).trim();
  const { host, id, keys } = linkIn(text);
  if (!isPiped) checkArgument(context, id, keys);
  if (/\/answer\?ask=/.test(text))
    throw usageError('This link asks for a secret: answer it with inigma answer.');
  if (id === null) throw usageError('This is no link to a message: copy the whole link.');
  const server = await serverOf(context, host, serverOption);
  const [fragment = ''] = /#answer=[\w-]*/.exec(text) ?? [];
  return { server, id, keys, fragment };
}

/** A word that is no key is an id, as lists show it. */
function linkIn(text: string): Link {
  if (/^[\w-]{1,50}$/.test(text) && !isGeneratedKey(text)) return { host: null, id: text, keys: [] };
  return readUnchangedLink(text) ?? linkOf(readAlteredLink(text));
}

function checkArgument({ screen }: TerminalContext, id: string | null, keys: readonly KeyPart[]): void {
  if (keys.length === 0) return;
  if (id === null)
    throw usageError(
      'A key is not taken as an argument, because other users of this machine can see it: pipe the whole link in, and give - in its place.',
    );
  warnOfArgument(screen);
}

export function warnOfArgument(screen: Screen): void {
  screen.warn(
    'Other users of this machine can see a link that is an argument: pipe it in, and give - in its place.',
  );
}

/** The server that a link leads to, by the host in it. @throws TerminalError */
export async function serverOf(
  context: TerminalContext,
  host: string | null,
  option: string | undefined,
): Promise<string> {
  const known = await configuredServer(context.surroundings, option);
  if (host === null) return known ?? context.server(option);
  const server = originOfHost(host, known);
  if (option !== undefined && server !== known)
    throw usageError('The link is for another server: leave out --server.');
  return server;
}
