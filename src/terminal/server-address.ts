import { usageError } from './terminal-error.ts';

const LOOPBACK = /^(localhost|127(?:\.\d{1,3}){3}|\[::1\])(:\d+)?$/;

/** The origin of a server, as in `https://example.com`. @throws TerminalError; `from` says where the text is from */
export function originFrom(text: string, from: string): string {
  const url = URL.canParse(text) ? new URL(text) : null;
  if (url === null || !/^https?:$/.test(url.protocol))
    throw usageError(`${from} is no address of a server: give it as https://inigma.example.com.`);
  if (url.pathname !== '/' || url.search !== '' || url.hash !== '' || url.username !== '')
    throw usageError(
      `${from} is more than the address of a server: give it as ${url.protocol}//${url.host}.`,
    );
  if (url.protocol === 'http:' && !isLoopback(url.host))
    throw usageError(`${from} is not encrypted on its way: give it as https://${url.host}.`);
  return url.origin;
}

/** The origin that a link leads to, which names a host and its port: `known` where it is that server. */
export function originOfHost(host: string, known: string | null): string {
  if (known !== null && new URL(known).host === host) return known;
  return `${isLoopback(host) ? 'http' : 'https'}://${host}`;
}

/** This very machine, where nobody is in between: browsers offer cryptography there without HTTPS as well. */
function isLoopback(host: string): boolean {
  return LOOPBACK.test(host);
}
