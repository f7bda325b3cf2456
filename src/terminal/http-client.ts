import { Readable } from 'node:stream';
import type { Dispatcher } from 'undici';
import type { Fetch } from '../client/server-api.ts';
import { usageError } from './terminal-error.ts';

/** In characters, which are bytes: all that a client sends is ASCII. */
const CHUNK = 65_536;

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * Requests by undici, through the proxy of HTTPS_PROXY (HTTP_PROXY for a server on this machine) except for NO_PROXY, each in capital
 * or small letters. It is loaded with the first request.
 */
export function fetchFor(environment: Environment): Fetch {
  let dispatcher: Promise<Dispatcher> | null = null;
  return async (url, init, onSent) => {
    dispatcher ??= dispatcherFor(environment);
    const { request } = await import('undici');
    const body = typeof init.body === 'string' ? init.body : null;
    const {
      statusCode,
      headers,
      body: answer,
    } = await request(url, {
      method: init.method === 'POST' ? 'POST' : 'GET',
      headers: {
        ...Object.fromEntries(new Headers(init.headers)),
        ...(body !== null && { 'content-length': String(body.length) }),
      },
      body: body === null ? null : Readable.from(chunksOf(body, onSent)),
      signal: init.signal ?? null,
      dispatcher: await dispatcher,
    });
    if (statusCode >= 300 && statusCode < 400) throw new Error('A server of Inigma redirects nobody.');
    const stream = Readable.toWeb(answer) as unknown as ReadableStream<Uint8Array<ArrayBuffer>>;
    return new Response(stream, { status: statusCode, headers: headersOf(headers) });
  };
}

async function dispatcherFor(environment: Environment): Promise<Dispatcher> {
  const { Agent, EnvHttpProxyAgent } = await import('undici');
  const value = (name: string) => environment[name.toLowerCase()] || environment[name] || '';
  const [httpProxy, httpsProxy, noProxy] = [value('HTTP_PROXY'), value('HTTPS_PROXY'), value('NO_PROXY')];
  if (httpProxy === '' && httpsProxy === '') return new Agent();
  return new EnvHttpProxyAgent({ httpProxy, httpsProxy, noProxy });
}

/** A proxy that is none would be found with the first request, as a server that is not reached. @throws TerminalError */
export function checkProxies(environment: Environment): void {
  for (const name of ['HTTPS_PROXY', 'https_proxy', 'HTTP_PROXY', 'http_proxy']) {
    const proxy = environment[name] || null;
    if (proxy !== null && !/^https?:\/\/[^/]/.test(proxy))
      throw usageError(
        `${name} is no address of a proxy: give it as http://proxy.example.com:3128, or unset it.`,
      );
  }
}

async function* chunksOf(
  body: string,
  onSent: ((bytes: number) => void) | undefined,
): AsyncGenerator<Buffer> {
  for (let at = 0; at < body.length; at += CHUNK) {
    onSent?.(at);
    yield Buffer.from(body.slice(at, at + CHUNK), 'latin1');
  }
  onSent?.(body.length);
}

function headersOf(given: Readonly<Record<string, string | string[] | undefined>>): Headers {
  const headers = new Headers();
  for (const [name, values] of Object.entries(given))
    for (const value of [values ?? []].flat()) headers.append(name, value);
  return headers;
}
