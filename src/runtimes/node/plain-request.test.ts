import { once } from 'node:events';
import { createServer, type IncomingMessage } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { expect, it } from 'vitest';
import { PlainRequest } from './plain-request.ts';

/** What a real server makes of these bytes, once whoever sent them has gone. */
async function received(bytes: string): Promise<IncomingMessage> {
  const server = createServer().listen(0);
  const socket = connect((server.address() as AddressInfo).port);
  const arrived = once(server, 'request');
  socket.write(bytes);
  const [incoming] = (await arrived) as [IncomingMessage];
  const gone = new Promise((resolve) => incoming.on('close', resolve));
  socket.destroy();
  await gone;
  server.close();
  return incoming;
}

it.each(['', '12345', '1234567890'])(
  'a body rejects where its sender has disconnected (%j)',
  async (body) => {
    const incoming = await received(`POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 10\r\n\r\n${body}`);
    await expect(new PlainRequest(incoming).arrayBuffer()).rejects.toThrow('broke off');
  },
);

it('a header is found by any case of its name', async () => {
  const incoming = await received('POST / HTTP/1.1\r\nHost: a\r\nX-One: 1\r\nx-one: 2\r\n\r\n');
  const { headers } = new PlainRequest(incoming);
  expect([headers.get('Host'), headers.get('X-ONE'), headers.get('X-Two')]).toEqual(['a', '1, 2', null]);
});
