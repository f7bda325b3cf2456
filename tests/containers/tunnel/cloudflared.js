#!/nodejs/bin/node
/**
 * Stands for cloudflared, and for Cloudflare before it: started by the same words and the same environment, it passes requests
 * on to nginx and says who the client is. Where the real one has a tunnel, this one has a port, which is not published.
 */
import { createServer, get, request } from 'node:http';

const EDGE_PORT = 8080;
/** The service of the public host name, as docs/self-hosting.md has an operator enter it. */
const SERVICE = { host: 'nginx', port: 8080 };
/** By this a test says from which address a client of the edge comes. */
const CLIENT_HEADER = 'test-client';

/** @type {Record<string, () => void>} */
const COMMANDS = {
  'tunnel --no-autoupdate run': serve,
  'tunnel --metrics 127.0.0.1:2000 ready': tellReadiness,
};

function serve() {
  if (!process.env['TUNNEL_TOKEN']) throw new Error('There is no token.');
  const [host = '', port = ''] = (process.env['TUNNEL_METRICS'] ?? '').split(':');
  createServer((_, answer) => answer.end()).listen(Number(port), host);
  createServer(passOn).listen(EDGE_PORT);
  process.on('SIGTERM', () => process.exit(0));
}

/** @type {import('node:http').RequestListener} */
function passOn(incoming, outgoing) {
  const { [CLIENT_HEADER]: client = incoming.socket.remoteAddress, ...headers } = incoming.headers;
  const onwards = request({
    ...SERVICE,
    method: incoming.method,
    path: incoming.url,
    headers: { ...headers, 'cf-connecting-ip': client },
  });
  onwards.on('response', (answer) => {
    outgoing.writeHead(answer.statusCode ?? 502, answer.headers);
    answer.pipe(outgoing);
  });
  onwards.on('error', () => (outgoing.headersSent ? outgoing.destroy() : outgoing.writeHead(502).end()));
  outgoing.on('close', () => onwards.destroy());
  incoming.pipe(onwards);
}

function tellReadiness() {
  get('http://127.0.0.1:2000/ready', ({ statusCode }) => process.exit(statusCode === 200 ? 0 : 1)).on(
    'error',
    () => process.exit(1),
  );
}

const command = COMMANDS[process.argv.slice(2).join(' ')];
if (command === undefined) throw new Error('cloudflared is started by other words.');
command();
