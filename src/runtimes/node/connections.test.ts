import { once } from 'node:events';
import {
  Agent,
  createServer,
  type IncomingMessage,
  request,
  type Server,
  type ServerResponse,
} from 'node:http';
import { type AddressInfo, connect, type Socket } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { expect, it } from 'vitest';
import { Connections } from './connections.ts';

setFlagsFromString('--expose-gc');
const collectGarbage = runInNewContext('gc') as () => void;

/** A server that answers when it is told to, and what was begun there. */
async function begin(...terms: [{ perConnection: number; total: number }?]) {
  const begun: ServerResponse[] = [];
  const server = createServer();
  const connections = new Connections(server, (_, outgoing) => begun.push(outgoing), ...terms);
  await once(server.listen(0), 'listening');
  return { begun, server, connections };
}

function connectTo(server: Server): Socket {
  return connect((server.address() as AddressInfo).port)
    .setEncoding('latin1')
    .on('error', () => undefined);
}

const ASKED = 'GET / HTTP/1.1\r\nHost: a\r\n\r\n';

it('a pipelined request starts when the response before it has been sent', async () => {
  const { begun, server } = await begin();
  const client = connectTo(server);
  client.write(ASKED.repeat(3));
  for (const count of [1, 2, 3]) {
    await expect.poll(() => begun.length).toBe(count);
    begun[count - 1]?.write('a');
    await once(client, 'data');
    expect(begun.length).toBe(count);
    begun[count - 1]?.end();
  }
  client.destroy();
  server.close();
});

it('a graceful close ends a connection after the current response and drops its queue', async () => {
  const { begun, server, connections } = await begin();
  const client = connectTo(server);
  client.write(ASKED.repeat(3));
  await expect.poll(() => begun.length).toBe(1);
  connections.closeGracefully();
  begun[0]?.end('last');
  expect((await client.toArray()).join('')).toMatch(/^connection: close\r$[\s\S]*last$/im);
  expect(begun.length).toBe(1);
  server.close();
});

it('malformed input ends a connection after the current response, once', async () => {
  const { begun, server, connections } = await begin();
  const client = connectTo(server);
  client.write(ASKED.repeat(2));
  await expect.poll(() => begun.length).toBe(1);
  const [due] = begun;
  const socket = due?.socket as Socket;
  expect(connections.endMalformed(socket)).toBe(true);
  const listeners = due?.listenerCount('close');
  for (let times = 0; times < 20; times++) expect(connections.endMalformed(socket)).toBe(true);
  expect(due?.listenerCount('close')).toBe(listeners);
  due?.end('last');
  expect((await client.toArray()).join('')).toMatch(/last$/);
  expect(begun.length).toBe(1);
  server.close();
});

it('too many queued requests close a connection, and a closed one frees its places', async () => {
  const { begun, server } = await begin({ perConnection: 2, total: 3 });
  /** A connection that sends this many requests; its socket at the server once that has begun the first. */
  const send = async (count: number) => {
    const [before, client] = [begun.length, connectTo(server)];
    const gone = new Promise((resolve) => client.on('close', resolve));
    client.resume().write(ASKED.repeat(count));
    await expect.poll(() => begun.length).toBe(before + 1);
    return { client, socket: begun[before]?.socket, gone };
  };
  await (await send(4)).gone;
  for (let round = 0; round < 3; round++) {
    const first = await send(3);
    const second = await send(2);
    await (await send(2)).gone;
    for (const { client, socket } of [first, second]) {
      expect(client.destroyed).toBe(false);
      const left = once(socket as Socket, 'close');
      socket?.destroy();
      await left;
    }
  }
  server.close();
});

it('an idle connection keeps no past request in memory', async () => {
  const requests: WeakRef<IncomingMessage>[] = [];
  const server = createServer();
  const connections = new Connections(server, (incoming, outgoing) => {
    requests.push(new WeakRef(incoming));
    outgoing.end();
  });
  await once(server.listen(0), 'listening');
  const { port } = server.address() as AddressInfo;
  const agent = new Agent({ keepAlive: true });
  const [answer] = (await once(request({ port, agent }).end(), 'response')) as [IncomingMessage];
  await once(answer.resume(), 'end');
  await expect
    .poll(async () => {
      await pause(1);
      collectGarbage();
      return requests[0]?.deref();
    })
    .toBeUndefined();
  const stopped = new Promise((resolve) => server.close(resolve));
  connections.closeGracefully();
  agent.destroy();
  await stopped;
});
