import { parentPort, workerData } from 'node:worker_threads';
import { API } from '../src/contract/routes.ts';
import { someCiphertext, someUserId } from '../tests/api/samples.ts';
import { RawClient } from '../tests/server/raw-client.ts';

// Many clients in a thread of their own, so that they do not delay the thread that measures.

export type Overload = 'withholding' | 'not reading' | 'sending';

const LONGEST_BODY = 3_145_728;
const LONGEST_MESSAGE = (2_097_152 / 4) * 3;

let clients = 0;

/** A client with an unused address, which no rate limit has counted. */
function newClient(url: string): Promise<RawClient> {
  clients += 1;
  return RawClient.of(url, `127.${10 + (clients >> 16)}.${(clients >> 8) & 255}.${clients & 255}`);
}

/** Each client repeats one request until it is answered or its connection ends, and then starts again from another address. */
const OVERLOADS: Readonly<
  Record<Overload, { count: number; once: (url: string, view: string) => Promise<void> }>
> = {
  withholding: {
    count: 280,
    once: async (url) => {
      const client = (await newClient(url)).startPost(API.create, `Content-Length: ${LONGEST_BODY}`);
      await client.send('A'.repeat(LONGEST_BODY - 1)).receive();
      client.disconnect();
    },
  },
  'not reading': {
    count: 20,
    once: async (url, view) => {
      const body = JSON.stringify({ view, uid: someUserId() });
      const client = await newClient(url);
      for (let request = 0; request < 95; request += 1)
        client.startPost(API.view, `Content-Length: ${body.length}`).send(body);
      await client.receive();
      await client.closed;
    },
  },
  sending: {
    count: 64,
    once: async (url) => {
      const message = { ...someCiphertext(LONGEST_MESSAGE), creator_uid: someUserId() };
      const client = await newClient(url);
      await client.post(API.create, message).receive();
      client.disconnect();
    },
  },
};

async function forever(once: () => Promise<void>): Promise<never> {
  for (;;) await once();
}

const { overload, url, view } = workerData as { overload: Overload; url: string; view: string };
const { count, once } = OVERLOADS[overload];
for (let client = 0; client < count; client += 1) void forever(() => once(url, view));
parentPort?.postMessage('begun');
