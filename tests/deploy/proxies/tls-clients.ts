import { once } from 'node:events';
import {
  type ClientHttp2Session,
  type ClientHttp2Stream,
  connect as connectHttp2,
  type IncomingHttpHeaders,
} from 'node:http2';
import { type ConnectionOptions, connect, type TLSSocket } from 'node:tls';

/** Where a proxy of this machine speaks TLS, and whose certificate it has. */
export interface ProxyAddress {
  readonly httpsPort: number;
  readonly ca: string;
}

export interface Http2Response {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly text: string;
}

interface Http2Request {
  /** The address that the connection comes from: all of 127.0.0.0/8 is of this machine. */
  readonly from?: string;
  readonly headers?: Readonly<Record<string, string>>;
  /** The whole, or parts with what to wait for before each next one. */
  readonly body?: string | AsyncIterable<string>;
  /** Is waited for when the headers of the response are there, and before its body is read. */
  readonly beforeReading?: () => Promise<unknown>;
}

const OUTSIDE = '127.66.0.1';
const PART_LENGTH = 65_536;

/** A TLS connection to a proxy. */
export async function connectTls(
  { httpsPort, ca }: ProxyAddress,
  options: ConnectionOptions = {},
): Promise<TLSSocket> {
  const address = { host: '127.0.0.1', port: httpsPort, servername: 'localhost', ca };
  const socket = connect({ localAddress: OUTSIDE, ...address, ...options } as ConnectionOptions);
  await once(socket, 'secureConnect');
  return socket;
}

/** One request over HTTP/2, on a connection of its own: a POST if it has a body. */
export async function requestHttp2(
  proxy: ProxyAddress,
  path: string,
  request: Http2Request = {},
): Promise<Http2Response> {
  const { from = OUTSIDE } = request;
  const socket = await connectTls(proxy, { ALPNProtocols: ['h2'], localAddress: from } as ConnectionOptions);
  const session = connectHttp2(`https://localhost:${proxy.httpsPort}`, { createConnection: () => socket });
  try {
    return await answer(session, path, request);
  } finally {
    session.destroy();
  }
}

async function answer(
  session: ClientHttp2Session,
  path: string,
  { headers = {}, body, beforeReading }: Http2Request,
): Promise<Http2Response> {
  const failed = once(session, 'error').then(([error]) => Promise.reject(error));
  failed.catch(() => undefined);
  const content = {
    ...(body !== undefined && { 'content-type': 'application/json' }),
    ...(typeof body === 'string' && { 'content-length': String(Buffer.byteLength(body)) }),
  };
  const method = body === undefined ? 'GET' : 'POST';
  const all = { ':path': path, ':method': method, ...content, ...headers };
  const stream = session.request(all, { endStream: body === undefined });
  if (body !== undefined) void write(stream, typeof body === 'string' ? inParts(body) : body);
  const [received] = (await Promise.race([once(stream, 'response'), failed])) as [IncomingHttpHeaders];
  await beforeReading?.();
  const parts = await Promise.race([stream.setEncoding('utf8').toArray(), failed]);
  return { status: Number(received[':status']), headers: received, text: parts.join('') };
}

/** No longer than what a connection takes at once. */
function* inParts(text: string): Generator<string> {
  for (let at = 0; at < text.length; at += PART_LENGTH) yield text.slice(at, at + PART_LENGTH);
}

/** As fast as the other side takes it, until that has answered. */
async function write(
  stream: ClientHttp2Stream,
  parts: Iterable<string> | AsyncIterable<string>,
): Promise<void> {
  const closed = new Promise<void>((resolve) => stream.once('close', resolve));
  for await (const part of parts) {
    if (stream.closed || stream.destroyed) return;
    if (!stream.write(part)) await Promise.race([once(stream, 'drain'), closed]);
  }
  stream.end();
}

/** All that comes back over HTTP/1.1 for exactly these lines, until the connection ends. */
export async function requestRaw(
  proxy: ProxyAddress,
  lines: readonly string[],
  { from = OUTSIDE, body = '' } = {},
): Promise<string> {
  const options = { ALPNProtocols: ['http/1.1'], localAddress: from };
  const socket = await connectTls(proxy, options as ConnectionOptions);
  socket.write([...lines, 'Host: localhost', 'Connection: close', '', body].join('\r\n'));
  return (await socket.setEncoding('latin1').toArray()).join('');
}
