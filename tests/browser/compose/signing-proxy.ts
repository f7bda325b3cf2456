import {
  createServer,
  type IncomingMessage,
  type RequestListener,
  request,
  type Server,
  type ServerResponse,
} from 'node:http';
import type { AddressInfo } from 'node:net';

/** What a proxy answers, in the place of the server, to whoever has not signed in. */
export type SentAway = 'to the server' | 'to a login page' | 'with a page of its own';

/** Where the proxy lets people sign in. */
export const SIGN_IN = '/sign-in';

const SESSION = 'session=ann';
const GUARDED = ['/api/create', '/api/service'];

/** An authenticating proxy: knows people by a cookie, which its page sets, and tells the server by `X-Forwarded-User`. */
export class SigningProxy {
  readonly url: string;
  /** On another host, as that of Cloudflare Access is. */
  readonly loginPage: string;
  /** What browsers have asked the login page for. */
  readonly askedOfLoginPage: string[] = [];
  readonly #servers: readonly Server[];

  private constructor(servers: readonly [Server, Server]) {
    this.#servers = servers;
    const [url, loginPage] = servers.map(
      (server) => `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    );
    this.url = url ?? '';
    this.loginPage = loginPage ?? '';
    servers[1].on('request', ({ method, url: path }) => this.askedOfLoginPage.push(`${method} ${path}`));
  }

  static async before(origin: string, sentAway: SentAway): Promise<SigningProxy> {
    const loginPage = await listening((_, answer) => void answer.end('Log in'));
    const proxied = await listening((asked, answer) => serve(proxy, origin, sentAway, asked, answer));
    const proxy = new SigningProxy([proxied, loginPage]);
    return proxy;
  }

  async stop(): Promise<void> {
    for (const server of this.#servers) {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    }
  }
}

async function listening(answer: RequestListener): Promise<Server> {
  const server = createServer(answer);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return server;
}

function serve(
  proxy: SigningProxy,
  origin: string,
  sentAway: SentAway,
  asked: IncomingMessage,
  answer: ServerResponse,
): void {
  const path = asked.url ?? '/';
  const isKnown = (asked.headers.cookie ?? '').includes(SESSION);
  if (path === SIGN_IN) {
    answer.writeHead(200, {
      'Content-Type': 'text/html',
      'Set-Cookie': `${SESSION}; HttpOnly; SameSite=Lax`,
    });
    answer.end('<!doctype html><title>Signed in</title>');
  } else if (!isKnown && GUARDED.includes(path) && sentAway === 'to a login page') {
    answer.writeHead(302, { Location: `${proxy.loginPage}/login` });
    answer.end();
  } else if (!isKnown && GUARDED.includes(path) && sentAway === 'with a page of its own') {
    answer.writeHead(401, { 'Content-Type': 'text/html' });
    answer.end('<!doctype html><h1>401 Authorization Required</h1>');
  } else forward(origin, isKnown, asked, answer);
}

function forward(origin: string, isKnown: boolean, asked: IncomingMessage, answer: ServerResponse): void {
  const headers = { ...asked.headers, ...(isKnown && { 'x-forwarded-user': 'ann' }) };
  const forwarded = request(origin + asked.url, { method: asked.method, headers }, (received) => {
    answer.writeHead(received.statusCode ?? 502, received.headers);
    received.pipe(answer);
  });
  forwarded.on('error', () => answer.destroy());
  asked.pipe(forwarded);
}
