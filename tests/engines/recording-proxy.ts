import {
  type ClientRequest,
  createServer,
  type IncomingMessage,
  request,
  type Server,
  type ServerResponse,
} from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { build } from 'esbuild';
import { type HeldPart, Hold } from './held-requests.ts';

const REPORTS = '/in-page-report';
const NONCE = /'nonce-([^']+)'/;

/** The script of in-page.ts, whole. */
export async function bundleInPage(): Promise<string> {
  const result = await build({
    entryPoints: [join(import.meta.dirname, 'in-page.ts')],
    bundle: true,
    format: 'iife',
    charset: 'utf8',
    write: false,
  });
  return (result.outputFiles[0]?.text ?? '').replaceAll('</script', '<\\/script');
}

/**
 * Stands before the started server, and puts the script of in-page.ts first in every page, under the page's own nonce. A
 * browser whose driver tells nothing of violated policies and console errors reports them by that. All else passes as it is.
 */
export class RecordingProxy {
  /** What must never happen, as the pages have reported it. */
  readonly reports: string[] = [];
  readonly #holds: Hold[] = [];
  readonly #server: Server;
  readonly #script: string;
  readonly #upstream: string;

  private constructor(upstream: string, script: string) {
    this.#upstream = upstream;
    this.#script = script;
    this.#server = createServer((request, response) => {
      if (request.url === REPORTS) void this.#record(request, response);
      else this.#forward(request, response);
    });
  }

  static async start(upstream: string, script: string): Promise<RecordingProxy> {
    const proxy = new RecordingProxy(upstream, script);
    await new Promise<void>((resolve) => proxy.#server.listen(0, '127.0.0.1', resolve));
    return proxy;
  }

  get url(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  async stop(): Promise<void> {
    const closed = new Promise((resolve) => this.#server.close(resolve));
    this.#server.closeAllConnections();
    await closed;
  }

  /** Holds up the next request to a path; of a body so many bytes pass at once. */
  hold(path: string, part: HeldPart, bytes = 0): Hold {
    const hold = new Hold(path, part, bytes);
    this.#holds.push(hold);
    return hold;
  }

  async #record(request: IncomingMessage, response: ServerResponse): Promise<void> {
    this.reports.push(await textOf(request));
    response.writeHead(204).end();
  }

  #forward(incoming: IncomingMessage, outgoing: ServerResponse): void {
    const { 'accept-encoding': _, ...headers } = incoming.headers;
    const options = { method: incoming.method ?? 'GET', headers };
    const hold = this.#takeHold(incoming.url ?? '');
    const asked = request(this.#upstream + incoming.url, options, (answer) => {
      if (hold !== null) void passAnswer(answer, outgoing, hold);
      else if (/^text\/html/.test(answer.headers['content-type'] ?? ''))
        void this.#sendPage(answer, outgoing);
      else answer.pipe(outgoing.writeHead(answer.statusCode ?? 502, answer.headers));
    });
    asked.on('error', () => outgoing.destroy());
    if (hold?.part === 'late request') return void sendLate(incoming, asked, hold);
    outgoing.on('close', () => asked.destroy());
    if (hold?.part !== 'request') incoming.pipe(asked);
    else pipeline(Readable.from(hold.limit(incoming)), asked).catch(() => asked.destroy());
  }

  #takeHold(path: string): Hold | null {
    const index = this.#holds.findIndex((hold) => hold.path === path);
    return this.#holds.splice(index, index < 0 ? 0 : 1)[0] ?? null;
  }

  async #sendPage(answer: IncomingMessage, outgoing: ServerResponse): Promise<void> {
    const { 'content-length': _, ...headers } = answer.headers;
    const nonce = NONCE.exec(String(headers['content-security-policy']))?.[1] ?? '';
    const script = `<script nonce="${nonce}">${this.#script}</script>`;
    const page = (await textOf(answer)).replace('<head>', () => `<head>${script}`);
    outgoing.writeHead(answer.statusCode ?? 502, headers).end(page);
  }
}

async function sendLate(incoming: IncomingMessage, asked: ClientRequest, hold: Hold): Promise<void> {
  const body = await textOf(incoming);
  await hold.wait();
  asked.end(body);
}

async function passAnswer(answer: IncomingMessage, outgoing: ServerResponse, hold: Hold): Promise<void> {
  if (hold.part !== 'answer') {
    answer.on('end', () => hold.finish());
    return void answer.pipe(outgoing.writeHead(answer.statusCode ?? 502, answer.headers));
  }
  if (hold.bytes === 0) await hold.wait();
  outgoing.writeHead(answer.statusCode ?? 502, answer.headers);
  await pipeline(Readable.from(hold.limit(answer)), outgoing).catch(() => answer.destroy());
  hold.finish();
}

async function textOf(message: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of message) chunks.push(chunk);
  return Buffer.concat(chunks).toString('utf8');
}
