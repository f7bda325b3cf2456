import { once } from 'node:events';
import { Agent, createServer, type IncomingMessage, request, type ServerResponse } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { expect, it } from 'vitest';
import { Connections } from './connections.ts';

setFlagsFromString('--expose-gc');
const collectGarbage = runInNewContext('gc') as () => void;

/** A server that answers when it is told to, and what was begun there. */
async function begin() {
  const begun: ServerResponse[] = [];
  const server = createServer();
  const connections = new Connections(server, (_, outgoing) => begun.push(outgoing));
  await once(server.listen(0), 'listening');
  const client = connect((server.address() as AddressInfo).port).setEncoding('latin1');
  return { begun, server, connections, client };
}

const ASKED = 'GET / HTTP/1.1\r\nHost: a\r\n\r\n';

it('the next request of a connection begins when the answer to the one before has been sent', async () => {
  const { begun, server, client } = await begin();
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

it('a connection ends with the answer under way, and what waits on it is not begun', async () => {
  const { begun, server, connections, client } = await begin();
  client.write(ASKED.repeat(3));
  await expect.poll(() => begun.length).toBe(1);
  connections.endWhenAnswered();
  begun[0]?.end('last');
  expect((await client.toArray()).join('')).toMatch(/^connection: close\r$[\s\S]*last$/im);
  expect(begun.length).toBe(1);
  server.close();
});

it('a connection on which nothing is due keeps nothing of what was asked', async () => {
  const asked: WeakRef<IncomingMessage>[] = [];
  const server = createServer();
  const connections = new Connections(server, (incoming, outgoing) => {
    asked.push(new WeakRef(incoming));
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
      return asked[0]?.deref();
    })
    .toBeUndefined();
  const stopped = new Promise((resolve) => server.close(resolve));
  connections.endWhenAnswered();
  agent.destroy();
  await stopped;
});
