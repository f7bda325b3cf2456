import { Secret } from '../client/primitives.ts';
import type { Fetch } from '../client/server-api.ts';
import { asWriter } from '../client/writer.ts';
import { usageError } from './terminal-error.ts';

type Environment = Readonly<Record<string, string | undefined>>;

/** `https://example.com/#invite=TOKEN`, with the token as `token` in `contract/fields.ts` has it. */
const LINK = /^(https?:\/\/[^\s/]+)\/?#invite=([\w-]{42}[AEIMQUYcgkosw048])$/i;

/** @throws TerminalError where INIGMA_INVITATION is no whole link */
export function checkInvitation({ INIGMA_INVITATION: link }: Environment): void {
  if (link && !LINK.test(link))
    throw usageError('INIGMA_INVITATION is no whole invitation link: copy it again, or unset it.');
}

/** Shows the invitation of INIGMA_INVITATION to the server that it is for, and to no other. */
export function asInvited(fetch: Fetch, { INIGMA_INVITATION: link = '' }: Environment): Fetch {
  const [, server, token] = LINK.exec(link) ?? [];
  if (server === undefined || token === undefined) return fetch;
  const origin = new URL(server).origin;
  const invited = asWriter(fetch, { invitation: new Secret(token), cookies: false });
  return (url, init, onSent) => (new URL(url).origin === origin ? invited : fetch)(url, init, onSent);
}
