import { once } from 'node:events';
import { Agent, createServer, type IncomingMessage, request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { expect, it } from 'vitest';
import { Connections } from './connections.ts';

setFlagsFromString('--expose-gc');
const collectGarbage = runInNewContext('gc') as () => void;

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
